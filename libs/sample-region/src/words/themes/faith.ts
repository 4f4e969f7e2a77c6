/** Prayer, church, temple, something bigger. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const faith: Theme = {
  en: {
    topic: 'My faith',
    visions: [
      'To sit in [the third pew|my old place] next to {kin} and not feel like a visitor.',
      'I want to pray because I [want to|am glad], not because I am in trouble.',
      'A life that my grandmother, God rest her, would [recognize|nod at].',
      'To be of use. [Set the chairs out, carry the soup|Drive the van, carry the boxes], go home.',
    ],
    preferences: [
      'You can ask about God. You do not have to agree with me.',
      'A prayer at the start if we meet in person, silent is fine.',
      'Not on {day} evenings, that is [choir|Bible study].',
      'I would rather talk to somebody who has been angry at heaven too.',
      'No preaching. I get that at home and I like it there.',
    ],
    goals: [
      [
        'Go back to [Sunday service|the mosque on Fridays] once and sit near the door.',
        ['Ask {friend} to come along.', 'Pick what I wear the night before.'],
        'Somebody moved over to make room. That was the whole sermon.',
      ],
      [
        'Cook for the soup table once a month.',
        ['Ask who runs the kitchen.', 'Peel first, cook later.', 'Bring my own knife.'],
        'Sixty bowls. I counted, of course I counted.',
      ],
      [
        'Say the thing I have to say to Reverend Cole.',
        ['Write it down.', 'Read it to {kin}.', 'Ask for ten minutes after {day} prayer.'],
        'He cried before I did. Then we had cake.',
      ],
      [
        'Read one psalm a day, out loud.',
        ['Put the book on the pillow.', 'Start with the short ones.'],
        'I skipped six days and went back. It was still open at the same page.',
      ],
    ],
    suggestions: [
      'The soup table at {place} could use a pair of hands on {day}. Would you like me to introduce you?',
      'There is an interfaith walk every month where people mostly keep silent. Does that speak to you?',
      'Somebody I know keeps a notebook of small thanks. I could tell you how they do it, if you want.',
      'The chaplain at the hospital takes walks with people, no appointment. Would you care for that?',
    ],
    answers: [
      'Being forgiven was easy. Being trusted with the collection box, that was something.',
      'I light a candle and I do not ask for anything. I just say I am here.',
      'The singing. Even when I do not believe a word, the singing carries me.',
      'My faith is not loud. It is more like a handrail.',
    ],
    notes: [
      'Began with a minute of silence, as agreed. Chose to go back once, near the door, with somebody along.',
      'Talked about being angry at heaven. Wants no answers on that, just company in it.',
      'Signed up for the soup table and asked who else goes by bus.',
    ],
    outcomes: [
      {
        about: 'cultural',
        statement: 'The soup table has a Spanish grace and an English one now, and a silent one.',
        matters: 'Nobody has to wait outside until the praying is over.',
        helped: 'Two grandmothers who settled it in five minutes.',
      },
      {
        about: 'social',
        statement: 'I hold the door on Sundays.',
        matters: 'I know everybody by their shoes.',
        helped: 'The man who moved over for me the first time.',
      },
    ],
  },
  es: {
    topic: 'Mi fe',
    visions: [
      'Volver a [misa|la iglesia] con {kin} y no sentirme de visita.',
      'Quiero rezar por gusto y no nomás [cuando truena|por apuro].',
      'Vivir de modo que mi abuela, que en paz descanse, [me reconozca|se sonría].',
      'Servir en algo: [acomodar sillas, llevar el caldo|cargar las cajas, barrer el salón] y a mi casa.',
    ],
    preferences: [
      'Me puede preguntar por Dios. No hace falta que creamos lo mismo.',
      'Si nos vemos en persona, me gusta empezar con un momento callado.',
      'El {day} en la tarde no, que hay [ensayo del coro|rosario].',
      'Con alguien que también se haya enojado con el cielo, me entiendo.',
      'Sermones no, esos ya los tengo y me gustan en la iglesia.',
    ],
    goals: [
      [
        'Ir un domingo y sentarme cerca de la puerta.',
        ['Pedirle a {friend} que venga.', 'Dejar lista la ropa el sábado.'],
        'Una señora se recorrió para hacerme lugar. Con eso tuve.',
      ],
      [
        'Cocinar una vez al mes para el comedor.',
        ['Preguntar quién manda en la cocina.', 'Empezar pelando papas.', 'Llevar mi cuchillo.'],
        'Fueron setenta platos. Los conté, claro que los conté.',
      ],
      [
        'Cumplir la manda de caminar hasta la capilla del cerro.',
        ['Conseguir zapatos buenos.', 'Caminar cada {day} un poco más.', 'Escoger la fecha con {kin}.'],
        'Llegué. Me senté en la barda y lloré a gusto.',
      ],
      [
        'Hablar con el padre de lo que traigo atorado.',
        ['Escribirlo primero.', 'Pedirle diez minutos después de misa.'],
        'Me escuchó sin mover una ceja. Salí con el pecho más ligero.',
      ],
    ],
    suggestions: [
      'En el comedor de {place} hacen falta manos el {day}. ¿Quiere que les diga quién es usted?',
      'Cada mes hay una caminata de varias iglesias, casi en silencio. ¿Le dice algo?',
      'Conozco a alguien que lleva una libreta de agradecimientos chiquitos. Si quiere, le cuento cómo le hace.',
      'La capellana del hospital sale a caminar con quien quiera, sin cita. ¿Le gustaría?',
    ],
    answers: [
      'Que me perdonaran fue fácil. Que me dieran la canasta de la limosna, eso sí me movió.',
      'Prendo una vela y no pido nada. Nomás digo: aquí estoy.',
      'Los cantos. Aunque ese día no crea, los cantos me cargan.',
      'Mi fe no hace ruido. Es como un barandal.',
    ],
    notes: [
      'Empezamos con un minuto callado. Eligió ir un domingo, cerca de la puerta y con compañía.',
      'Hablamos de enojarse con el cielo. No quiere respuestas, quiere compañía en eso.',
      'Se apuntó para el comedor y preguntó quién más va en camión.',
    ],
    outcomes: [
      {
        about: 'cultural',
        statement: 'La posada del barrio volvió después de ocho años.',
        matters: 'Los niños que nunca la habían visto cargaron los peregrinos.',
        helped: '{kin} guardaba las letras en una lata de galletas.',
      },
      {
        about: 'social',
        statement: 'Los domingos yo abro la puerta.',
        matters: 'Me saludan por mi nombre.',
        helped: 'La señora que me hizo lugar la primera vez.',
      },
    ],
  },
};
