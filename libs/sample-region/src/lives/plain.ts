/** A life as most are: somebody comes, chooses, meets a few times, says what matters, goes on. */
import { DAY, type Minute } from '../wish-book.ts';
import { joins, leaves, type RunningGroup } from '../community/groups.ts';
import { KINDS, type Specialist } from '../facts/specialists.ts';
import { PEOPLE_WORDS } from '../words/people-words.ts';
import {
  chooses,
  hearsTheLimits,
  keepsAccessNeeds,
  keepsContact,
  meanwhile,
  namesIt,
  proposed,
  registers,
  releases,
  unable,
  wants,
  choosesOnly,
} from './arriving.ts';
import type { Life } from './life.ts';
import { arranges } from './meeting.ts';
import { meetsOnce } from './plain-session.ts';
import { saysAtFirst } from './plain-sayings.ts';

/** Where lives of this kind take place. */
export type Surroundings = { readonly groups: readonly RunningGroup[] };

/** Makes up a life from its first day to its last, or to the sample's. */
export function livesPlainly(life: Life, surroundings: Surroundings): void {
  const { chance, person } = life;
  const rich = person.telling === 'rich';
  life.way = chance.pick(rich ? ['self', 'self', 'aloud', 'aloud', 'phone'] : ['self', 'self', 'aloud', 'phone', 'paper']);
  const specialist = comes(life);
  if (specialist === null) {
    waits(life, surroundings);
    return;
  }
  const from = life.walks[0]?.from ?? life.over;
  says(life, from + 5 * 60);
  const last = meetsAgainAndAgain(life, from);
  if (chance.happens(rich ? 0.1 : 0.2) && last + 20 * DAY < life.over) releases(life.at(last + 3 * DAY), 'nothing');
  looksAhead(life);
  // Last, since who writes it down is whoever walks with them by then.
  togethers(life, from, surroundings);
}

/** All sessions of a plain life, and for a few somebody else half way. Returns when the next one would have been. */
function meetsAgainAndAgain(life: Life, from: Minute): Minute {
  const { chance, person } = life;
  const rich = person.telling === 'rich';
  const sessions = rich ? chance.between(6, 12) : 1 + Math.floor(chance.next() ** 2 * 2.6);
  const gap = chance.between(rich ? 9 : 10, rich ? 21 : 30);
  const half = rich && chance.happens(0.12) ? Math.floor(sessions / 2) : null;
  let at = from + chance.between(1, 5) * DAY + hour(life);
  for (let n = 0; n < sessions && at < life.over - DAY; n += 1) {
    if (life.specialistAt(at) !== null) meetsOnce(life, at, { number: n, rich });
    if (n === half) at = changesSpecialist(life, at + 2 * DAY);
    at += Math.floor((gap + chance.between(-3, 4)) * DAY);
  }
  return at;
}

/** The hour at which this person likes to meet, in minutes of the day (UTC; the region is five or six hours behind). */
function hour(life: Life): Minute {
  return life.chance.of('hour').between(14, 23) * 60 + life.chance.of('minute').pick([0, 15, 30]);
}

/** Whoever of the person's agency speaks their language and has the fewest people by then, or null. */
export function somebodyFor(life: Life, at: Minute, not: readonly Specialist[] = []): Specialist | null {
  const { language } = life.person.voice;
  const there = life.world.specialists.filter(
    (each) =>
      each.agency === life.person.agency &&
      each.from + 2 * DAY < at &&
      each.languages.includes(language) &&
      each.turn === null &&
      !not.includes(each),
  );
  return there.toSorted((a, b) => a.people - b.people)[0] ?? null;
}

/** Comes in and chooses. Returns who walks with them, or null where they wait, or came once and do not look for anybody. */
function comes(life: Life): Specialist | null {
  const { chance, person } = life;
  const at = person.joined + 15 * 60;
  const specialist = somebodyFor(life, at);
  registers(life.at(at), chance.happens(0.45) ? specialist : null);
  const recent = at > life.world.calendar.end - 40 * DAY;
  if (specialist === null || (recent && chance.happens(0.5)) || chance.happens(0.02)) return null;
  const days = chance.pick([0, 0, 1, 2, 4, 7, 10, 18]);
  const asked = days > 0 && chance.happens(0.7);
  if (asked) asks(life, at + 60);
  const chosen = at + days * DAY + 2 * 60;
  if (asked && days > 4 && chance.happens(0.5)) proposed(life.at(chosen - DAY), [specialist]);
  if (chosen + 2 * DAY > life.over) return null;
  chooses(life.at(chosen), specialist, { aloud: life.way !== 'self' });
  return specialist;
}

