/** Food, and who sits at the table. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const cooking: Theme = {
  en: {
    topic: 'Cooking',
    visions: [
      'A table with [four|six] chairs that do not match and somebody in each of them.',
      'I want to cook my [mother’s gumbo|father’s chili] so well that {kin} goes quiet.',
      'Eating [sitting down|from a plate], at a normal hour, something I made.',
      'To run [the kitchen at the shelter|a lunch truck] one day, with my own rules and my own radio.',
    ],
    preferences: [
      'Meet me over food. I talk when I [chop|stir].',
      'Do not weigh me and do not write down what I eat.',
      'I learn by tasting, not by reading.',
      'Not at noon. At noon I feed other people.',
      'Company yes, advice only when I ask with my [spoon|hand] up.',
    ],
    goals: [
      [
        'Cook one real meal a week and eat it at the table.',
        ['Pick the day: {day}.', 'Get a pan that does not stick.', 'Invite one person.'],
        'We ate rice and beans like kings and left the pans in the sink.',
      ],
      [
        'Learn three things from {kin} before they are forgotten.',
        ['Call and ask for the first one.', 'Write it down while we cook, flour on the paper.'],
        'It was never the recipe. It was how long to wait.',
      ],
      [
        'Get hired in a kitchen, [dishes|prep] first.',
        ['Get the food handler card.', 'Ask at three places near {place}.', 'Wear the shoes in.'],
        'They gave me the dish pit and a loud radio. I am home.',
      ],
      [
        'Make lunch for the group once.',
        ['Ask who cannot eat what.', 'Shop with {friend}.', 'Start the onions early.'],
        'Fourteen people and not one phone on the table.',
      ],
    ],
    suggestions: [
      'There is a kitchen at {place} you can use on slow evenings, pots and all. Would you like to see it?',
      'The food pantry gets strange vegetables nobody takes. We could make a game of that if you feel like it.',
      'Somebody wants to learn how to make your kind of soup. Would you let them watch?',
      'A few people cook for the whole week on Sundays and swap boxes. Want me to ask if there is room?',
    ],
    answers: [
      'Onions in a pan. When I smell that, I am in my own life.',
      'If I have fed somebody, the day was not wasted.',
      'What is hard is cooking for one. I make too much and then I eat it out of spite.',
      'Ask me what I had for breakfast. If I say nothing, ask again.',
    ],
    notes: [
      'Cooked while we talked: lentils. Chose {day} as the day with a real meal and one guest.',
      'Wants no talk about weight or portions. Wants talk about spices.',
      'Brought a jar of pickles and a question about the kitchen job. Wrote the address down together.',
    ],
    outcomes: [
      {
        about: 'social',
        statement: 'We are seven on Sundays and everybody brings a box.',
        matters: 'I have not eaten alone on a Sunday since [March|the summer].',
        helped: 'One big pot that {friend} found at a yard sale.',
      },
      {
        about: 'financial',
        statement: 'I moved up from dishes to the line.',
        matters: 'It pays for the bus pass and for being late never again.',
        helped: 'A cook who let me ruin two trays.',
      },
    ],
  },
  es: {
    topic: 'La cocina',
    visions: [
      'Una mesa con [seis|ocho] sillas de todas clases y alguien en cada una.',
      'Hacer el mole de mi mamá [sin mirar la hoja|como ella], y que {kin} se quede sin palabras.',
      'Comer con calma, en plato, algo que [hice yo|salió de mi estufa].',
      'Tener un comedor chiquito, con mi radio y mis [reglas|manteles].',
    ],
    preferences: [
      'Platiquemos mientras pico. Con las manos ocupadas me sale mejor.',
      'Que no me pesen ni apunten lo que como.',
      'Aprendo probando, no leyendo.',
      'A mediodía no, que le doy de comer a [mi gente|medio mundo].',
      'Compañía sí. Consejos, cuando yo levante la cuchara.',
    ],
    goals: [
      [
        'Cocinar bien una vez a la semana y comer en la mesa.',
        ['Que sea el {day}.', 'Conseguir un sartén que no pegue.', 'Invitar a una persona.'],
        'Comimos frijoles como reyes y dejamos los trastes para mañana.',
      ],
      [
        'Aprender tres guisos de {kin}.',
        ['Llamarle por el primero.', 'Apuntarlo mientras lo hacemos.'],
        'No era la receta. Era saber esperar.',
      ],
      [
        'Entrar a trabajar a una cocina.',
        ['Sacar la tarjeta de alimentos.', 'Preguntar en tres lugares cerca de {place}.'],
        'Empecé lavando trastes, con cumbia. Ya me siento en mi casa.',
      ],
      [
        'Hacer pozole para todo el grupo.',
        ['Preguntar quién no come qué.', 'Ir por el maíz con {friend}.', 'Prender la lumbre desde temprano.'],
        'Se acabó todo. Hasta el que decía que no tenía hambre repitió.',
      ],
    ],
    suggestions: [
      'En {place} prestan la cocina por las tardes, con todo y ollas. ¿Le gustaría conocerla?',
      'Hay quien cocina los domingos para toda la semana y se cambian los recipientes. ¿Pregunto si hay lugar?',
      'Una muchacha quiere aprender su sopa. ¿La dejaría mirar?',
      'Al banco de comida llegan verduras raras que nadie se lleva. ¿Inventamos algo con ellas?',
    ],
    answers: [
      'La cebolla en el sartén. Con ese olor estoy en mi vida.',
      'Si le di de comer a alguien, el día sirvió.',
      'Lo difícil es cocinar para uno. Hago de más y luego me da tristeza.',
      'Pregúnteme qué desayuné. Si le digo que nada, pregúnteme otra vez.',
    ],
    notes: [
      'Cocinamos lentejas mientras hablábamos. Eligió el {day} para comer en la mesa con alguien.',
      'De peso y porciones no quiere hablar. De chiles sí.',
      'Trajo tortillas y una pregunta sobre el trabajo en la cocina. Apuntamos juntos la dirección.',
    ],
    outcomes: [
      {
        about: 'social',
        statement: 'Los domingos somos siete y cada quien trae su recipiente.',
        matters: 'Desde [marzo|el verano] no como en soledad un domingo.',
        helped: 'Una olla grande que {friend} encontró en una venta.',
      },
      {
        about: 'financial',
        statement: 'Vendo comida corrida tres días a la semana.',
        matters: 'Con eso pago la renta sin pedir prestado.',
        helped: 'Los del grupo, que fueron los primeros en pedir y los últimos en irse.',
      },
    ],
  },
};
