/** Body, doctors, medicine, one's own terms. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const health: Theme = {
  en: {
    topic: 'My health',
    visions: [
      'To feel at home in my body, [sugar, scars and all|on my own terms].',
      'I want to know what I take and why, and [say no to one of them|have a say in it].',
      'Enough breath to climb to {place} and enough teeth to [smile|eat an apple] at the top.',
      'To be somebody who [goes to the checkup|makes the appointment] before it is an emergency.',
    ],
    preferences: [
      'Medication is part of my way. Please do not treat it like [a crutch|cheating].',
      'I do better without medication. I have thought about it for years, so ask, do not argue.',
      'Come with me to appointments and say nothing unless I look at you.',
      'Ask before you touch. That includes a hand on the arm.',
      'My diagnosis is not my name.',
    ],
    goals: [
      [
        'Go to the dentist.',
        ['Call while {friend} sits next to me.', 'Tell them I need breaks.', 'Put headphones in my bag.'],
        'Two fillings and a sticker. I asked for the sticker.',
      ],
      [
        'Write my own list of what I take and what it does for me.',
        ['Empty the drawer onto the table.', 'Ask the pharmacist about two of them.'],
        'It fits on one card. It used to be a fog.',
      ],
      [
        'Go a month with my sugar in the range I agreed to.',
        ['Breakfast before coffee.', 'Walk after dinner with {kin}.', 'Bring the numbers on {day}.'],
        'Twenty three days of thirty. I call that a month.',
      ],
      [
        'Find a doctor who looks at me and not at the screen.',
        ['Ask in the group who they like.', 'Go once and decide after.'],
        'She asked what I did for fun. Then she waited.',
      ],
    ],
    suggestions: [
      'The mobile clinic stops at {place} on {day}, no papers needed. Would you like company?',
      'If you want, I come along and only hold the list. You talk.',
      'A woman in the group wrote a letter to her doctor before the visit. She would tell you how. Interested?',
      'There is a free class about sleep and blood sugar, with food. We could go and leave early if it is dull.',
    ],
    answers: [
      'I am not fighting my illness. We share an apartment and I set the rules.',
      'What helped was one nurse who said: that must be exhausting.',
      'When I am hungry I think the world is ending. So: snacks.',
      'I want fewer people with clipboards.',
    ],
    notes: [
      'Went along to the clinic and held the list. All the talking was theirs.',
      'Wants to speak with the doctor about stopping one pill. Wrote down the two questions.',
      'Does better without medication and has said so clearly. Next time: what helps on long evenings.',
    ],
    outcomes: [
      {
        about: 'human',
        statement: 'My doctor and I made the plan together and it has my handwriting on it.',
        matters: 'I follow it because I wrote it.',
        helped: 'Somebody in the next chair who said nothing at all.',
      },
      {
        about: 'political',
        statement: 'The clinic now asks everybody which name they go by.',
        matters: 'People stay for the second visit.',
        helped: 'A note in the suggestion box, and then eleven more of the same.',
      },
    ],
  },
  es: {
    topic: 'Mi salud',
    visions: [
      'Sentirme a gusto en mi cuerpo, [con todo y azúcar|a mi manera].',
      'Saber qué tomo y para qué, y [opinar|poder decir que no a una].',
      'Tener aire para subir a {place} y dientes para [reírme|morder una manzana] arriba.',
      'Ir al doctor antes de que [sea urgencia|me lleven].',
    ],
    preferences: [
      'Las medicinas son parte de mi camino. No es hacer trampa.',
      'Prefiero tés y caminar. Ya lo pensé bien, pregúnteme pero no me discuta.',
      'Venga conmigo a la cita y no diga nada, a menos que yo voltee a verle.',
      'Pregunte antes de tocar, aunque sea el brazo.',
      'Lo que tengo no es cómo me llamo.',
    ],
    goals: [
      [
        'Ir al dentista.',
        ['Llamar con {friend} al lado.', 'Decir que necesito descansos.', 'Llevar audífonos.'],
        'Dos muelas y una estampita. La estampita la pedí yo.',
      ],
      [
        'Hacer mi lista de lo que tomo y para qué sirve.',
        ['Vaciar el cajón en la mesa.', 'Preguntarle a la farmacéutica por dos.'],
        'Cabe en una tarjeta. Antes era pura neblina.',
      ],
      [
        'Pasar un mes con el azúcar donde quedamos.',
        ['Desayunar antes del café.', 'Caminar con {kin} después de cenar.', 'Llevar los números el {day}.'],
        'Veintitrés días de treinta. Para mí, es un mes.',
      ],
      [
        'Hacerme el estudio que vengo dejando.',
        ['Pedir la cita.', 'Decirle a {kin} qué día es.', 'Comprarme un helado después.'],
        'Salió bien. El helado fue de limón.',
      ],
    ],
    suggestions: [
      'La clínica móvil para en {place} el {day} y no pide papeles. ¿Quiere que le acompañe?',
      'Si gusta, voy con usted y nomás cargo la lista. Usted habla.',
      'Una compañera le escribió una carta a su doctora antes de la cita. Ella le puede contar cómo. ¿Le interesa?',
      'Hay una plática gratis sobre el azúcar y el sueño, con comida. Si aburre, nos salimos. ¿Vamos?',
    ],
    answers: [
      'No ando en guerra con mi enfermedad. Vivimos juntas y yo pongo las reglas.',
      'Me ayudó una enfermera que dijo: ha de ser muy cansado.',
      'Cuando tengo hambre pienso que se acaba el mundo. Por eso cargo una fruta.',
      'Quisiera ver menos gente con tablita.',
    ],
    notes: [
      'Fui a la clínica y cargué la lista. Habló todo el tiempo por su cuenta.',
      'Quiere preguntar si puede dejar una pastilla. Apuntamos las dos preguntas.',
      'Prefiere tés y caminar, y lo ha dicho claro. La próxima: qué le ayuda en las noches largas.',
    ],
    outcomes: [
      {
        about: 'human',
        statement: 'El plan lo hicimos la doctora y yo, y trae mi letra.',
        matters: 'Lo sigo porque lo escribí.',
        helped: 'Alguien en la silla de junto que no dijo nada.',
      },
      {
        about: 'social',
        statement: 'Somos cuatro comadres que nos medimos el azúcar y desayunamos juntas.',
        matters: 'Ninguna se ha vuelto a desmayar en el camión.',
        helped: 'La idea salió de una sala de espera.',
      },
    ],
  },
};
