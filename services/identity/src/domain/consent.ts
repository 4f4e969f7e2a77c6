/** A consent: what a person allows to be shared, by whom, with whom, what for and until when; taken back in one step. */
import {
  canonicalJson,
  confirmTold,
  correctTold,
  decider,
  happened,
  lackingIn,
  noTellings,
  nothing,
  refusal,
  refuse,
  streamName,
  withTelling,
  withVerdict,
  type Decision,
  type Instant,
  type Recorded,
  type Refusal,
  type Role,
  type Speaker,
  type StreamName,
  type Tellings,
  type Verdict,
  type Told,
} from '@golden-thread/kernel';
import { misfitIn, wholeOf, type Drafted, type Granted } from './consent-elements.ts';
import type { ConsentEvent } from './consent.schema.ts';

/** The stream of a consent. */
export function streamOfConsent(id: string): StreamName {
  return streamName('consent', id);
}

/** A consent as its decisions see it. */
export type Consent = {
  /** What was signed first; null before. */
  readonly granted: Granted | null;
  readonly revocations: readonly Recorded[];
  /** When it was first recorded as over. */
  readonly expiredAt: Instant | null;
  readonly tellings: Tellings;
};

/** Nothing was signed yet. */
export const initial: Consent = { granted: null, revocations: [], expiredAt: null, tellings: noTellings };

/** Applies a fact, in any order: what was taken back before it arrived stays taken back. */
export function evolve(state: Consent, event: ConsentEvent, recorded: Recorded): Consent {
  switch (event.type) {
    case 'ConsentGranted':
      return { ...state, granted: state.granted ?? event.data };
    case 'ConsentRevoked':
      return {
        ...state,
        revocations: [...state.revocations, recorded],
        tellings: withTelling(state.tellings, recorded.eventId, event.data.told),
      };
    case 'ConsentExpired':
      return { ...state, expiredAt: Math.min(state.expiredAt ?? recorded.occurredAt, recorded.occurredAt) };
    case 'ToldConfirmed':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
  }
}

/** How a consent stands at an instant. */
export type ConsentStanding = 'not-granted' | 'in-force' | 'revoked' | 'expired';

/**
 * How a consent stands at an instant, by its own dates and words. It is revoked from the moment somebody said so, read back or not: to stop sharing
 * builds on nothing. Only what the person corrected themselves counts as never said.
 */
export function consentStanding(state: Consent, at: Instant): ConsentStanding {
  const { granted, expiredAt } = state;
  if (granted === null || at < granted.signature.at) return 'not-granted';
  if (revocationsOf(state).some(({ occurredAt }) => occurredAt <= at)) return 'revoked';
  const over = granted.expires.kind === 'at' && granted.expires.at !== undefined && granted.expires.at <= at;
  return over || (expiredAt !== null && expiredAt <= at) ? 'expired' : 'in-force';
}

/** What a consent says no to. */
export const refusals = {
  theirs: refusal('consent-is-the-persons', 'Only the person consents, or somebody who may sign for them by law. Ask them.', 'P2'),
  onPaper: refusal(
    'consent-signed-by-hand',
    'A consent is signed by the person, in the app or on paper. Nobody else enters it for them.',
    'P2',
  ),
  signer: refusal('signed-by-another', 'Whoever signs is named as the one who signed. Check the name.', 'P2'),
  mayNot: refusal(
    'representative-may-not',
    'This representative may not sign this by law. Ask the person, or look at the papers again.',
    'P2',
  ),
  exists: refusal('consent-exists', 'Another consent was signed under this id. Use a new one.'),
  revoked: refusal('consent-revoked', 'This consent was taken back. If it holds after all, sign a new one.', 'P2'),
  notRevoked: refusal(
    'consent-taken-back-by-them',
    'Only the person, or who signs for them, takes a consent back. Anybody here can write it down.',
    'P2',
  ),
  correctedByThem: refusal(
    'sharing-starts-with-the-person',
    'Only the person can say that they did not take it back. Or sign a new consent.',
    'P2',
  ),
  notGranted: refusal('consent-not-granted', 'Nothing was signed here, so nothing can end.'),
  notOver: refusal('consent-not-over', 'This consent still holds. Wait until its own end.', 'P2'),
  endToldBy: refusal(
    'consent-end-told-by-whom',
    'The person, who signs for them, their specialist or the agency lead can say that a consent came to its end. Ask one of them.',
  ),
} as const;

/** Somebody signs. `representativeMay` is looked up: whether the law and their papers let them sign this for the person now. */
export type GrantConsent = Drafted & { readonly by: Speaker; readonly now: Instant; readonly representativeMay?: boolean };

