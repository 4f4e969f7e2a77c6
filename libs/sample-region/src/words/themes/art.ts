/** Drawing, sewing, wood, clay: making something. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const art: Theme = {
  en: {
    topic: 'Making things',
    visions: [
      'A room with a [north window|long table] and paint on the floor, and me in the middle of it.',
      'To see [one of my quilts|a drawing of mine] on a wall that is not my own.',
      'I want to finish something. [One bowl. One chair.|Just one painting.] And sign it.',
      'To draw {kin} the way I see them, and have it be [right|kind].',
    ],
    preferences: [
      'Let me draw while we talk. I am listening, I promise.',
      'Do not ask what it means. Ask what I used.',
      'I like to be left alone next to somebody.',
      'Afternoons when the light is good. {Day} is best.',
      'Show me yours and I show you mine. Sketchbooks, I mean.',
    ],
    goals: [
      [
        'Fill one sketchbook before [winter|the year ends].',
        ['Buy the cheap one so I am not afraid of it.', 'One page a day, ugly is allowed.'],
        'The ugly pages are the ones people stop at.',
      ],
      [
        'Sew a quilt from my dad’s shirts.',
        ['Ask mom for the shirts.', 'Cut the first one with {friend} in the room.', 'Twenty squares.'],
        'Cutting was worse than sewing. Now he keeps my feet warm.',
      ],
      [
        'Hang three pictures at {place}.',
        ['Ask the café who decides.', 'Find frames for under ten dollars.', 'Write the little cards.'],
        'Somebody bought the smallest. I bought everybody lunch.',
      ],
      [
        'Build a chair that holds me.',
        ['Get an hour at the wood shop.', 'Legs first.', 'Sit down in front of witnesses.'],
        'It wobbles. So do I. We get along.',
      ],
    ],
    suggestions: [
      'There is an open studio at {place} on {day}, you pay for the clay and nothing else. Would you like to see it?',
      'The wood shop lets beginners use the hand tools for free. Shall I ask when it is quiet?',
      'The café by the station changes its wall every month and looks for new people. Do you want the name?',
      'Some of us swap leftover yarn and paint on the first Friday. You would fit right in, if you want to.',
    ],
    answers: [
      'When the line goes where I want it. Maybe one in ten.',
      'Color. I did three years in gray and I am making up for it.',
      'I do not call it therapy. I call it Thursday.',
      'Finishing scares me more than starting. If it is done, people can look.',
    ],
    notes: [
      'Drew while we talked. Wants to try the open studio and will go in the first hour, when it is empty.',
      'Chose the next step alone: ask the café who decides about the wall.',
      'Showed me the ugly pages on purpose. I showed mine.',
    ],
    outcomes: [
      {
        about: 'cultural',
        statement: 'There is a wall on Third Street that forty people painted.',
        matters: 'Half of them had never held a brush. You can see which half. It is the better one.',
        helped: 'The hardware store gave us the wrong colors for free.',
      },
      {
        about: 'financial',
        statement: 'I sold eleven bowls at the fall market.',
        matters: 'Strangers drink soup from them.',
        helped: '{friend} said a price out loud when I could not.',
      },
    ],
  },
  es: {
    topic: 'Hacer cosas',
    visions: [
      'Una mesa larga, buena luz y mis [bordados|pinturas] por todos lados.',
      'Ver [un bordado|un dibujo] mío en una pared que no sea la de mi casa.',
      'Quiero terminar algo. [Una jarra. Una silla.|Un solo cuadro.] Y ponerle mi firma.',
      'Dibujar a {kin} [sin prisa|con cariño], como cuando piensa que nadie mira.',
    ],
    preferences: [
      'Déjeme bordar mientras hablamos. Sí escucho.',
      'No me pregunte qué significa. Pregúnteme con qué lo hice.',
      'Me gusta que me dejen en paz junto a alguien.',
      'Por la tarde, cuando hay buena luz. El {day} es lo mejor.',
      'Enséñeme usted lo suyo y yo le enseño lo mío. Los cuadernos, digo.',
    ],
    goals: [
      [
        'Llenar un cuaderno antes de que acabe el año.',
        ['Comprar uno barato para no tenerle miedo.', 'Una hoja diaria, y se vale fea.'],
        'Las hojas feas son las que más miran.',
      ],
      [
        'Hacer una colcha con las camisas de mi papá.',
        ['Pedírselas a mi mamá.', 'Cortar la primera con {friend} cerca.', 'Juntar veinte cuadros.'],
        'Cortar dolió más que coser. Ahora me tapa los pies.',
      ],
      [
        'Colgar tres cuadros en {place}.',
        ['Preguntar quién decide.', 'Conseguir marcos baratos.', 'Escribir los letreritos.'],
        'Vendí el más chiquito e invité las aguas frescas.',
      ],
      [
        'Aprender a hacer alebrijes con los niños del barrio.',
        ['Juntar periódico y engrudo.', 'Pedir el patio de {kin}.'],
        'Salieron monstruos preciosos. El mío parece mi suegra.',
      ],
    ],
    suggestions: [
      'En {place} hay taller abierto el {day}: uno paga el barro y nada más. ¿Le gustaría verlo?',
      'Unas señoras bordan juntas y se cambian los hilos que sobran. ¿Quiere que les avise que usted borda?',
      'El café de la estación cambia su pared cada mes. ¿Le doy el nombre de quien decide?',
      'La carpintería presta herramienta de mano a quien empieza. ¿Pregunto a qué hora está tranquila?',
    ],
    answers: [
      'Cuando la puntada sale pareja. Una de cada diez, más o menos.',
      'El color. Pasé tres años en gris y me estoy desquitando.',
      'No le digo terapia. Le digo jueves.',
      'Terminar me asusta más que empezar. Si ya está, la gente mira.',
    ],
    notes: [
      'Bordó mientras hablábamos. Quiere probar el taller en la primera hora, cuando está vacío.',
      'Eligió por su cuenta el siguiente paso: preguntar quién decide lo de la pared.',
      'Me enseñó adrede las hojas feas. Yo le enseñé las mías.',
    ],
    outcomes: [
      {
        about: 'cultural',
        statement: 'En la calle Tres hay una barda que pintamos entre cuarenta.',
        matters: 'La mitad nunca había agarrado una brocha. Se nota cuál mitad: la mejor.',
        helped: 'La ferretería nos regaló los colores equivocados.',
      },
      {
        about: 'financial',
        statement: 'Vendí once servilletas bordadas en la feria.',
        matters: 'Alguien come todos los días sobre mis flores.',
        helped: '{friend} dijo el precio en voz alta cuando yo no pude.',
      },
    ],
  },
};
