/** Walking, running, swimming: the body that carries. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const running: Theme = {
  en: {
    topic: 'Moving',
    visions: [
      'To run [the bridge and back|around the reservoir] without stopping, and slowly is fine.',
      'I want legs that carry me to {place} and lungs that let me [laugh|talk] on the way.',
      'Being [the old guy|somebody] people wave at because I pass by every day at {hour}.',
      'Swimming again. [Just floating on my back|Ten lengths], looking at the ceiling, nobody needing anything.',
    ],
    preferences: [
      'Walk with me. I cannot think in a chair.',
      'No numbers, no app, no before and after.',
      'I go out at {hour}, rain or not. Come along or call later.',
      'If I go too fast, say so. I do that when I am upset.',
      'Outside. Offices make my shoulders go up.',
    ],
    goals: [
      [
        'Walk to {place} and back, three times a week.',
        ['Find shoes at the thrift store.', 'Tell {friend} which days.', 'Start with half the way.'],
        'I know every dog on that road by now.',
      ],
      [
        'Do the five mile charity walk in the fall.',
        ['Sign up before I change my mind.', 'Two miles by summer.', 'Ask {kin} to wait at the end with a sandwich.'],
        'I was nearly last and they still had the banner up.',
      ],
      [
        'Learn to swim, at [forty six|fifty].',
        ['Ask about the hour for grown-ups.', 'Buy goggles.', 'Put my face in.'],
        'I let go of the edge. That is all I want to say about it.',
      ],
      [
        'Stretch for five minutes before bed.',
        ['Put the mat where I trip over it.', 'Same song every time.'],
        'My back thanks me in a language I had forgotten.',
      ],
    ],
    suggestions: [
      'The walking group meets at {place} on Saturdays and goes at the pace of the slowest. Would you like to look in?',
      'The pool has a cheap hour on {day} with the lights turned low. Shall I find out what you would need?',
      'We could hold our next talks on foot, the loop by the water is about forty minutes. What do you say?',
      'Somebody is looking for a partner for early runs, no talking required. Should I pass on a message?',
    ],
    answers: [
      'After the first mile my head lets go of my neck.',
      'I used to walk to get away. Now I walk to get somewhere.',
      'The doctor said walk. {kin} said walk. I only started when the dog said it.',
      'It is the one hour when nobody can reach me and nothing is on fire.',
    ],
    notes: [
      'Walked the loop twice. The first round in silence, the second with plans.',
      'Would like to try the pool and does not want to be looked at. We found an hour with low lights.',
      'Told me to say so when the pace gets too quick. I did, once. It was taken well.',
    ],
    outcomes: [
      {
        about: 'human',
        statement: 'I came off the blood pressure pills, [doctor’s orders|the doctor said so].',
        matters: 'My father did not get to sixty. I plan to.',
        helped: 'The dog, first of all.',
      },
      {
        about: 'built',
        statement: 'There is a crosswalk now where the path meets the highway.',
        matters: 'You no longer have to run for your life to walk for your health.',
        helped: 'Nineteen walkers who went to the council in their sneakers.',
      },
    ],
  },
  es: {
    topic: 'Caminar',
    visions: [
      'Correr [hasta el puente y de regreso|alrededor de la presa] sin parar, aunque vaya despacito.',
      'Que mis piernas me lleven a {place} y me sobre aire para [cantar|reírme] en el camino.',
      'Jugar otra vez los domingos con los muchachos, [de portero|un tiempo nomás].',
      'Aprender a nadar y [flotar boca arriba|mirar el techo] sin pensar en nadie.',
    ],
    preferences: [
      'Caminemos. En una silla no puedo pensar.',
      'Sin aparatos que cuenten pasos y sin fotos.',
      'Salgo a las {hour}, llueva o no. Si quiere, venga.',
      'Si voy muy aprisa, dígame. Así me pongo cuando algo me duele.',
      'Afuera, por favor. Las oficinas me aprietan los hombros.',
    ],
    goals: [
      [
        'Ir a pie a {place} tres veces por semana.',
        ['Conseguir tenis.', 'Decirle a {friend} qué días.', 'Empezar con la mitad del camino.'],
        'Ya me conocen todos los perros del rumbo.',
      ],
      [
        'Jugar un partido completo con los del barrio.',
        ['Trotar los {day}.', 'Pedir lugar de portero.'],
        'Perdimos cuatro a uno y me dolió la risa.',
      ],
      [
        'Aprender a nadar a mi edad.',
        ['Preguntar por la hora de adultos.', 'Conseguir traje de baño.', 'Meter la cara.'],
        'Solté la orilla. No digo más.',
      ],
      [
        'Subir el cerro de la cruz con {kin}.',
        ['Hacer la primera parte.', 'Llevar agua y naranja.', 'Llegar hasta la piedra grande.'],
        'Arriba no dijimos nada. Se veía todo el valle.',
      ],
    ],
    suggestions: [
      'El grupo de caminantes sale los sábados de {place} y va al paso del más lento. ¿Le gustaría asomarse?',
      'La alberca tiene una hora barata el {day} con luz bajita. ¿Averiguo qué se necesita?',
      'Podemos tener las próximas pláticas caminando, la vuelta al agua son cuarenta minutos. ¿Qué dice?',
      'Hay quien busca compañía para correr temprano, sin hablar. ¿Le paso un recado?',
    ],
    answers: [
      'Después del primer kilómetro se me suelta la nuca.',
      'Antes caminaba para irme. Ahora camino para llegar.',
      'Me lo dijo el doctor, me lo dijo {kin}, y empecé cuando me lo pidió el perro.',
      'Es la única hora en que nadie me encuentra y no se quema nada.',
    ],
    notes: [
      'Dimos dos vueltas: la primera callados, la segunda con planes.',
      'Quiere probar la alberca sin que la gente mire. Encontramos una hora con poca luz.',
      'Me pidió que avise si el paso se acelera. Lo hice una vez y estuvo bien.',
    ],
    outcomes: [
      {
        about: 'human',
        statement: 'Me quitaron la pastilla de la presión.',
        matters: 'Mi papá no llegó a los sesenta. Yo pienso llegar.',
        helped: 'El perro, antes que nadie.',
      },
      {
        about: 'natural',
        statement: 'Los sábados recogemos basura del arroyo mientras caminamos.',
        matters: 'Volvieron las garzas.',
        helped: '{friend} consiguió las bolsas y las pinzas.',
      },
    ],
  },
};