/** Grants a consent that has every element. An old wish does not bring back what was taken back. */
export function grant({ by, now, representativeMay = false, ...drafted }: GrantConsent, state: Consent): Decision<ConsentEvent> {
  const checked = wholeOf(drafted);
  if ('lacking' in checked) return refuse(checked.lacking);
  const { whole } = checked;
  const notTheirs = lackingSigner(whole, by, representativeMay);
  if (notTheirs !== null) return refuse(notTheirs);
  if (revocationsOf(state).length > 0) return refuse(refusals.revoked);
  if (state.granted !== null) return canonicalJson(state.granted) === canonicalJson(whole) ? nothing : refuse(refusals.exists);
  const misfit = misfitIn(whole, now);
  return misfit === null ? happened('ConsentGranted', whole) : refuse(misfit);
}

/** Somebody takes a consent back. `revokedBy`: whose word it is, whoever writes it down. */
export type RevokeConsent = {
  readonly personId: string;
  readonly revokedBy: 'person' | 'representative';
  readonly by: Speaker;
  readonly told: Told;
};

/** Takes a consent back. It is never held up: aloud is enough, and it is taken before the consent itself arrived. */
export function revoke({ personId, revokedBy, by, told }: RevokeConsent, state: Consent): Decision<ConsentEvent> {
  const lacking = lackingWord(revokedBy, by, told);
  if (lacking !== null) return refuse(lacking);
  return revocationsOf(state).length > 0 ? nothing : happened('ConsentRevoked', { personId, by: revokedBy, told });
}

/**
 * A consent came to its end: the sweeper records it, or somebody says it who heard of it. `cameToPass`, for a consent that ends when something
 * happens: whether it happened, as they say or as it was looked up.
 */
export type ExpireConsent = { readonly now: Instant; readonly cameToPass: boolean; readonly by: Speaker };

/** Records that a consent came to its own end, once. */
export function expire({ now, cameToPass, by }: ExpireConsent, state: Consent): Decision<ConsentEvent> {
  if (by.role !== 'automation' && !signers.has(by.role) && !writers.has(by.role)) return refuse(refusals.endToldBy);
  const { granted } = state;
  if (granted === null) return refuse(refusals.notGranted);
  if (state.expiredAt !== null || revocationsOf(state).length > 0) return nothing;
  const { expires } = granted;
  const over = expires.kind === 'when' ? cameToPass : expires.at !== undefined && expires.at <= now;
  return over ? happened('ConsentExpired', { personId: granted.personId }) : refuse(refusals.notOver);
}

/** What is said of a revocation afterwards. */
export type ConsentVerdict = Verdict & { readonly personId: string };

/** The person heard a revocation read back and agreed. */
export function confirm(wish: ConsentVerdict, { tellings }: Consent): Decision<ConsentEvent> {
  return confirmTold({ ...wish, by: asWriter(wish.by) }, tellings);
}

/** The person says that they did not take it back: sharing goes on. Nobody else can say it, since more is shared by it. */
export function correct(wish: ConsentVerdict, { tellings }: Consent): Decision<ConsentEvent> {
  return wish.by.role === 'person' ? correctTold(wish, tellings) : refuse(refusals.correctedByThem);
}

/** The aggregate. */
export const consent = decider({ initial, evolve, decide: { grant, revoke, expire, confirm, correct } });

/** Who may bring a paper, or write down what was said: whoever of the agency hears it. */
const writers: ReadonlySet<Role> = new Set(['own-specialist', 'specialist', 'agency-steward']);
const signers: ReadonlySet<Role> = new Set(['person', 'representative']);

/** Why somebody cannot bring this signature, or null. */
function lackingSigner({ signedBy, signature }: Granted, by: Speaker, representativeMay: boolean): Refusal | null {
  const bySomebodyElse = signedBy.who === 'representative';
  if (by.role === 'person') return bySomebodyElse ? refusals.signer : null;
  if (by.role === 'representative') {
    if (signedBy.id !== by.id || !bySomebodyElse) return refusals.signer;
  } else if (!writers.has(by.role)) {
    return refusals.theirs;
  } else if (signature.how !== 'paper') {
    return refusals.onPaper;
  }
  return bySomebodyElse && !representativeMay ? refusals.mayNot : null;
}

/** Why a word of revocation is not taken, or null. */
function lackingWord(revokedBy: RevokeConsent['revokedBy'], by: Speaker, told: Told): Refusal | null {
  const speaksAs = by.role === 'person' || by.role === 'representative' ? by.role : null;
  if (speaksAs === null) return writers.has(by.role) ? lackingIn(told, asWriter(by)) : refusals.notRevoked;
  return speaksAs === revokedBy ? lackingIn(told, { role: 'person', id: by.id }) : refusals.signer;
}

/** The kernel knows one who writes things down: the person's own specialist. Here whoever of the agency hears it. */
function asWriter(by: Speaker): Speaker {
  return writers.has(by.role) ? { role: 'own-specialist', id: by.id } : by;
}

/** The revocations that were not corrected. */
function revocationsOf({ revocations, tellings }: Consent): readonly Recorded[] {
  return revocations.filter(({ eventId }) => tellings.get(eventId) !== 'corrected');
}
