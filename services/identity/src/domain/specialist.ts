/** A specialist: somebody with lived experience whom an agency welcomed, with what they bring, their boundaries and their time. */
import {
  canonicalJson,
  decider,
  happened,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Instant,
  type Speaker,
  type StreamName,
} from '@golden-thread/kernel';
import { addCredential, isThemselves, recordLapse, sendRenewal, speaksFor, type Credentials } from './specialist-credentials.ts';
import type { SpecialistEvent } from './specialist.schema.ts';

type DataOf<Name extends SpecialistEvent['type']> = Extract<SpecialistEvent, { type: Name }>['data'];
type Welcome = DataOf<'SpecialistWelcomed'>;
type Availability = DataOf<'AvailabilitySet'>;

/** The stream of a specialist. */
export function streamOfSpecialist(id: string): StreamName {
  return streamName('specialist', id);
}

/** A specialist as their decisions see them. */
export type Specialist = {
  /** How they were welcomed last; null before. */
  readonly welcome: Welcome | null;
  readonly left: boolean;
  readonly credentials: Credentials;
  readonly boundary: string | null;
  /** How many more people, by programme. */
  readonly openings: ReadonlyMap<string, number>;
  readonly availability: Availability;
  /** Away, known or not until when; null where they are there. */
  readonly away: { readonly until?: Instant } | null;
};

/** Nobody yet. */
export const initial: Specialist = {
  welcome: null,
  left: false,
  credentials: { held: new Map(), renewals: new Map(), lapsed: new Set() },
  boundary: null,
  openings: new Map(),
  availability: { weekly: [], away: [], modes: [], areas: [] },
  away: null,
};

/** Applies a fact, in any order. The last word counts, but a credential stays as it was first noted. */
export function evolve(state: Specialist, event: SpecialistEvent): Specialist {
  const { held, renewals, lapsed } = state.credentials;
  switch (event.type) {
    case 'SpecialistWelcomed':
      return { ...state, welcome: event.data, left: false };
    case 'CredentialAdded':
      return { ...state, credentials: { ...state.credentials, held: withFirst(held, event.data.credentialId, event.data) } };
    case 'CredentialPending':
      return {
        ...state,
        credentials: { ...state.credentials, renewals: withFirst(renewals, event.data.credentialId, event.data.renewalSentAt) },
      };
    case 'CredentialLapsed':
      return { ...state, credentials: { ...state.credentials, lapsed: new Set([...lapsed, event.data.credentialId]) } };
    case 'BoundarySet':
      return { ...state, boundary: event.data.words };
    case 'OpeningsSet':
      return { ...state, openings: new Map([...state.openings, [event.data.programmeId, event.data.count]]) };
    case 'AvailabilitySet':
      return { ...state, availability: event.data };
    case 'SpecialistAway':
      return { ...state, away: event.data };
    case 'SpecialistBack':
      return { ...state, away: null };
    case 'SpecialistLeft':
      return { ...state, left: true };
  }
}

/** Whether a specialist is away at an instant. */
export function isAway(state: Specialist, at: Instant): boolean {
  return awayAt(state, at) !== null;
}

/**
 * That a specialist is away at an instant, said on the day or known beforehand, and until when if that is known; null where they are there.
 * Whoever is away until a time is there from that time on.
 */
export function awayAt({ away, availability }: Specialist, at: Instant): { readonly until?: Instant } | null {
  if (away !== null && (away.until === undefined || at < away.until)) return away;
  const time = availability.away.find(({ from, until }) => from <= at && at < until);
  return time === undefined ? null : { until: time.until };
}

/** What a specialist's stream says no to. */
export const refusals = {
  byTheAgency: refusal('welcomed-by-the-agency', 'The agency lead welcomes a specialist. Ask them to do it.', 'P12'),
  supervisorNeeded: refusal('supervisor-needed', 'Name a supervisor for a trainee or a volunteer. Then they are welcome.', 'P12'),
  ownSupervisor: refusal('supervisor-is-oneself', 'Nobody looks after their own work alone. Name somebody else.', 'P12'),
  elsewhere: refusal('welcomed-elsewhere', 'This specialist works with another agency. Let them say there first that they leave.'),
  notWelcomed: refusal('specialist-not-welcomed', 'The agency has not welcomed this specialist yet. Ask the agency lead to do it.'),
  theirs: refusal('specialist-or-lead', 'Only this specialist or the agency lead can say this. Ask one of them.'),
  ownBoundary: refusal('boundary-is-their-own', 'Boundaries are set by the specialist alone. Ask them to do it.', 'P12'),
  tellThemFirst: refusal('tell-people-first', 'Tell each person you walk with why, and what now. Then say that you leave.', 'P12'),
} as const;

