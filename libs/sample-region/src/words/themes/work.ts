/** A job, a wage, being needed. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const work: Theme = {
  en: {
    topic: 'Work',
    visions: [
      'A job where they [miss me|notice] if I am not there, and a bed I paid for myself.',
      'To come home tired from [work|loading trucks|a shift] instead of tired from worrying.',
      'I want to be [the one who trains the new guy|somebody with keys], not the one they keep an eye on.',
      'Enough hours to pay my own phone and take {kin} out for [tacos|pie] on {day}.',
    ],
    preferences: [
      'Practical things. [Bring the form, I bring the coffee|Show me which bus].',
      'Nothing before my shift ends at {hour}.',
      'Do not call the workplace. Ever. Text me.',
      'I would like to hear from somebody who explained a gap of years to a boss.',
      'Meet me near the warehouse. I have forty minutes and a bench.',
    ],
    goals: [
      [
        'Get [the forklift license|my food handler card] by the fall.',
        ['Find out which days the class runs.', 'Ask about the fee.', 'Study on the bus.'],
        'It has my photo on it and I am smiling like a fool.',
      ],
      [
        'Hold one job for [ninety days|six months].',
        ['Two alarm clocks, one across the room.', 'Lunch packed the night before.', 'Tell {friend} when a day goes sideways.'],
        'Day ninety was a normal day. That was the best part.',
      ],
      [
        'Write a resume that is true and still good.',
        ['List what I did in the gap that was real work.', 'Let {kin} read it.', 'Print five.'],
        'The lady at the counter said: that is a lot. I had never seen it like that.',
      ],
      [
        'Open a bank account in my own name.',
        ['Ask which papers they take.', 'Go on {day} with somebody who has done it.'],
        'They gave me a pen. I still have the pen.',
      ],
    ],
    suggestions: [
      'A bakery near {place} takes people on for early mornings and does not ask about the past. Should I find out more?',
      'There is a workshop where you practice the awkward question in an interview. Would that be useful to you?',
      'Some people start with one day a week in the thrift store, to get the rhythm back. Does that appeal to you?',
      'The county pays the fee for the license if you apply before summer. We could fill it in together if you want.',
    ],
    answers: [
      'When somebody hands me the keys and walks away. That is when I feel trusted.',
      'I am good at [fixing schedules|lifting|staying calm at a counter]. Nobody asked in a while.',
      'Payday used to be the hard day. Now I plan it like a small trip.',
      'I do not need to love it. I need to be able to tell {kin} about my day.',
    ],
    notes: [
      'Went through the gap in the resume line by line. It reads well now. Interview is on {day}.',
      'Practiced the phone call twice, once as the boss, once as the applicant. There was laughing.',
      'Wants to keep work and support apart: no calls at the workplace, texts only.',
    ],
    outcomes: [
      {
        about: 'financial',
        statement: 'I have a permanent contract, with [insurance|paid days].',
        matters: 'I went to the dentist. That is how I know it is real.',
        helped: '{friend} woke me up by phone for the first two weeks.',
      },
      {
        about: 'human',
        statement: 'I train the new people on the night shift.',
        matters: 'I remember what it is like to ask the same question twice.',
        helped: 'A foreman who said one good word at the right moment.',
      },
    ],
  },
  es: {
    topic: 'El trabajo',
    visions: [
      'Un trabajo donde [se note si falto yo|me tengan confianza] y un cuarto pagado con mi sueldo.',
      'Llegar con cansancio de trabajar y no de [pensar|dar vueltas].',
      'Quiero tener mi propio puesto de [jugos|tamales], aunque sea chiquito.',
      'Mandarle a {kin} algo cada mes y que sobre para [un domingo de mariscos|ir al cine].',
    ],
    preferences: [
      'Cosas prácticas. Usted trae la hoja y yo [el café|las ganas].',
      'Antes de las {hour} no, que ando en la obra.',
      'Que nadie llame a mi trabajo, por favor. Mensaje y ya.',
      'Me gustaría oír a alguien que empezó de cero en este país.',
      'Nos podemos ver junto al camión de la comida, ahí tengo media hora.',
    ],
    goals: [
      [
        'Sacar [el permiso para manejar montacargas|la tarjeta de manejo de alimentos].',
        ['Preguntar qué días dan el curso en español.', 'Juntar para la cuota.', 'Estudiar en el camión.'],
        'En la foto salí con cara de susto, pero es mía.',
      ],
      [
        'Durar [tres meses|medio año] en el mismo trabajo.',
        ['Dejar la ropa lista en la noche.', 'Preparar el lonche los domingos.', 'Avisarle a {friend} si se me junta el mundo.'],
        'El día noventa fue un día normal. Eso fue lo bonito.',
      ],
      [
        'Vender tamales los sábados en {place}.',
        ['Preguntar por el permiso.', 'Hacer una prueba con tres docenas.', 'Apuntar lo que entra y lo que sale.'],
        'A las diez ya no quedaba ni uno. El perro se comió el último.',
      ],
      ['Abrir una cuenta de banco.', ['Ver qué papeles piden.', 'Ir con {kin} el {day}.'], 'Me dieron una pluma. La guardo.'],
    ],
    suggestions: [
      'Una panadería cerca de {place} contrata de madrugada y no pregunta por el pasado. ¿Quiere que averigüe más?',
      'Hay un taller donde se practica la pregunta incómoda de las entrevistas, en español. ¿Le sería útil?',
      'El condado paga la cuota del permiso si se pide antes del verano. ¿Lo llenamos juntos?',
      'Algunos empiezan un día a la semana en la tienda de segunda mano para agarrar ritmo. ¿Qué le parece?',
    ],
    answers: [
      'Cuando el patrón me deja las llaves y se va. Ahí siento que valgo.',
      'Sé [pegar azulejo|cocinar para cien|cuidar viejitos]. Hace mucho que nadie me pregunta.',
      'El día de pago era el difícil. Ahora lo planeo como un viajecito.',
      'No hace falta que me encante. Quiero poder contarle mi día a {kin}.',
    ],
    notes: [
      'Revisamos la hoja renglón por renglón. La entrevista es el {day}.',
      'Practicamos la llamada dos veces, una de patrón y otra de solicitante. Hubo risas.',
      'Prefiere mensajes y que nadie llame a su trabajo. Así quedamos.',
    ],
    outcomes: [
      {
        about: 'financial',
        statement: 'Ya tengo planta en la empacadora.',
        matters: 'Puedo decir que sí cuando me invitan.',
        helped: '{friend} me despertó por teléfono las primeras dos semanas.',
      },
      {
        about: 'human',
        statement: 'Ahora yo les enseño a los nuevos de mi turno.',
        matters: 'Me acuerdo de lo que es no entender y tener pena de preguntar.',
        helped: 'Una capataz que dijo una palabra buena a tiempo.',
      },
    ],
  },
};
