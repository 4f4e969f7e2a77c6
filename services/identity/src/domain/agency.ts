/** An agency: the organization that specialists work for. It comes into the network step by step, and leaves it without losing anybody. */
import {
  canonicalJson,
  decider,
  happened,
  MICROS_PER_DAY,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Instant,
  type Speaker,
  type StreamName,
} from '@golden-thread/kernel';
import { announceLeaving, leave, sealRecords } from './agency-leaving.ts';
import type { AgencyEvent } from './agency.schema.ts';
import { lackingForAgency, lackingForNetwork } from './stewards.ts';

type DataOf<Name extends AgencyEvent['type']> = Extract<AgencyEvent, { type: Name }>['data'];
type Agreement = DataOf<'AgreementSigned'>;
type Policy = DataOf<'AgencyPolicySet'>;

/** The stream of an agency. */
export function streamOfAgency(id: string): StreamName {
  return streamName('agency', id);
}

/** An agency as its decisions see it. */
export type Agency = {
  /** It was invited and has not left since. */
  readonly invited: boolean;
  readonly agreements: readonly Agreement[];
  /** People may come to it, as far as it is its own doing. */
  readonly ready: boolean;
  /** What was looked at before it was ready. */
  readonly checks: readonly string[];
  readonly joined: DataOf<'AgencyJoined'> | null;
  /** Until the agency says something else, notes are co-written; `crisisPolicy` is null until one is written. */
  readonly policy: { readonly notes: Policy['notes']; readonly crisisPolicy: string | null };
  readonly leaving: DataOf<'AgencyLeaving'> | null;
  readonly left: boolean;
  readonly sealed: readonly DataOf<'RecordsSealed'>[];
};

/** Not heard of yet. */
export const initial: Agency = {
  invited: false,
  agreements: [],
  ready: false,
  checks: [],
  joined: null,
  policy: { notes: 'co-written', crisisPolicy: null },
  leaving: null,
  left: false,
  sealed: [],
};

/** Applies a fact, in any order. What was sealed stays so; besides that, an agency that left starts from the beginning when it is invited anew. */
export function evolve(state: Agency, event: AgencyEvent): Agency {
  switch (event.type) {
    case 'AgencyInvited':
      return { ...state, invited: true, left: false };
    case 'AgreementSigned':
      return { ...state, agreements: [...state.agreements, event.data] };
    case 'AgencyReady':
      return { ...state, ready: true, checks: event.data.checks };
    case 'AgencyJoined':
      return { ...state, joined: event.data };
    case 'AgencyPolicySet':
      return { ...state, policy: event.data };
    case 'AgencyLeaving':
      return { ...state, leaving: event.data };
    case 'RecordsSealed':
      return { ...state, sealed: [...state.sealed, event.data] };
    case 'AgencyLeft':
      return { ...initial, left: true, sealed: state.sealed };
  }
}

/** Whether people may come to an agency: it is ready, and not about to leave, since whoever came then could no longer be told in good time. */
export function mayTakePeople(state: Agency): boolean {
  return state.invited && state.ready && state.leaving === null;
}

/** Whether an agreement of a kind is in force at an instant. */
export function isAgreed(state: Agency, kind: Agreement['kind'], at: Instant): boolean {
  return state.agreements.some((each) => each.kind === kind && each.from <= at && (each.to === null || at < each.to));
}

/** Days before the end of an agreement from which on its agency is told. */
export const ENDING_WITHIN_DAYS = 90;

/** The agreements that end soon. One that another of its kind goes on after is not told of. */
export function agreementsEnding({ agreements }: Agency, at: Instant): readonly (Agreement & { readonly to: Instant })[] {
  const last = at + ENDING_WITHIN_DAYS * MICROS_PER_DAY;
  return agreements.flatMap(({ to, ...each }) => {
    if (to === null || to <= at || to > last) return [];
    const goesOn = agreements.some((other) => other.kind === each.kind && other.from <= to && (other.to === null || other.to > to));
    return goesOn ? [] : [{ ...each, to }];
  });
}

