/** What people say of themselves where they want to: a word of their own, how to reach them, what makes it easier, who stands by them. */
import type { Language } from '../voice.ts';

/** Words about a person, by kind. */
export type PeopleWords = {
  readonly ownWord: readonly string[];
  readonly avoid: readonly string[];
  readonly hours: readonly string[];
  readonly ways: readonly string[];
  readonly access: readonly string[];
  readonly wanted: readonly string[];
};

/** By language. */
export const PEOPLE_WORDS: Readonly<Record<Language, PeopleWords>> = {
  en: {
    ownWord: [
      'getting my mornings back',
      'healing',
      'getting by',
      'recovery',
      'staying',
      'coming home',
      'my second half',
      'the long way round',
      'mending',
      'growing up, late',
      'living with it',
      'day by day',
    ],
    avoid: [
      'Please no letters to the house.',
      'Do not ring twice.',
      'Nothing on the answering machine. My mother listens.',
      'No uniforms, please.',
      'Do not ask about March.',
      'Not in front of my kids.',
    ],
    hours: ['after six', 'mornings', 'weekends', 'between two and four', 'not during prayers', 'any time but Monday'],
    ways: ['text {phone}', 'call {phone}', 'a note at the front desk', 'the {day} group', 'email, I check it at the library'],
    access: [
      'I like to sit near the door.',
      'Big letters, black on yellow if you can.',
      'I read lips. Face me.',
      'My sister comes along and says nothing.',
      'Three steps are fine, four are not.',
      'No lamps that buzz.',
    ],
    wanted: [
      'Somebody who does not need me to be cheerful.',
      'A woman my age, if there is one.',
      'Somebody who has had their kids taken and got them back.',
      'Anyone who walks.',
      'Somebody who can sit with paper. I cannot.',
      'I do not care who, I care that they turn up.',
      'Somebody who knows prison from the inside.',
      'Not a talker.',
    ],
  },
  es: {
    ownWord: [
      'salir adelante',
      'sanar',
      'ir saliendo',
      'mi recuperación',
      'volver a ser yo',
      'echarle ganas a mi modo',
      'ir de regreso a casa',
      'remendarme',
      'vivir con esto',
      'un día a la vez',
    ],
    avoid: [
      'Por favor, cartas a la casa no.',
      'En la contestadora nada, la oye mi mamá.',
      'Sin uniformes, por favor.',
      'De marzo no me pregunte.',
      'Enfrente de mis hijos no.',
    ],
    hours: ['después de las seis', 'por la mañana', 'los fines de semana', 'entre dos y cuatro', 'menos los lunes'],
    ways: ['mensaje al {phone}', 'llamada al {phone}', 'un recado en la entrada', 'el grupo del {day}', 'por medio de mi comadre'],
    access: [
      'Me gusta sentarme junto a la puerta.',
      'Letra grande, por favor.',
      'Que me hablen de frente, leo los labios.',
      'Mi hermana viene y no dice nada.',
      'Tres escalones sí, cuatro no.',
    ],
    wanted: [
      'Alguien con quien no tenga que hacer buena cara.',
      'Una mujer de mi edad, si hay.',
      'Alguien que hable como en mi pueblo.',
      'Quien sea, con que llegue.',
      'Alguien que sepa lo que es estar lejos de los hijos.',
      'Que le guste caminar.',
    ],
  },
};

/** What others ask of a person: kept apart, shown as theirs (P1). */
export const OUTSIDE_WISHES: readonly (readonly [
  askedBy: 'court' | 'agency' | 'school' | 'employer' | 'payer' | 'family',
  words: string,
])[] = [
  ['court', 'The court asks for two meetings a month until May.'],
  ['court', 'El juzgado pide una carta con fechas cada trimestre.'],
  ['school', 'The school asks that somebody comes to the parent evening.'],
  ['employer', 'The employer asks for a note about the Tuesdays.'],
  ['agency', 'The housing office asks for proof of one contact a month.'],
  ['family', 'La familia pide que llame los domingos.'],
  ['payer', 'The plan asks for the number of hours in each quarter.'],
  ['court', 'The judge asks to hear in the fall how the visits with the children go.'],
];
