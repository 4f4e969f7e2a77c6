/** Finding the words: another language, reading, speaking up. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const language: Theme = {
  en: {
    topic: 'Finding words',
    visions: [
      'To say what I mean [the first time|in the room], not on the bus home.',
      'I want to speak Spanish with {kin}’s mother and have her [laugh at my jokes|stop switching for me].',
      'To tell the doctor where it hurts without [somebody speaking for me|my voice going].',
      'To write my own letters, [stamp and all|to the judge, to my son, to anybody].',
    ],
    preferences: [
      'Short sentences. I read slowly and I do not want pictures of cartoons.',
      'Wait. There is more coming after the pause.',
      'Let me write it down if I get stuck, and you read it.',
      'In person. On the phone I lose half of it.',
      'Correct me later, not in the middle.',
    ],
    goals: [
      [
        'Say no to my uncle, out loud, once.',
        ['Practice with {friend}.', 'Pick the sentence: not today.', 'Say it by the door.'],
        'He said okay. Thirty years, and he said okay.',
      ],
      [
        'Take the Spanish class at {place}.',
        ['Ask if beginners means beginners.', 'Label ten things in the kitchen.'],
        'I ordered for the whole table. We got goat. It was fine.',
      ],
      [
        'Read the whole letter before I ask somebody.',
        ['Ruler under the line.', 'Underline, do not guess.'],
        'It was good news all along, in bad language.',
      ],
      [
        'Speak for two minutes in the group.',
        ['Write three words on my hand.', 'Tell one person beforehand.'],
        'I looked at my shoes the whole time. They listened anyway.',
      ],
    ],
    suggestions: [
      'The reading circle at {place} goes one paragraph at a time, and passing is allowed. Shall I introduce you?',
      'Some people bring a card to the doctor with three sentences on it. We could write yours, if you like.',
      'There is a table where you speak half an hour of Spanish and half an hour of English. Would that be fun for you?',
      'If speaking in the group feels big, you could start by reading the welcome. Want to think about it?',
    ],
    answers: [
      'When somebody waits for me. It is rare and I notice every time.',
      'I think in pictures. By the time I have the words, people have moved on.',
      'I was the interpreter for my parents at seven. I am tired of other people’s words.',
      'A good day is one where I was not misunderstood on purpose.',
    ],
    notes: [
      'Wrote the three sentences for the doctor. They are good sentences. All are the person’s own.',
      'Practiced "not today" in six tones of voice. Number four is the one.',
      'Long pauses, and something came after each of them.',
    ],
    outcomes: [
      {
        about: 'human',
        statement: 'I went to the doctor by myself and told it all.',
        matters: 'For once the pills fit the pain.',
        helped: 'A card with three sentences.',
      },
      {
        about: 'cultural',
        statement: 'The half and half table is full every week.',
        matters: 'People laugh at their own accent there and nobody else does.',
        helped: 'Someone brought a kitchen timer.',
      },
    ],
  },
  es: {
    topic: 'El inglés y las palabras',
    visions: [
      'Decirle al doctor dónde me duele sin que [mi hija traduzca|nadie hable por mí].',
      'Entender lo que dicen [en la junta|en la ventanilla] y contestar yo.',
      'Que en la tienda no me [hablen más fuerte|miren raro], que yo pida y ya.',
      'Quiero escribirle a {kin} de mi puño y letra, [sin faltas|aunque sea una hoja].',
    ],
    preferences: [
      'En español, por favor. El inglés lo dejo para [la clase|cuando yo quiera].',
      'Espéreme. Después de la pausa viene más.',
      'En persona. Por teléfono se me va la mitad.',
      'Corríjame al final, no a media frase.',
      'Que no sea alguien de mi pueblo quien interprete. Todo se sabe.',
    ],
    goals: [
      [
        'Ir a la clase de inglés [un mes sin falta|hasta Navidad].',
        ['Pedir el horario.', 'Ponerle letreros a diez cosas de la cocina.', 'Ir con {friend} la primera vez.'],
        'Pedí para toda la mesa. Nos trajeron hígado, pero lo pedí yo.',
      ],
      [
        'Hablar por teléfono con la compañía de luz sin ayuda.',
        ['Escribir lo que voy a decir.', 'Practicarlo con {kin}.', 'Llamar el {day}, que hay menos gente.'],
        'Dije: wait, please. Y esperaron.',
      ],
      [
        'Leer la carta completa antes de preguntar.',
        ['Poner la regla debajo del renglón.', 'Subrayar en vez de adivinar.'],
        'Era una buena noticia con palabras feas.',
      ],
      [
        'Hablar dos minutos en el grupo.',
        ['Apuntarme tres palabras en la mano.', 'Avisarle a una persona antes.'],
        'Hablé mirando al piso. Y aun así me oyeron.',
      ],
    ],
    suggestions: [
      'En {place} hay una mesa donde se habla media hora en español y media en inglés. ¿Le gustaría probar?',
      'Hay quien lleva al doctor una tarjeta con tres frases. Si quiere, escribimos la suya.',
      'El círculo de lectura va párrafo por párrafo y se vale pasar. ¿Les digo quién es usted?',
      'Si hablar en el grupo se siente mucho, podría empezar leyendo la bienvenida. ¿Qué piensa?',
    ],
    answers: [
      'Cuando alguien me espera. Es raro y siempre me doy cuenta.',
      'De niño yo traducía para mis papás. Me cansé de las palabras de otros.',
      'En mi lengua hago reír a la gente. En inglés nomás contesto. Extraño esas risas.',
      'Un buen día es cuando nadie termina la frase por mí.',
    ],
    notes: [
      'Escribimos las tres frases para el doctor. Son buenas y son suyas.',
      'Ensayamos la llamada a la compañía de luz. Habló de corrido a la tercera.',
      'Prefiere intérprete de otro pueblo. Ya está apuntado.',
    ],
    outcomes: [
      {
        about: 'human',
        statement: 'Fui al doctor sin intérprete y le dije todo.',
        matters: 'Mi hija pudo quedarse en la escuela ese día.',
        helped: 'Una tarjeta con tres frases.',
      },
      {
        about: 'political',
        statement: 'La ventanilla del condado ya atiende en español los {day}.',
        matters: 'Antes había que llevar a un niño de la mano.',
        helped: 'Éramos doce, con una sola hoja y buena letra.',
      },
    ],
  },
};
