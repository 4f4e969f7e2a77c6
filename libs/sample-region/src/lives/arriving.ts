/** Coming in, asking for somebody, choosing, waiting, going on: the identity service's part of a life. */
import type { Specialist } from '../facts/specialists.ts';
import type { Language } from '../voice.ts';
import { DAY, type Minute } from '../wish-book.ts';
import { PEOPLE_WORDS } from '../words/people-words.ts';
import type { Life, Manner, Way, Moment } from './life.ts';
import { hears } from './saying.ts';

const people = (life: Life, rest: string): string => `/api/identity/people/${life.id}/${rest}`;
const pairing = (life: Life, rest: string): string => people(life, `pairing/${rest}`);
const arriving = { part: 'arrivals' } as const;
const leaving = { part: 'farewells' } as const;

/** Registers: by themselves, or by a specialist of the agency who was there. `nowhere`: with no agency. */
export function registers({ life, at }: Moment, by: Specialist | null, { nowhere = false } = {}): void {
  const { agency, region, door } = life.person;
  const body = { ...(nowhere ? {} : { agencyId: agency.id }), regionId: region.id, cameThrough: door };
  const as = by === null ? life.self : ({ role: 'specialist', id: by.id } as const);
  life.puts({ at, as, path: people(life, 'register'), body, ...arriving });
}

/** What somebody wants of a specialist. Everything may stay unsaid (P16). */
export type Wanted = {
  readonly languages?: readonly Language[];
  readonly modes?: readonly string[];
  readonly supportKinds?: readonly string[];
  readonly words?: string;
};

/** Asks for a specialist. */
export function wants({ life, at }: Moment, wanted: Wanted, manner: Manner = {}): string {
  return life.tells(at, pairing(life, 'want'), wanted, { way: 'self', ...arriving, ...manner });
}

/** The agency lead names specialists to choose from. */
export function proposed({ life, at }: Moment, specialists: readonly Specialist[]): void {
  life.leadDoes(at, pairing(life, 'propose'), { specialistIds: specialists.map(({ id }) => id) }, arriving);
}

/** Chooses a specialist, and is heard. Told aloud it is the agency lead who writes it down. */
export function chooses({ life, at }: Moment, specialist: Specialist, { aloud = false } = {}): void {
  choosesOnly(life.at(at), specialist, { aloud });
  accepted(life.at(at + DAY), specialist);
}

/** Chooses a specialist, who has not answered. */
export function choosesOnly({ life, at }: Moment, specialist: Specialist, { aloud = false } = {}): void {
  const body = { specialistId: specialist.id };
  if (aloud) life.leadDoes(at, pairing(life, 'choose'), { ...body, told: { how: 'aloud', readBack: true } }, arriving);
  else life.tells(at, pairing(life, 'choose'), body, { way: 'self', ...arriving });
}

/** The specialist says yes: from then on they walk with the person. */
export function accepted({ life, at }: Moment, specialist: Specialist): void {
  life.puts({ at, as: { role: 'specialist', id: specialist.id }, path: pairing(life, 'accept'), body: {}, ...arriving });
  life.walksWith(specialist, at);
  specialist.people += 1;
}

/** The specialist cannot, and says why; it says nothing about the person. */
export function unable({ life, at }: Moment, specialist: Specialist, code: string): void {
  life.puts({ at, as: { role: 'specialist', id: specialist.id }, path: pairing(life, 'unable'), body: { code }, ...arriving });
}

/** What is open meanwhile. */
export function meanwhile({ life, at }: Moment, what: object): void {
  life.leadDoes(at, pairing(life, 'meantime'), what, arriving);
}

/** Does not look for a specialist any more. */
export function wantsNoMore({ life, at }: Moment, code: string): void {
  life.tells(at, pairing(life, 'want-no-more'), { code }, { way: 'self', ...arriving });
}

/** Lets a specialist go, and says what the next one may see. */
export function releases({ life, at }: Moment, continuity: string, { aloud = false } = {}): void {
  const specialist = life.specialistAt(at);
  const walk = life.walks.at(-1);
  if (specialist === null || walk === undefined) return;
  const body = { specialistId: specialist.id, continuity };
  if (aloud) life.leadDoes(at, pairing(life, 'release'), { ...body, told: { how: 'aloud', readBack: true } }, leaving);
  else life.tells(at, pairing(life, 'release'), body, { way: 'self', ...leaving });
  walk.until = at;
}

/** Somebody stands in until a day. */
export function covered(
  { life, at }: Moment,
  specialist: Specialist,
  cover: { readonly until: Minute; readonly continuity: string },
): void {
  const body = { specialistId: specialist.id, until: life.world.book.instant(cover.until), continuity: cover.continuity };
  life.tells(at, pairing(life, 'cover'), body, { way: 'self', ...arriving });
}

/** Comes to an agency, or to one of its programmes. */
export function comesTo({ life, at }: Moment, agencyId: string, programmeId?: string): void {
  life.does(at, people(life, `agencies/${agencyId}/come`), programmeId === undefined ? {} : { programmeId }, arriving);
}

/** Goes on without an agency. */
export function leavesAgency({ life, at }: Moment, agencyId: string, why: string): void {
  life.tells(at, people(life, `agencies/${agencyId}/leave`), { why }, { way: 'self', ...leaving });
}

/** Hears in the first meeting what is private and what cannot be (P5). */
export function hearsTheLimits({ life, at }: Moment, how: 'aloud' | 'paper' | 'phone' | 'screen' = 'aloud'): void {
  const language = life.person.voice.language;
  life.specialistDoes(at, people(life, 'notices'), { kind: 'limits-of-privacy', version: '2024-1', language, how });
}

/** Says which word they use for what they are doing. Returns the key of the wish. */
export function namesIt({ life, at }: Moment, word: string, way?: Way): string {
  return life.tells(at, people(life, 'own-word'), { word }, way === undefined ? {} : { way });
}

/** Says how to call and reach them without harm. Returns the key of the wish. */
export function keepsContact({ life, at }: Moment, more: object = {}, manner: Manner = {}): string {
  const { voice, name } = life.person;
  const words = PEOPLE_WORDS[voice.language];
  const way = {
    way: life.one(words.ways),
    leaveMessage: life.chance.happens(0.5),
    sayWho: life.chance.happens(0.3),
    hours: life.one(words.hours),
  };
  const avoid = life.chance.happens(0.3) ? { whatToAvoid: life.one(words.avoid) } : {};
  return life.tells(at, people(life, 'contact'), { names: [name], safeWays: [way], ...avoid, ...more }, manner);
}

/** Says what makes it easy to take part. */
export function keepsAccessNeeds({ life, at }: Moment, codes: readonly string[], words?: string): void {
  life.tells(at, people(life, 'access-needs'), { codes, ...(words === undefined ? {} : { words }) });
}

/** Names somebody who stands by them. Returns their id. */
export function trusts({ life, at }: Moment, name: string, may: readonly string[]): string {
  const supporterId = life.chance.uuid();
  life.tells(at, people(life, 'supporters'), { supporterId, name, may });
  return supporterId;
}

/** Somebody does not stand by them any more. */
export function trustsNoMore({ life, at }: Moment, supporterId: string): void {
  life.tells(at, people(life, `supporters/${supporterId}/remove`), {});
}

/** Hears read back what was written down of them as a person, and agrees or not. `key`: of the wish that told it. */
export function hearsOfThemselves(moment: Moment, key: string, verdict: 'confirm' | 'correct'): void {
  hears(moment, key, verdict, people(moment.life, ''));
}
