/** School, books, a certificate after all. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const study: Theme = {
  en: {
    topic: 'Learning',
    visions: [
      'To finish [what I left in eleventh grade|my GED], and hang it where {kin} hung my brother’s.',
      'I want to read a [thick|whole] book and have somebody to argue with about it.',
      'To become the person who [helps others with their forms|explains it so people get it].',
      'A desk by a window, a [library card|bus pass], and something due on {day}.',
    ],
    preferences: [
      'Explain it twice and do not sigh the second time.',
      'I like lists. Give me a list and a pencil.',
      'Quiet room. If that is not possible, at least no television.',
      'Do not finish my sentences. I get there.',
      'Weekday evenings at the library suit me. They know my chair.',
    ],
    goals: [
      [
        'Pass the [math|reading] part of the GED.',
        ['Take the practice test without looking it up.', 'Ask {friend} to go over fractions.', 'Sign up for a date.'],
        'Fractions are just pizza with attitude. I passed by four points.',
      ],
      [
        'Read one book a month and write down one sentence from it.',
        ['Let the librarian choose the first.', 'Ten pages before sleep.'],
        'Eleven sentences so far. They almost make a poem.',
      ],
      [
        'Take the evening class in [bookkeeping|small engines].',
        ['Ask about the fee waiver.', 'Try the bus once without a class at the end of it.', 'Sit in the front.'],
        'I asked a question and three people said: good question.',
      ],
      [
        'Learn to type with more than two fingers.',
        ['Find the free program.', 'Fifteen minutes at the library on {day}.'],
        'I typed this myself. Slowly.',
      ],
    ],
    suggestions: [
      'The community college has an open evening with no forms to sign. Would you like company for that?',
      'There is a man at {place} who loves explaining fractions. Really loves it. Shall I ask when he is there?',
      'The library keeps a quiet table for people who study, with tea. I can show you if you like.',
      'A few people read the same short book and meet once. This month it is forty pages. Tempted?',
    ],
    answers: [
      'I was told I was slow. I am not slow, I am thorough.',
      'When something clicks, I want to run down the street and tell a stranger.',
      'I learn best when it is allowed to be wrong on Monday.',
      'The hardest part was walking into a building with a bell.',
    ],
    notes: [
      'Did two pages of fractions and stopped while it was fun. Chose a test date.',
      'Rode the bus to the college once, just to know the way. Next time into the building.',
      'Said that being hurried is what made school hard. I will wait for the end of sentences.',
    ],
    outcomes: [
      {
        about: 'human',
        statement: 'I have my GED. [Thirty one|Twenty six] years late and in a frame.',
        matters: '{kin} made everybody look at it twice.',
        helped: 'The quiet table and the tea.',
      },
      {
        about: 'political',
        statement: 'The county forms are in plain words now, because our reading circle rewrote one and sent it in.',
        matters: 'I used to throw those away unread.',
        helped: 'A clerk who wrote back.',
      },
    ],
  },
  es: {
    topic: 'Estudiar',
    visions: [
      'Terminar la [secundaria|prepa] que dejé y colgar el papel donde {kin} lo vea.',
      'Leer un libro [gordo|completo] y tener con quién discutirlo.',
      'Ser quien les [llena las formas|explica las cartas] a los demás, en buen español.',
      'Una mesa junto a la ventana y algo que entregar el {day}.',
    ],
    preferences: [
      'Explíqueme dos veces y no suspire a la segunda.',
      'Me gustan las listas. Deme una lista y un lápiz.',
      'Un cuarto callado. Si no se puede, que no haya tele.',
      'No termine mis frases. Sí llego.',
      'Entre semana, en la biblioteca. Ya conocen mi silla.',
    ],
    goals: [
      [
        'Pasar el examen de [matemáticas|lectura].',
        ['Hacer la prueba sin ver las respuestas.', 'Pedirle a {friend} que repasemos quebrados.', 'Apuntarme para una fecha.'],
        'Pasé por cuatro puntos. Cuatro puntos son cuatro puntos.',
      ],
      [
        'Leer un libro al mes y apuntar una frase.',
        ['Que la bibliotecaria escoja el primero.', 'Diez hojas antes de dormir.'],
        'Llevo nueve frases. Juntas casi son un poema.',
      ],
      [
        'Tomar la clase de [computación|contabilidad] por la noche.',
        ['Preguntar por la beca.', 'Hacer el viaje en camión una vez de prueba.', 'Sentarme adelante.'],
        'Levanté la mano. Me tembló, pero la levanté.',
      ],
      [
        'Ayudarle a mi nieta con la tarea y entenderla yo también.',
        ['Ver juntos la hoja el {day}.', 'Pedirle a la maestra un ejemplo.'],
        'Ella me explicó a mí, y así aprendimos las dos partes.',
      ],
    ],
    suggestions: [
      'El colegio comunitario abre sus puertas una tarde, sin firmar nada. ¿Quiere que vayamos juntos?',
      'Hay un señor en {place} al que le encanta explicar quebrados, en español. ¿Pregunto cuándo está?',
      'La biblioteca tiene una mesa callada para estudiar, con té. Si gusta se la enseño.',
      'Un grupito lee el mismo libro corto y se junta una vez. Este mes son cuarenta hojas. ¿Se le antoja?',
    ],
    answers: [
      'Me decían que no se me daba. Lo que pasa es que voy con cuidado.',
      'Cuando entiendo algo me dan ganas de contárselo a un desconocido.',
      'Aprendo mejor cuando se vale equivocarse el lunes.',
      'Lo más difícil fue entrar a un edificio con timbre.',
    ],
    notes: [
      'Hicimos dos hojas de quebrados y paramos cuando todavía era divertido. Eligió fecha para el examen.',
      'Fuimos en camión al colegio para conocer el camino. La próxima vez, adentro.',
      'Dijo que la prisa fue lo que hizo difícil la escuela. Esperaré a que acabe sus frases.',
    ],
    outcomes: [
      {
        about: 'human',
        statement: 'Terminé la [secundaria|prepa] a los [cincuenta y dos|cuarenta y ocho].',
        matters: '{kin} le tomó foto al papel y la mandó a todo el pueblo.',
        helped: 'La mesa callada y el té.',
      },
      {
        about: 'cultural',
        statement: 'La biblioteca tiene ya dos estantes en español, escogidos por nosotros.',
        matters: 'Uno entra y ve su idioma de frente.',
        helped: 'La bibliotecaria, que dijo: hagan la lista.',
      },
    ],
  },
};
