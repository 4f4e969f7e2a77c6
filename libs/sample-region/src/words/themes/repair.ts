/** Engines, radios, roofs: making things work again. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const repair: Theme = {
  en: {
    topic: 'Fixing things',
    visions: [
      'A [garage|shed] with a radio, a stool for visitors, and people bringing me things that do not work.',
      'To fix [the roof of my mother’s house|{kin}’s truck] with my own tools.',
      'I want to be known for something other than what I [broke|lost].',
      'My hands steady enough for [watches|soldering] again.',
    ],
    preferences: [
      'Give me something to take apart while we talk.',
      'Skip the feelings wheel. Ask me what is [loose|rattling].',
      'One person. I do not do circles of chairs.',
      'After {hour}, at the bench. I will make the coffee, it is bad.',
      'I would like to meet somebody who came back from prison and started a business.',
    ],
    goals: [
      [
        'Buy back my tools, one a month.',
        ['Start with the socket set.', 'Write my initials on each.', 'Keep the list with {friend}.'],
        'The last one was the torque wrench. I slept with it next to the bed, laugh if you want.',
      ],
      [
        'Get the old [Ford|Chevy] running by summer.',
        ['Drain what is in there.', 'Find a carburetor.', 'Turn the key with {kin} watching.'],
        'It coughed, it smoked, it ran. So did I.',
      ],
      [
        'Fix ten things for people at the repair evening.',
        ['Sign up for the lamp table.', 'Bring fuses.'],
        'Nine lamps and a heart. She only wanted somebody to look at it with her.',
      ],
      [
        'Start the class for the [electrician|HVAC] card.',
        ['Ask about people with a record.', 'Get the book used.', 'First chapter by {day}.'],
        'They asked about my record. I told them. They asked when I can start.',
      ],
    ],
    suggestions: [
      'There is a repair evening at {place}, people bring toasters and stories. They need somebody who knows wires. Would you come?',
      'A widow on Hill Street has a full workshop and nobody who uses it. She asked me if I know someone. May I tell her about you?',
      'The boys at the youth center want to build a go-kart and burn down nothing. Does that sound like you?',
      'The union hall has a night for people with a record who want into a trade. We could go, if you like.',
    ],
    answers: [
      'There is a sound when a thing catches again. I live for that sound.',
      'I can fix anything that does not talk back.',
      'I am rebuilt. Some parts are not original. It runs.',
      'Nobody throws a tool away because it has been dropped.',
    ],
    notes: [
      'Took a radio apart. It plays. Chose to buy back the socket set first.',
      'Does not want circles of chairs. The repair evening has tables.',
      'We wrote down how to answer the question about the record, in two plain sentences.',
    ],
    outcomes: [
      {
        about: 'financial',
        statement: 'I have a van with my name on the side.',
        matters: 'I pay two people, both from the group.',
        helped: 'A widow on Hill Street and her late husband’s lathe.',
      },
      {
        about: 'social',
        statement: 'The repair evening fixed its thousandth thing, a music box.',
        matters: 'People come with a lamp and leave with a phone number.',
        helped: '{friend} kept count on the wall.',
      },
    ],
  },
  es: {
    topic: 'Arreglar cosas',
    visions: [
      'Un [taller|cuartito] con radio, un banco para las visitas y gente que me traiga lo que ya no jala.',
      'Arreglar [el techo de mi mamá|la troca de {kin}] con mi propia herramienta.',
      'Quiero que me conozcan por algo que no sea lo que [perdí|rompí].',
      'Tener otra vez el pulso para [los relojes|soldar].',
    ],
    preferences: [
      'Deme algo que desarmar mientras hablamos.',
      'Sin dibujitos de caras. Pregúnteme qué anda [flojo|sonando].',
      'Uno a uno. Los círculos de sillas no son lo mío.',
      'Después de las {hour}, en el taller. El café lo pongo yo, y es malo.',
      'Quisiera conocer a alguien que salió de la cárcel y puso su negocio.',
    ],
    goals: [
      [
        'Recuperar mi herramienta, una por mes.',
        ['Empezar por los dados.', 'Marcarlas con mis letras.', 'Llevar la lista con {friend}.'],
        'La última fue el torquímetro. Dormí con él al lado, ríase si quiere.',
      ],
      [
        'Echar a andar la troca vieja antes del verano.',
        ['Sacarle lo que trae adentro.', 'Conseguir carburador.', 'Darle vuelta a la llave con {kin} mirando.'],
        'Tosió, echó humo y caminó. Igual que yo.',
      ],
      [
        'Arreglar diez cosas en la noche de reparaciones.',
        ['Apuntarme en la mesa de lámparas.', 'Llevar fusibles.'],
        'Nueve lámparas y un corazón. La señora nomás quería platicar.',
      ],
      [
        'Empezar el curso de [electricidad|refrigeración].',
        ['Preguntar si aceptan con antecedentes.', 'Conseguir el libro usado.', 'Leer el primer capítulo para el {day}.'],
        'Preguntaron por mis antecedentes. Les dije. Me preguntaron cuándo empiezo.',
      ],
    ],
    suggestions: [
      'En {place} hay noche de reparaciones, la gente lleva tostadores e historias. Falta alguien que sepa de cables. ¿Vendría?',
      'Una viuda de la calle del Cerro tiene un taller completo y nadie lo usa. ¿Puedo hablarle de usted?',
      'Los muchachos del centro juvenil quieren hacer un carrito y no quemar nada. ¿Le suena?',
      'El sindicato tiene una noche para quien trae antecedentes y quiere un oficio. ¿Vamos?',
    ],
    answers: [
      'Hay un ruido cuando el motor agarra. Vivo para ese ruido.',
      'Arreglo lo que sea, mientras no conteste.',
      'Me armaron de nuevo por dentro. Algunas piezas no son de fábrica, pero camino.',
      'Nadie tira una herramienta porque se cayó.',
    ],
    notes: [
      'Desarmamos un radio y ya toca. Eligió recuperar primero los dados.',
      'No quiere círculos de sillas. La noche de reparaciones tiene mesas.',
      'Escribimos en dos frases cómo contestar lo de los antecedentes.',
    ],
    outcomes: [
      {
        about: 'financial',
        statement: 'Tengo una camioneta con mi nombre pintado.',
        matters: 'Les pago a dos, y los dos son del grupo.',
        helped: 'La viuda de la calle del Cerro y el torno de su marido.',
      },
      {
        about: 'social',
        statement: 'En la noche de reparaciones llegamos a mil cosas arregladas.',
        matters: 'La gente llega con una lámpara y se va con un número de teléfono.',
        helped: '{friend} lleva la cuenta en la pared.',
      },
    ],
  },
};
