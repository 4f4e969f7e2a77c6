/** Soil, seeds and what grows. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const garden: Theme = {
  en: {
    topic: 'My garden',
    visions: [
      'Waking up and [looking forward to|wanting to get out to] the [garden|beds behind the house] again.',
      'Tomatoes on the [porch|windowsill|back steps] in July, enough to give {kin} a bag.',
      'I want dirt under my nails again and [one thing that needs me every day|something that only grows if I show up].',
      'A plot at {place} with my name on the stake, and [people who stop to ask what that is|somebody to trade seeds with].',
    ],
    preferences: [
      'Talk to me while my hands are busy. [Weeding|Potting|Digging] works.',
      '[Mornings|Early], before it gets hot, and outside if it does not rain.',
      'Show me once and then let me do it my own way.',
      'No phone calls on {day}, that is my watering day.',
      'I would rather [bring you a squash|show you the beds] than answer a form.',
    ],
    goals: [
      [
        'Plant [tomatoes|peppers and beans|tomatoes and basil] with {kin} this spring.',
        ['Ask {kin} which day is good.', 'Buy two pots and a bag of soil.', 'Put the seeds in before {day}.'],
        'Proud, and a little sunburned. The first one never made it to the kitchen.',
      ],
      [
        'Get one of the shared plots at {place}.',
        ['Find out who keeps the list.', 'Go and look on {day} when people are there.'],
        'I have a key to the tool shed. I keep checking that it is in my pocket.',
      ],
      [
        'Be outside for half an hour every day for [a month|three weeks].',
        ['Put the chair by the back door.', 'Coffee outside first, news after.', 'Mark it on the calendar.'],
        'Some days it was two minutes. It still counted.',
      ],
      [
        'Bring something I grew to the open evening.',
        ['Pick what will be ripe by then.', 'Ask {friend} for a ride with the crate.'],
        'People asked for the recipe. I do not have one, I just cut them up.',
      ],
    ],
    suggestions: [
      'They give out free seedlings at {place} on the first Saturday. Would you like to go and see?',
      'Somebody on the other side of the fence has more compost than they need. Shall I ask them?',
      'There is a bench in the shade by the beds where it is quiet. We could meet there if you like.',
      'The library has a seed drawer. You take a packet and bring some back in the fall. Does that sound like you?',
    ],
    answers: [
      'When I have [watered|weeded], I have already done one good thing before {hour}.',
      'Quiet, but not alone. Somebody two beds over is about right.',
      'My grandfather kept bees. I think about that when it gets loud in my head.',
      'I notice I am better when there is something to harvest and worse in [February|January].',
    ],
    notes: [
      'Walked the beds first, talked after. Wants to start beans indoors and asked about the plot list.',
      'Brought two cucumbers. We agreed that {day} mornings suit best, and that I bring gloves next time.',
      'Said the winter is long. Thought together about what can grow on a windowsill.',
    ],
    outcomes: [
      {
        about: 'natural',
        statement: 'The empty lot next to us has eleven beds now.',
        matters: 'It used to be where people left mattresses. Now kids pick strawberries there.',
        helped: '{friend} had the hose and the patience of a mule.',
      },
      {
        about: 'social',
        statement: 'Four of us share one wheelbarrow and a calendar.',
        matters: 'I know my neighbors by name, and they know when I have not been out.',
        helped: 'It began with a bag of tomatoes on a doorstep.',
      },
    ],
  },
  es: {
    topic: 'Mis plantas',
    visions: [
      'Levantarme con ganas de [ver cómo amanecieron las plantas|salir a regar antes que nada].',
      'Un [pedacito de tierra|rincón] en {place} donde crezca [cilantro, chile y calabaza|lo que sembraba mi abuela].',
      'Quiero volver a tener las manos llenas de tierra y la cabeza [tranquila|en silencio].',
      'Que {kin} pruebe un jitomate [mío|de mi patio] y me diga que sabe como los de [allá|antes].',
    ],
    preferences: [
      'Prefiero platicar mientras [riego|arranco hierba]. Si me siento frente a alguien, no me sale nada.',
      'Temprano, con la fresca. Después de las diez ya no [rindo|estoy para nadie].',
      'Que me lo enseñen con las manos, no con papeles.',
      'Los domingos no, ese día [viene la familia|es para la casa].',
      'Si llueve, mejor por teléfono. Si no, afuera.',
    ],
    goals: [
      [
        'Sembrar [chile y tomate|frijol y calabaza] antes de que acabe la primavera.',
        ['Conseguir semilla con {kin}.', 'Juntar cuatro cubetas.', 'Sembrar el {day} por la mañana.'],
        'Qué gusto me dio, y hasta les hablo. Las plantas no contestan, pero crecen.',
      ],
      [
        'Pedir una parcela en {place}.',
        ['Preguntar quién lleva la lista.', 'Ir el {day} con {friend} a verla.'],
        'Ya tengo mi llave del candado. Todavía no me la creo.',
      ],
      [
        'Enseñarle a {kin} a hacer injertos.',
        ['Afilar la navaja.', 'Cortar las varas en luna menguante.', 'Hacer dos juntos y que el tercero lo haga sin mí.'],
        'Prendieron tres de cinco. Para empezar está bien.',
      ],
      [
        'Salir al patio todos los días, aunque sea [diez minutos|un ratito].',
        ['Dejar la silla afuera.', 'Tomarme ahí el primer café.'],
        'Los días que salí dormí mejor. No sé por qué, pero así fue.',
      ],
    ],
    suggestions: [
      'El primer sábado regalan plantitas en {place}. ¿Le gustaría ir a ver?',
      'Hay una señora que cambia semillas de hierbas de olor. ¿Quiere que le pregunte si hoy tiene?',
      'Podríamos vernos en la banca de la sombra, junto a los surcos. ¿Cómo lo ve?',
      'En la biblioteca hay un cajón de semillas: uno se lleva un sobre y en otoño devuelve. ¿Le llama la atención?',
    ],
    answers: [
      'Cuando veo que algo brotó, se me olvida [el coraje|lo demás] un buen rato.',
      'La tierra no pregunta. Eso me gusta.',
      'Mi abuela decía que al maíz hay que platicarle. Yo lo hago cuando nadie ve.',
      'En invierno me pongo peor. Por eso ahora tengo macetas adentro.',
    ],
    notes: [
      'Caminamos primero entre los surcos y hablamos después. Quiere sembrar cilantro en maceta.',
      'Trajo calabacitas para todos. Quedamos en vernos el {day}, temprano, y yo llevo los guantes.',
      'Contó cómo sembraba su abuela. Eligió empezar con lo que ya conoce.',
    ],
    outcomes: [
      {
        about: 'natural',
        statement: 'El lote baldío de la esquina ya tiene nueve surcos.',
        matters: 'Los niños saben de dónde sale el elote.',
        helped: '{friend} prestó la manguera y nunca la pidió de vuelta.',
      },
      {
        about: 'financial',
        statement: 'Vendo plantas los fines de semana y me alcanza para el recibo de la luz.',
        matters: 'Es dinero que salió de mis manos.',
        helped: 'El grupo me compró las primeras diez.',
      },
    ],
  },
};
