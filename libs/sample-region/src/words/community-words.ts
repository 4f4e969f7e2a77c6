/** What stands on the notice board, what groups and agencies say got better, and who people thank who is not registered anywhere. */
import type { Language } from '../voice.ts';

/** Something people are invited to. */
export type GatheringWords = {
  readonly kind: 'open-evening' | 'walk' | 'training' | 'outreach' | 'meal' | 'repair-evening';
  readonly languages: readonly Language[];
  readonly title: string;
  readonly access: readonly string[];
  readonly minutes: number;
};

/** What is on. `{place}` is a place of the region. */
export const GATHERINGS: readonly GatheringWords[] = [
  {
    kind: 'open-evening',
    languages: ['en', 'es'],
    title: 'Open evening with soup and music',
    access: ['step-free', 'childcare'],
    minutes: 150,
  },
  { kind: 'walk', languages: ['en'], title: 'Saturday walk at the pace of the slowest', access: ['step-free'], minutes: 90 },
  {
    kind: 'repair-evening',
    languages: ['en', 'es'],
    title: 'Repair evening: bring a lamp, leave with a story',
    access: ['step-free'],
    minutes: 180,
  },
  { kind: 'meal', languages: ['es', 'en'], title: 'Comida del domingo, cada quien trae algo', access: ['childcare', 'ride'], minutes: 150 },
  {
    kind: 'training',
    languages: ['en'],
    title: 'Asking first: an afternoon for new specialists',
    access: ['captions', 'quiet'],
    minutes: 240,
  },
  { kind: 'outreach', languages: ['en', 'es'], title: 'Coffee and naloxone at the bus station', access: ['step-free'], minutes: 120 },
  { kind: 'walk', languages: ['es'], title: 'Caminata tranquila antes del calor', access: ['step-free'], minutes: 75 },
  { kind: 'open-evening', languages: ['en'], title: 'Two songs each: open stage with tea', access: ['quiet'], minutes: 120 },
  { kind: 'meal', languages: ['en'], title: 'Breakfast before anything else', access: ['step-free', 'plain-speech'], minutes: 60 },
  { kind: 'open-evening', languages: ['es'], title: 'Noche de dominó y café de olla', access: ['step-free', 'ride'], minutes: 150 },
  { kind: 'training', languages: ['es', 'en'], title: 'Escuchar sin arreglar: taller de una tarde', access: ['captions'], minutes: 210 },
  { kind: 'outreach', languages: ['en', 'es'], title: 'Warm socks and a list of open doors', access: ['step-free'], minutes: 90 },
];

/** What got better for a group, an agency or the community; no person's words. */
export const SHARED_OUTCOMES: readonly {
  readonly about: string;
  readonly subject: 'group' | 'agency' | 'community';
  readonly words: string;
}[] = [
  { about: 'social', subject: 'group', words: 'Members give each other rides now, without anybody keeping a list.' },
  { about: 'cultural', subject: 'group', words: 'El grupo tiene ya su propio cancionero, escrito a mano.' },
  { about: 'social', subject: 'group', words: 'When somebody is missing twice, two people call. It began by itself.' },
  { about: 'human', subject: 'group', words: 'Three members lead meetings in turn.' },
  { about: 'political', subject: 'agency', words: 'People who use support sit on the hiring panel and have half the votes.' },
  { about: 'human', subject: 'agency', words: 'Every specialist has an hour of supervision a week, on the calendar and kept.' },
  { about: 'cultural', subject: 'agency', words: 'Todas las hojas están en español y las leyó alguien de aquí.' },
  { about: 'built', subject: 'agency', words: 'The front door opens with a button, and the lobby has chairs of three heights.' },
  {
    about: 'political',
    subject: 'community',
    words: 'The county asked peers to write its plan for the warm line, and kept their sentences.',
  },
  { about: 'built', subject: 'community', words: 'The respite house has four beds and a porch swing.' },
  {
    about: 'financial',
    subject: 'community',
    words: 'Eleven employers take part in second chance hiring, seven of them found by people in the groups.',
  },
  { about: 'natural', subject: 'community', words: 'El arroyo tiene vereda, sombra y bancas hasta el puente viejo.' },
  { about: 'social', subject: 'community', words: 'The library stays open until nine on Thursdays because the quiet table asked.' },
  { about: 'financial', subject: 'agency', words: 'A second funder came in, so nobody is turned away at the end of the month.' },
];

/** Who it was, where they are not registered: in the teller's words and for the teller's eyes. */
export const WHO_IT_WAS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The neighbor who sang on the porch every evening.',
    'A bus driver who waited for me, twice.',
    'My aunt June, who quit at sixty and never made a speech about it.',
    'The woman in the next bed who shared her crackers.',
    'My old coach. He would not remember my name.',
    'The librarian with the green glasses.',
    'A man at the laundromat who asked what I was reading.',
    'My cellmate, who got up at five to pray and never woke me.',
  ],
  es: [
    'La vecina que cantaba en el portal.',
    'Un chofer que me esperó dos veces.',
    'Mi tía Chayo, que lo dejó a los sesenta y nunca dio discursos.',
    'La señora de la cama de junto, que me convidó galletas.',
    'Mi maestro de primaria. Ni se acordaría de mí.',
    'Un compañero de la pizca que siempre guardaba agua para otro.',
    'La muchacha de la farmacia que me habló despacio.',
    'Mi padrino, que rezaba de madrugada sin despertar a nadie.',
  ],
};
