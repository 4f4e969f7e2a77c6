/** Who comes: drawn before anybody's life begins, so that people can meet who came before them. */
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { voiceOf, type Language, type Voice } from '../voice.ts';
import { DAY, type Minute } from '../wish-book.ts';
import { NAMES } from '../words/names.ts';
import { THEME_NAMES, type ThemeName } from '../words/themes/index.ts';
import { AGENCIES, type Agency } from './agencies.ts';
import { REGIONS, type Region } from './regions.ts';

/** What brought somebody. */
export const DOORS = ['self', 'friend', 'group', 'hospital', 'treatment', 'court', 'outreach', 'other', 'not-said'] as const;

/** How much of a life the sample tells. */
export type Telling = 'light' | 'rich';

/** Somebody who comes. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly voice: Voice;
  readonly theme: ThemeName;
  readonly second: ThemeName;
  readonly region: Region;
  readonly agency: Agency;
  readonly joined: Minute;
  readonly door: (typeof DOORS)[number];
  readonly telling: Telling;
  readonly chance: Chance;
};

/** Who comes, by the day they come. `count`: how many. */
export function peopleOf(chance: Chance, calendar: Calendar, count: number): readonly Person[] {
  const people = Array.from({ length: count }, (_, n) => personOf(chance.of(n), calendar, n % 8 === 0 ? 'rich' : 'light'));
  return people.sort((a, b) => a.joined - b.joined);
}

function personOf(chance: Chance, calendar: Calendar, telling: Telling): Person {
  // More come as word spreads; who has much to tell came early enough to have it.
  const span = calendar.end - 7 * DAY - (telling === 'rich' ? 150 * DAY : 0);
  const joined = Math.floor(span * Math.max(chance.next(), chance.next() * 0.9)) + 5 * DAY;
  const agency = agencyAt(chance, calendar, joined);
  const language: Language = chance.happens(agency.spanish / 10) ? 'es' : 'en';
  const theme = chance.pick(THEME_NAMES);
  const second = chance.pick(THEME_NAMES.filter((name) => name !== theme));
  const region = regionOf(agency);
  return {
    id: chance.uuid(),
    name: chance.pick(NAMES[language]),
    voice: voiceOf(language, chance, { friends: NAMES[language], places: region.places[language] }),
    theme,
    second,
    region,
    agency,
    joined,
    door: chance.pick(DOORS),
    telling,
    chance,
  };
}

function regionOf(agency: Agency): Region {
  const region = REGIONS.find(({ id }) => id === agency.region);
  if (region === undefined) throw new RangeError(`${agency.id} lies in no region`);
  return region;
}

function agencyAt(chance: Chance, { months }: Calendar, joined: Minute): Agency {
  const there = AGENCIES.filter(({ joins }) => (months[joins] ?? 0) + 14 * DAY < joined);
  const open = there.length === 0 ? AGENCIES.slice(0, 3) : there;
  let left = chance.below(open.reduce((sum, { share }) => sum + share, 0));
  return open.find(({ share }) => (left -= share) < 0) ?? (open[0] as Agency);
}