/** An agency welcomes somebody, or says anew how: a trainee becomes certified. */
export type WelcomeSpecialist = Welcome & { readonly specialistId: string; readonly by: Speaker };

/** Welcomes a specialist. Trainees and volunteers are welcome under a named supervisor (P12). */
export function welcome({ specialistId, by, ...said }: WelcomeSpecialist, state: Specialist): Decision<SpecialistEvent> {
  if (by.role !== 'agency-steward') return refuse(refusals.byTheAgency);
  if (said.supervisorId === specialistId) return refuse(refusals.ownSupervisor);
  if (said.standing !== 'certified' && said.supervisorId === undefined) return refuse(refusals.supervisorNeeded);
  if (state.welcome === null || state.left) return happened('SpecialistWelcomed', said);
  if (state.welcome.agencyId !== said.agencyId) return refuse(refusals.elsewhere);
  return same(state.welcome, said) ? nothing : happened('SpecialistWelcomed', said);
}

/** Who speaks about which specialist. */
type Own = { readonly specialistId: string; readonly by: Speaker };

/** A specialist says what of their own story they keep to themselves. */
export type SetBoundary = Own & { readonly words: string };

/** Sets the boundary about one's own story: the specialist alone. */
export function setBoundary(wish: SetBoundary, state: Specialist): Decision<SpecialistEvent> {
  if (!isThemselves(wish.specialistId, wish.by)) return refuse(refusals.ownBoundary);
  return state.boundary === wish.words ? nothing : happened('BoundarySet', { words: wish.words });
}

/** How many more people a specialist can walk with in a programme. */
export type SetOpenings = Own & { readonly programmeId: string; readonly count: number };

/** Sets the openings in one programme. */
export function setOpenings({ programmeId, count, ...who }: SetOpenings, state: Specialist): Decision<SpecialistEvent> {
  const lacking = lackingHere(who, state);
  if (lacking !== null) return refuse(lacking);
  return state.openings.get(programmeId) === count ? nothing : happened('OpeningsSet', { programmeId, count });
}

/** When, how and where a specialist can be met. */
export type SetAvailability = Own & Availability;

/** Sets the availability: the whole of it, in place of what was said before. */
export function setAvailability({ specialistId, by, ...said }: SetAvailability, state: Specialist): Decision<SpecialistEvent> {
  const lacking = lackingHere({ specialistId, by }, state);
  if (lacking !== null) return refuse(lacking);
  return same(state.availability, said) ? nothing : happened('AvailabilitySet', said);
}

/** A specialist is away. `until` may be unknown. */
export type GoAway = Own & { readonly until?: Instant };

/** Notes that a specialist is away. It is never held up: somebody may be ill. */
export function goAway({ until, ...who }: GoAway, state: Specialist): Decision<SpecialistEvent> {
  const lacking = lackingHere(who, state);
  if (lacking !== null) return refuse(lacking);
  return state.away !== null && state.away.until === until ? nothing : happened('SpecialistAway', until === undefined ? {} : { until });
}

/** Notes that a specialist is back. */
export function comeBack(wish: Own, state: Specialist): Decision<SpecialistEvent> {
  const lacking = lackingHere(wish, state);
  if (lacking !== null) return refuse(lacking);
  return state.away === null ? nothing : happened('SpecialistBack', {});
}

/** A specialist leaves. `peopleToTell` is looked up: how many they walk with, or cover for, who have not been told. */
export type Leave = Own & { readonly peopleToTell: number };

/** Notes that a specialist left. Nobody loses their specialist without hearing why and what now (P12). */
export function leave({ peopleToTell, ...who }: Leave, state: Specialist): Decision<SpecialistEvent> {
  if (!speaksFor(who.specialistId, who.by)) return refuse(refusals.theirs);
  if (state.welcome === null) return refuse(refusals.notWelcomed);
  if (state.left) return nothing;
  return peopleToTell > 0 ? refuse(refusals.tellThemFirst) : happened('SpecialistLeft', {});
}

/** The aggregate. */
export const specialist = decider({
  initial,
  evolve,
  decide: { welcome, addCredential, sendRenewal, recordLapse, setBoundary, setOpenings, setAvailability, goAway, comeBack, leave },
});

function lackingHere({ specialistId, by }: Own, state: Specialist) {
  if (!speaksFor(specialistId, by)) return refusals.theirs;
  return state.welcome === null || state.left ? refusals.notWelcomed : null;
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** Adds an entry unless its key is there. */
function withFirst<Key, Value>(entries: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return entries.has(key) ? entries : new Map([...entries, [key, value]]);
}