/** What an agency says no to. */
export const refusals = {
  notInvited: refusal('agency-not-invited', 'This agency is not in the network. Invite it first.'),
  endsFirst: refusal('agreement-ends-first', 'This agreement would end before it begins. Look at its dates and say them again.'),
  termsNeeded: refusal('network-terms-needed', 'The network terms are not in force. Sign them first, then say that the agency is ready.'),
  noChecks: refusal('no-checks-named', 'Say what was checked before the first person comes. Then the agency is ready.'),
  notReady: refusal('agency-not-ready-to-join', 'Finish the checks first. Then the agency can join.'),
} as const;

/** Who speaks for the network or the agency. */
type Led = { readonly by: Speaker };

/** Invites an agency, also one that left before. */
export function invite({ by }: Led, state: Agency): Decision<AgencyEvent> {
  const lacking = lackingForNetwork(by);
  if (lacking !== null) return refuse(lacking);
  return state.invited ? nothing : happened('AgencyInvited', {});
}

/** An agreement was signed. Renewing is signing again, with another version or other dates. */
export type SignAgreement = Agreement & Led;

/** Notes an agreement that was signed. */
export function signAgreement({ by, ...agreement }: SignAgreement, state: Agency): Decision<AgencyEvent> {
  const lacking = lackingForAgency(by) ?? lackingInvitation(state);
  if (lacking !== null) return refuse(lacking);
  if (agreement.to !== null && agreement.to <= agreement.from) return refuse(refusals.endsFirst);
  const known = state.agreements.some((each) => canonicalJson(each) === canonicalJson(agreement));
  return known ? nothing : happened('AgreementSigned', agreement);
}

/** A network lead looked at everything that has to be in place. */
export type MakeReady = Led & { readonly checks: readonly string[]; readonly now: Instant };

/**
 * Says that an agency is ready: the terms are in force, and something was checked. No person's data comes before (events.md, identity). The terms
 * count that were in force at `now`, which is when it happened as whoever says it tells: a history that is told late works, and a network lead is
 * trusted not to date it back.
 */
export function makeReady({ by, checks, now }: MakeReady, state: Agency): Decision<AgencyEvent> {
  const lacking = lackingForNetwork(by) ?? lackingInvitation(state);
  if (lacking !== null) return refuse(lacking);
  if (state.ready) return nothing;
  if (!isAgreed(state, 'network-terms', now)) return refuse(refusals.termsNeeded);
  return checks.length === 0 ? refuse(refusals.noChecks) : happened('AgencyReady', { checks: [...checks] });
}

/** An agency becomes part of the network, or goes by another name from here on. */
export type Join = DataOf<'AgencyJoined'> & Led;

/** Joins the network. Joining again under another name or in another region takes the place of what was said. */
export function join({ by, ...said }: Join, state: Agency): Decision<AgencyEvent> {
  const lacking = lackingForAgency(by) ?? lackingInvitation(state);
  if (lacking !== null) return refuse(lacking);
  if (!state.ready) return refuse(refusals.notReady);
  return canonicalJson(state.joined) === canonicalJson(said) ? nothing : happened('AgencyJoined', said);
}

/** An agency says how it works. Without `notes` they go on as before: co-written, unless it said something else. */
export type SetPolicy = Led & { readonly notes?: Policy['notes']; readonly crisisPolicy: string };

/** Sets the policy. Help is called only under a written policy for hard moments, so each policy names one (P15). */
export function setPolicy({ by, notes, crisisPolicy }: SetPolicy, state: Agency): Decision<AgencyEvent> {
  const lacking = lackingForAgency(by) ?? lackingInvitation(state);
  if (lacking !== null) return refuse(lacking);
  const policy = { notes: notes ?? state.policy.notes, crisisPolicy };
  return canonicalJson(state.policy) === canonicalJson(policy) ? nothing : happened('AgencyPolicySet', policy);
}

/** The aggregate. */
export const agency = decider({
  initial,
  evolve,
  decide: { invite, signAgreement, makeReady, join, setPolicy, announceLeaving, sealRecords, leave },
});

function lackingInvitation(state: Agency) {
  return state.invited ? null : refusals.notInvited;
}
