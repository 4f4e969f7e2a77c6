/** How somebody speaks: their language and the people, days and places that come back in what they say. Turns templates into sentences. */
import type { Chance } from './chance.ts';

/** The languages of the region. */
export type Language = 'en' | 'es';

/** The parts of speech of one person; each is the same in everything they say. */
export type Voice = {
  readonly language: Language;
  /** `my sister`, `mi hermana`. */
  readonly kin: string;
  /** A first name. */
  readonly friend: string;
  readonly day: string;
  /** `six`, `las seis` without its article in templates: `seis`. */
  readonly hour: string;
  /** With its article: `the river path`, `el camino del río`. */
  readonly place: string;
  /** A number that belongs to nobody: 555-01xx. */
  readonly phone: string;
};

const KIN: Readonly<Record<Language, readonly string[]>> = {
  en: ['my sister', 'my brother', 'my mother', 'my aunt', 'my grandmother', 'my cousin', 'my uncle', 'my niece', 'my godmother', 'my dad'],
  es: [
    'mi hermana',
    'mi hermano',
    'mi mamá',
    'mi tía',
    'mi abuela',
    'mi prima',
    'mi tío',
    'mi sobrina',
    'mi madrina',
    'mi papá',
    'mi comadre',
  ],
};
const DAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
};
const HOURS: Readonly<Record<Language, readonly string[]>> = {
  en: ['six', 'seven', 'half past seven', 'nine', 'four', 'five', 'eight'],
  es: ['seis', 'siete', 'siete y media', 'nueve', 'cuatro', 'cinco', 'ocho'],
};

/** A voice from somebody's own source of chance. `friends` are first names, `places` those of where they live. */
export function voiceOf(
  language: Language,
  chance: Chance,
  { friends, places }: { readonly friends: readonly string[]; readonly places: readonly string[] },
): Voice {
  return {
    language,
    kin: chance.pick(KIN[language]),
    friend: chance.pick(friends),
    day: chance.pick(DAYS[language]),
    hour: chance.pick(HOURS[language]),
    place: chance.pick(places),
    phone: `555 01${String(chance.below(100)).padStart(2, '0')}`,
  };
}

/** A template as this person says it: one of each `[a|b]`, and their own people, days and places. */
export function spoken(template: string, voice: Voice, chance: Chance): string {
  const chosen = template.replaceAll(/\[([^\]]+)\]/g, (_, ways: string) => chance.pick(ways.split('|')));
  const filled = chosen.replaceAll(/\{(\w+)\}/g, (_, slot: string) => partOf(voice, slot));
  const contracted =
    voice.language === 'es'
      ? filled.replaceAll(/\b([Dd]e|[Aa]) el /g, (_, word: string) => `${word.replace(/e$/, '')}${word.endsWith('e') ? 'el' : 'l'} `)
      : filled;
  return contracted.replaceAll(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function partOf(voice: Voice, slot: string): string {
  const part = voice[slot.toLowerCase() as keyof Voice] as string | undefined;
  if (part === undefined) throw new RangeError(`a template asks for {${slot}}, which no voice has`);
  return part;
}
