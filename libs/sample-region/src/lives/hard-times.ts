/** Hard moments, consents, farewells: help is never blocked (P15), and the person's word counts until the end and after it. */
import { DAY, type Minute } from '../wish-book.ts';
import type { Section } from '../words/plan-words.ts';
import type { Life, Manner, Moment } from './life.ts';

const moment = (id: string, rest: string): string => `/api/sessions/hard-moments/${id}/${rest}`;
const people = (life: Life, rest: string): string => `/api/identity/people/${life.id}/${rest}`;

/** It is hard now, says the person or who walks with them. Returns the hard moment's id. */
export function begins({ life, at }: Moment, by: 'person' | 'specialist' = 'person'): string {
  const hardMomentId = life.chance.uuid();
  if (by === 'person') life.does(at, '/api/sessions/hard-moments', { hardMomentId });
  else life.specialistDoes(at, '/api/sessions/hard-moments', { hardMomentId, personId: life.id });
  return hardMomentId;
}

/** Their own plan was followed; whoever they trust with it opens it. */
export function followsPlan(
  { life, at }: Moment,
  id: string,
  { sections, supporterId }: { sections: readonly Section[]; supporterId: string },
): void {
  life.puts({
    at,
    as: { role: 'supporter', id: supporterId },
    path: `/api/preferences/people/${life.id}/wellness-plan/open`,
    body: { why: 'hard-moment' },
  });
  life.specialistDoes(at + 2, moment(id, 'plan/use'), { personId: life.id, sections });
}

/** Who was called, whether the person agreed, and whether they were told. */
export type Call = {
  readonly helper: 'plan-contact' | '988' | 'warm-line' | 'mobile-crisis' | 'respite' | 'medical' | '911';
  readonly agreement: 'asked-for' | 'agreed' | 'not-agreed' | 'could-not-be-asked';
  readonly personTold?: 'before' | 'after' | 'not-yet';
  readonly why?: string;
  readonly lifeInDanger?: boolean;
};

/** Help is called. Returns the call's id. */
export function helpIsCalled({ life, at }: Moment, id: string, call: Call): string {
  const callId = life.chance.uuid();
  life.specialistDoes(at, moment(id, 'calls'), { callId, personId: life.id, ...call });
  return callId;
}

/** Naloxone is given by who is there. */
export function naloxoneIsGiven({ life, at }: Moment, id: string): void {
  life.specialistDoes(at, moment(id, 'naloxone/use'), { personId: life.id });
}

/** What the law requires to be reported, and whether the person was told (P5). */
export type Report = {
  readonly kind: 'child' | 'adult-at-risk' | 'threat' | 'other';
  readonly law: string;
  readonly personTold: 'before' | 'after' | 'not-yet';
};

/** Who walks with them makes a report that the law requires. */
export function isReported({ life, at }: Moment, id: string, report: Report): void {
  life.specialistDoes(at, moment(id, 'reports'), { personId: life.id, ...report });
}

/** The lead of the agency looks at a call that was made without agreement. */
export function callIsReviewed({ life, at }: Moment, id: string, callId: string): void {
  life.leadDoes(at, moment(id, `calls/${callId}/review`));
}

/** It is easier again, and the person looks back. */
export function passes({ life, at }: Moment, id: string, words?: string): void {
  life.specialistDoes(at, moment(id, 'end'), { personId: life.id });
  if (words !== undefined) life.does(at + 2 * DAY, moment(id, 'look-back'), { personId: life.id, words });
}

/** What a consent is for. */
export type Consent = {
  readonly grants: readonly string[];
  readonly recipient: { readonly kind: 'agency' | 'partner'; readonly id: string };
  readonly until?: Minute;
  readonly kind?: 'specific' | 'counselling-notes';
  readonly signedBy?: { readonly who: 'person' } | { readonly who: 'representative'; readonly id: string; readonly basis: string };
};

/** Signs a consent that has every element. Returns its id. */
export function consents(
  { life, at }: Moment,
  { until = at + 365 * DAY, kind = 'specific', signedBy = { who: 'person' }, ...consent }: Consent,
): string {
  const consentId = life.chance.uuid();
  const { book } = life.world;
  const as = signedBy.who === 'person' ? life.self : ({ role: 'representative', id: signedBy.id } as const);
  const hash = `${life.chance.uuid()}${life.chance.uuid()}`.replaceAll('-', '');
  const body = {
    consentId,
    kind,
    discloser: { kind: 'agency', id: life.person.agency.id },
    ...consent,
    purpose: 'at-my-request',
    expires: { kind: 'at', at: book.instant(until) },
    noticeVersion: 'part2-2024-1',
    statements: [{ code: 'right-to-revoke', version: '2024-1' }],
    language: life.person.voice.language,
    signedBy,
    signature: { how: 'electronic', at: book.instant(at), textHash: hash },
    copyGiven: true,
  };
  life.puts({ at, as, path: people(life, 'consents'), body });
  return consentId;
}

/** Takes a consent back: aloud is enough. */
export function revokes({ life, at }: Moment, consentId: string, manner: Manner = {}): void {
  life.tells(at, people(life, `consents/${consentId}/revoke`), {}, manner);
}

/** Says what becomes of their words when they are gone. */
export function saysForAfter({ life, at }: Moment, after: { plan: string; stories: string; naming: string }): void {
  life.tells(at, people(life, 'after-me'), after);
}

/** The lead of the agency says that the person died. */
export function died({ life, at }: Moment, certainty: 'told' | 'confirmed'): void {
  life.leadDoes(at, people(life, 'died'), { certainty }, { part: 'farewells' });
  life.over = Math.min(life.over, at);
}

/** The lead of the agency heard that the person died. It was a mistake, and they say so themselves. */
export function isThoughtDead({ life, at }: Moment, days: number): void {
  life.leadDoes(at, people(life, 'died'), { certainty: 'told' }, { part: 'farewells' });
  life.does(at + days * DAY, people(life, 'died/correct'), {}, { part: 'farewells' });
}

/** The person wants what is kept of them erased, and it is: in three days, or once what in law holds it is over. */
export function isErased(
  { life, at }: Moment,
  keys: 'words' | 'record',
  { held }: { readonly held?: { readonly basis: string; readonly days: number } } = {},
): void {
  life.tells(at, people(life, 'erasure/request'), {}, { way: 'self', part: 'farewells' });
  const asNetwork = (days: number, step: 'hold' | 'erase', body: object): void => {
    const as = { role: 'network-steward', id: 'network-lead' } as const;
    life.puts({ at: at + days * DAY, as, path: people(life, `erasure/${step}`), body, part: 'farewells' });
  };
  if (held !== undefined) asNetwork(2, 'hold', { basis: held.basis });
  asNetwork(held?.days ?? 3, 'erase', held === undefined ? { keys } : { keys, holdsOver: [held.basis] });
  life.over = Math.min(life.over, at);
}

/** Somebody may sign or read for the person, because the law says so. Returns their id. */
export function isRepresented({ life, at }: Moment, basis: 'parent' | 'guardian' | 'health-care-agent', from: Minute, to?: Minute): string {
  const representativeId = life.chance.uuid();
  const { book } = life.world;
  const until = to === undefined ? {} : { to: book.instant(to) };
  life.leadDoes(at, people(life, 'representatives'), {
    representativeId,
    basis,
    may: ['sign', 'read'],
    documentSeen: true,
    from: book.instant(from),
    ...until,
  });
  return representativeId;
}