function asks(life: Life, at: Minute): void {
  const { chance, person } = life;
  const words = chance.happens(0.4) ? { words: life.one(PEOPLE_WORDS[person.voice.language].wanted) } : {};
  const kinds = chance.happens(0.5) ? { supportKinds: chance.some(KINDS, chance.between(1, 2)) } : {};
  const modes = chance.happens(0.3) ? { modes: chance.some(['in-person', 'phone', 'walk'], 1) } : {};
  wants(life.at(at), { languages: [person.voice.language], ...kinds, ...modes, ...words });
}

/** Asked, and waits: what is open meanwhile is said. A few chose somebody who could not. */
function waits(life: Life, { groups }: Surroundings): void {
  const { chance, person } = life;
  const at = person.joined + DAY;
  if (at + 4 * DAY > life.over) return;
  asks(life, at);
  const group = groups.find(({ agency, opened }) => agency === person.agency && opened < at);
  if (group !== undefined && chance.happens(0.6)) meanwhile(life.at(at + DAY), { offer: 'group', groupId: group.group.id });
  else meanwhile(life.at(at + DAY), { offer: 'warm-line' });
  const somebody = somebodyFor(life, at + 2 * DAY);
  if (somebody === null || !chance.happens(0.3)) return;
  choosesOnly(life.at(at + 2 * DAY), somebody);
  if (chance.happens(0.6))
    unable(life.at(at + 3 * DAY), somebody, chance.pick(['no-opening', 'distance', 'language', 'we-know-each-other']));
}

/** What is said once, near the beginning. */
function says(life: Life, at: Minute): void {
  const { chance, person } = life;
  const words = PEOPLE_WORDS[person.voice.language];
  const rich = person.telling === 'rich';
  hearsTheLimits(life.at(at), life.way === 'phone' ? 'phone' : 'aloud');
  if (chance.happens(rich ? 0.7 : 0.15)) keepsContact(life.at(at + 10));
  if (chance.happens(rich ? 0.5 : 0.08)) namesIt(life.at(at + 15), life.one(words.ownWord));
  if (chance.happens(rich ? 0.25 : 0.05)) {
    const codes = chance.some(['large-print', 'captions', 'step-free', 'quiet', 'plain-speech', 'childcare', 'ride'], chance.between(1, 2));
    keepsAccessNeeds(life.at(at + 20), codes, chance.happens(0.5) ? life.one(words.access) : undefined);
  }
  saysAtFirst(life, at + 30);
}

/** Joins a group of the agency, where they like to. */
function togethers(life: Life, from: Minute, { groups }: Surroundings): void {
  const { chance, person } = life;
  const open = groups.filter(
    ({ agency, group, opened }) => agency === person.agency && opened < from && group.languages.includes(person.voice.language),
  );
  if (open.length === 0) return;
  const group = chance.pick(open);
  const likely = group.group.grows === true ? 0.32 : person.telling === 'rich' ? 0.5 : 0.2;
  if (!chance.happens(likely)) return;
  const at = from + chance.between(4, 40) * DAY;
  if (at + 30 * DAY > life.over) return;
  joins(life.at(at), group, { counted: chance.happens(0.75), ...(chance.happens(0.5) ? { alias: person.name } : {}) });
  const leaving = at + chance.between(60, 400) * DAY;
  if (chance.happens(0.35) && leaving < life.over - DAY) leaves(life.at(leaving), group);
}

/** Sessions that are promised for the weeks to come. */
function looksAhead(life: Life): void {
  const { chance, world, person } = life;
  const at = world.calendar.end - chance.between(1, 4) * DAY;
  if (life.specialistAt(world.calendar.end) === null || (life.walks.at(-1)?.from ?? at) >= at) return;
  if (!chance.happens(person.telling === 'rich' ? 0.6 : 0.12)) return;
  arranges(life.at(at), world.calendar.end + chance.between(0, 34) * DAY + hour(life), { by: chance.pick(['person', 'specialist']) });
}

/** Goes on with somebody else of the agency, and says what that one may see. Returns when they are there. */
function changesSpecialist(life: Life, at: Minute): Minute {
  const before = life.specialistAt(at);
  const next = somebodyFor(life, at, before === null ? [] : [before]);
  // Letting go comes last in its month, choosing anew in the next.
  const later = at + 45 * DAY;
  if (before === null || next === null || later > life.over - 30 * DAY) return at;
  releases(life.at(at), life.chance.pick(['nothing', 'preferences', 'notes-shared-with-me', 'everything']));
  chooses(life.at(later), next);
  return later + 2 * DAY;
}
