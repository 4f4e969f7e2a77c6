/** A place of one's own. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const home: Theme = {
  en: {
    topic: 'A place of my own',
    visions: [
      'A door I can [lock|close] from the inside and a window that opens.',
      'My name on a [mailbox|doorbell], spelled right.',
      'I want a kitchen table where [I pay my bills|{kin} does homework] and nobody is moving out.',
      'To stay in one place long enough to [know the mail carrier|see the tree out front bloom twice].',
    ],
    preferences: [
      'Meet me somewhere with a door and a bathroom. That matters more than you think.',
      'One thing at a time. Papers make my head [buzz|swim].',
      'I keep my phone off to save it. Try at {hour}.',
      'Do not tell the shelter staff what we talk about.',
      'Say plainly if something is not possible. I can take a no.',
    ],
    goals: [
      [
        'Get my birth certificate and ID in one folder.',
        ['Write to the county I was born in.', 'Ask about the fee waiver.', 'Find a folder that closes.'],
        'I exist on paper. Try and argue with me now.',
      ],
      [
        'Look at three rooms before the end of the month.',
        ['Make the list with {friend}.', 'Call on {day}, not on Friday.', 'Take somebody along to the second look.'],
        'The third had a crooked floor and a good landlady. I took it.',
      ],
      [
        'Keep the apartment through the first winter.',
        ['Rent goes out the day the money comes in.', 'Ask how the heater works.', 'Know one neighbor by name.'],
        'The lease says month thirteen. I read it twice.',
      ],
      [
        'Make one room feel like mine.',
        ['A lamp, not the ceiling light.', 'Get my pictures from {kin}.'],
        'There is a rug. I lie on it for no reason.',
      ],
    ],
    suggestions: [
      'There is a renters’ class at {place} that ends with a letter landlords like. Should I tell you more?',
      'A church basement keeps furniture for first apartments. You choose, they carry. Would you like to go?',
      'If you want, we write down the three questions for the landlord and practice saying them.',
      'The housing list opens on {day} at eight. We could be there with coffee at half past seven. Up to you.',
    ],
    answers: [
      'Keys. I keep touching them in my pocket.',
      'I slept in the bathtub the first week. The room felt too big.',
      'What I need is boring: heat, a lock, the bus.',
      'Home is where I can be sick in peace.',
    ],
    notes: [
      'Filled the folder: two of three papers are in it. The third needs a letter, which we wrote.',
      'Saw two rooms. Wants a second look at the one with the crooked floor.',
      'Asked me to say plainly what is not possible. The voucher takes four months. Said so.',
    ],
    outcomes: [
      {
        about: 'built',
        statement: 'I have a lease in my own name.',
        matters: 'When the wind howls I turn over.',
        helped: '{friend} vouched for me to a landlady she had never met.',
      },
      {
        about: 'political',
        statement: 'Our building has a tenants’ meeting, every first {day}.',
        matters: 'The heat was on by October this year.',
        helped: 'Somebody had a copy of the rules and a loud voice.',
      },
    ],
  },
  es: {
    topic: 'Mi casa',
    visions: [
      'Una puerta que yo cierre por dentro y una ventana que [abra|dé al sol].',
      'Mi nombre en el [buzón|timbre], bien escrito.',
      'Quiero una mesa donde [hagamos la tarea|quepa {kin}] y nadie se esté mudando.',
      'Quedarme en un lugar hasta [conocer a los vecinos|ver florear dos veces el árbol de enfrente].',
    ],
    preferences: [
      'Veámonos donde haya puerta y baño. Importa más de lo que parece.',
      'Una cosa a la vez. Los papeles me [marean|aturden].',
      'Tengo el teléfono apagado para que dure. Márqueme a las {hour}.',
      'Lo que hablemos, que no se lo cuenten a los del refugio.',
      'Si algo no se puede, dígamelo derecho. Aguanto.',
    ],
    goals: [
      [
        'Juntar mi acta y mi identificación en un solo fólder.',
        ['Escribir al consulado.', 'Preguntar cuánto cuesta.', 'Conseguir un fólder con liga.'],
        'Ya existo en papel. A ver quién me dice que no.',
      ],
      [
        'Ver tres cuartos este mes.',
        ['Hacer la lista con {friend}.', 'Llamar el {day} temprano.', 'Llevar compañía a la segunda vuelta.'],
        'El tercero tenía el piso chueco y buena dueña. Ahí me quedé.',
      ],
      [
        'Pasar el primer invierno sin atrasarme en la renta.',
        ['Pagar el mismo día que cobro.', 'Preguntar cómo se prende la calefacción.', 'Aprenderme el nombre de un vecino.'],
        'El contrato dice mes trece. Lo leí dos veces.',
      ],
      [
        'Que un cuarto se sienta mío.',
        ['Una lámpara, no el foco del techo.', 'Traer mis fotos de casa de {kin}.'],
        'Hay un tapete. Me acuesto en él porque sí.',
      ],
    ],
    suggestions: [
      'En {place} dan una clase para inquilinos, en español, y al final una carta que sirve con los dueños. ¿Le cuento más?',
      'En el sótano de una iglesia guardan muebles para quien estrena casa. Usted escoge y ellos cargan. ¿Vamos?',
      'Si quiere, escribimos las tres preguntas para la dueña y las practicamos.',
      'La lista de vivienda abre el {day} a las ocho. Podríamos estar a las siete y media con café. Usted dice.',
    ],
    answers: [
      'Las llaves. Las toco a cada rato en la bolsa.',
      'La primera semana dormí en el pasillo. El cuarto se me hacía muy grande.',
      'Lo que necesito es aburrido: calor, chapa y camión.',
      'Mi casa es donde puedo enfermarme en paz.',
    ],
    notes: [
      'Llenamos el fólder: ya están dos papeles de tres. Para el tercero escribimos la carta.',
      'Vimos dos cuartos. Quiere ver otra vez el del piso chueco.',
      'Pidió que le diga derecho lo que no se puede. El apoyo tarda cuatro meses. Se lo dije.',
    ],
    outcomes: [
      {
        about: 'built',
        statement: 'Tengo contrato a mi nombre.',
        matters: 'Cuando ruge el viento, me doy la vuelta y sigo durmiendo.',
        helped: '{friend} respondió por mí con una dueña que no conocía.',
      },
      {
        about: 'social',
        statement: 'En el edificio nos avisamos si alguien no baja en todo el día.',
        matters: 'A una señora la encontraron a tiempo.',
        helped: 'Empezó con un plato de arroz que subió {kin}.',
      },
    ],
  },
};
