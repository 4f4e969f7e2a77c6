/** The specialists, sixty of them and one whose agency left: who they are and where, and the few whose time with an agency takes a turn. */
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { DAY, type Minute } from '../wish-book.ts';
import { ABOUT_ME, BOUNDARIES } from '../words/about-specialists.ts';
import type { Language } from '../voice.ts';
import { EVERY_AGENCY, type Agency } from './agencies.ts';

/** Kinds of support (P10). */
export const KINDS = ['informational', 'instrumental', 'emotional', 'affiliational'] as const;

/** A turn in a specialist's time with an agency. */
export type Turn = 'lapsed' | 'trainee-certified' | 'volunteer' | 'leaves' | 'away' | 'goes-with-agency';

/** A specialist. */
export type Specialist = {
  readonly id: string;
  readonly agency: Agency;
  readonly languages: readonly Language[];
  readonly kinds: readonly string[];
  readonly from: Minute;
  readonly aboutMe: string;
  readonly boundary: string | null;
  readonly track: string;
  readonly turn: Turn | null;
  /** How many people were entrusted to them so far. */
  people: number;
};

/** By agency and place in it. */
const TURNS: Readonly<Record<string, Turn>> = {
  'agency-hilltop/1': 'lapsed',
  'agency-lantern/5': 'trainee-certified',
  'agency-surcos/4': 'volunteer',
  'agency-freehold/3': 'leaves',
  'agency-kitchen-table/2': 'away',
  'agency-ferry-street/0': 'goes-with-agency',
};

/** All of them, agency by agency; the first of each agency is there from its first day, and supervises. */
export function specialistsOf(chance: Chance, calendar: Calendar): readonly Specialist[] {
  const texts = { en: [...ABOUT_ME.en], es: [...ABOUT_ME.es] };
  return EVERY_AGENCY.flatMap((agency) =>
    Array.from({ length: agency.specialists }, (_, place) =>
      specialistOf(agency, place, { chance: chance.of(`${agency.id}/${place}`), calendar, texts }),
    ),
  );
}

const EARLY: ReadonlySet<Turn | null> = new Set(['lapsed', 'leaves', 'away']);

/** The first three of an agency come with it, the others within a year. */
function comesOn(
  { agency, place, turn }: Pick<Specialist, 'agency' | 'turn'> & { place: number },
  { months }: Calendar,
  chance: Chance,
): Minute {
  const first = months[agency.joins] ?? 0;
  if (place < 3 || EARLY.has(turn)) return first + 3 * DAY;
  const after = turn === 'trainee-certified' ? 8 : chance.between(1, 12);
  return Math.min(first + after * 30 * DAY, (months[26] ?? 0) + place * DAY);
}

/** The id of a specialist, whatever else is drawn for them. */
function specialistId(chance: Chance): string {
  return chance.of('id').uuid();
}

type Making = { readonly chance: Chance; readonly calendar: Calendar; readonly texts: Record<Language, string[]> };

function specialistOf(agency: Agency, place: number, { chance, calendar, texts }: Making): Specialist {
  const turn = TURNS[`${agency.id}/${place}`] ?? null;
  const spanish = place * 10 < agency.spanish * agency.specialists;
  const alsoEnglish = !spanish || place % 3 !== 0;
  const written = spanish && texts.es.length > 0 ? 'es' : 'en';
  return {
    id: specialistId(chance),
    agency,
    languages: [...(spanish ? (['es'] as const) : []), ...(alsoEnglish ? (['en'] as const) : [])],
    kinds: chance.some(KINDS, chance.between(2, 3)),
    from: comesOn({ agency, place, turn }, calendar, chance),
    aboutMe: texts[written].shift() ?? chance.pick(ABOUT_ME[written]),
    boundary: chance.happens(0.4) ? chance.pick(BOUNDARIES) : null,
    track: chance.pick(agency.programmes.flatMap(({ tracks }) => tracks)),
    turn,
    people: 0,
  };
}
