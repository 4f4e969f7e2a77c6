/** What specialists learned and offer to each other: about oneself, recognizable to nobody. */
import type { Language } from '../voice.ts';

/** An insight and the kinds of support it is about. */
export type InsightWords = { readonly language: Language; readonly words: string; readonly kinds: readonly string[] };

const en = (kinds: readonly string[], words: string): InsightWords => ({ language: 'en', words, kinds });
const es = (kinds: readonly string[], words: string): InsightWords => ({ language: 'es', words, kinds });

/** In the order in which they are offered. */
export const INSIGHTS: readonly InsightWords[] = [
  en(['emotional', 'affiliational'], 'Walking side by side makes it easier to be quiet together.'),
  en(['emotional'], 'I count to five before I answer. Most of what matters is said at four.'),
  es(['emotional'], 'Cuando pregunto “¿y qué más?” y me callo, casi siempre viene lo importante.'),
  en(['instrumental'], 'I ask “who fills it in, you or I?” before we touch a form. The answer changes the whole hour.'),
  en(['informational'], 'I say how long a thing really takes. People can plan with a bad number, not with a nice one.'),
  es(['instrumental'], 'En la ventanilla me paro un paso atrás. Así la persona habla y yo nomás estoy.'),
  en(['affiliational'], 'Save a chair. Say out loud that it is saved for whoever comes next.'),
  en(['emotional'], 'When I want to tell my own story, I ask myself whose turn it is. Often it is not mine.'),
  en(['emotional', 'informational'], 'Two sentences of my story are enough. If they want the third they ask.'),
  es(['affiliational'], 'Llevo dos tazas. Tomar algo juntos quita lo de oficina.'),
  en(['instrumental'], 'Rehearse the phone call with the roles swapped. The person plays the clerk. There is always laughing.'),
  en(['informational'], 'I stopped bringing folders. I bring one sheet, and only the one they asked for.'),
  es(['emotional'], 'A veces lo mejor que puedo decir es: no sé, pero me quedo.'),
  en(['emotional'], 'After a hard hour I walk round the block before I write. It keeps my weather out of the note.'),
  en(['affiliational'], 'A quiet corner with a puzzle makes an open evening possible for people who come alone.'),
  en(['instrumental', 'affiliational'], 'I go along and hold the list. I only talk if somebody looks at me.'),
  es(['informational'], 'Antes de explicar, pregunto qué ya saben. Me ahorro la mitad y no ofendo a nadie.'),
  en(['emotional'], '“Not today” deserves the same face as “yes”. I practiced that in the mirror.'),
  en(['informational'], 'I write the bus number on the card, not the address. People find the bus first.'),
  es(['emotional', 'affiliational'], 'En el grupo dejo que el silencio dure. El primero que lo rompe suele ser quien más lo necesitaba.'),
  en(['affiliational'], 'Ask for help with something small. Being needed for ten minutes does more than my advice.'),
  en(['emotional'], 'When people say “I am fine” I say “me too, mostly”. Then we begin.'),
  es(['instrumental'], 'Pongo el celular boca abajo al empezar. Se nota y se agradece.'),
  en(['instrumental'], 'Open the first letter together and put the rest back in the box. One is a day’s work.'),
  en(['emotional', 'affiliational'], 'I say when I will be away, with dates, two weeks before. Then I say it again.'),
  en(['informational'], 'People remember what we found out together on my phone, and forget what I looked up before.'),
  es(['affiliational'], 'A los fandangos llego temprano para ayudar con las sillas. Ahí se platica.'),
  en(['emotional'], 'If I catch myself planning somebody’s week, I ask which part they want to keep.'),
  en(['affiliational', 'emotional'], 'In a waiting room I sit beside, not across.'),
  es(['emotional'], 'No prometo lo que no depende de mí. Prometo llamar el martes, y llamo.'),
];

/** How it went for others. */
export const REPORTS: readonly (readonly [went: 'well' | 'mixed' | 'not-for-us', words: string | null])[] = [
  ['well', 'Works on the bus, too.'],
  ['well', 'Me sirvió desde el primer día.'],
  ['mixed', 'Good with some people. One person asked me to stop it.'],
  ['well', null],
  ['not-for-us', 'We meet by phone. There it only makes a hole.'],
  ['well', 'I added a cookie to it.'],
  ['mixed', 'En grupo sí, uno a uno no tanto.'],
  ['well', 'Took me three tries to keep my mouth shut.'],
];

/** Words of private reflections: about oneself only. */
export const REFLECTIONS: readonly string[] = [
  'I fill silences too soon. I want to count to five.',
  'I was glad to be asked about my own garden today, and a bit too glad.',
  'Hoy hablé de más. La próxima pregunto primero.',
  'I notice I am kinder to the late ones when I have eaten.',
  'My own March is coming up. I told my supervisor.',
  'I did well at not fixing anything.',
  'Me cuesta cuando se parece a mi hermano. Lo voy a platicar en supervisión.',
  'I said “we should” twice. Whose “we” was that?',
];
