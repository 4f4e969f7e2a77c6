/** Credentials of a specialist: what holds when, what runs out soon, and what is noted of it (P12). The dates decide; events record. */
import {
  canonicalJson,
  happened,
  MICROS_PER_DAY,
  nothing,
  refusal,
  refuse,
  type Decision,
  type Instant,
  type Speaker,
} from '@golden-thread/kernel';
import type { SpecialistEvent } from './specialist.schema.ts';

/** A credential as it was noted. */
export type Credential = Extract<SpecialistEvent, { type: 'CredentialAdded' }>['data'];

/** What is known of a specialist's credentials, by credential id. Renewals and lapses may be known before the credential itself. */
export type Credentials = {
  readonly held: ReadonlyMap<string, Credential>;
  /** When the renewal was sent in. */
  readonly renewals: ReadonlyMap<string, Instant>;
  readonly lapsed: ReadonlySet<string>;
};

/** What a specialist may rest on at an instant. `pending`: it still holds, and its renewal was sent in. */
export type CredentialStanding = 'valid' | 'pending' | 'lapsed' | 'none' | 'not-needed';

/** Which credential is looked for: of which track (any, where none is named), at what instant, and whether the work needs one (it does, unless said). */
export type CredentialQuestion = { readonly track?: string; readonly at: Instant; readonly needed?: boolean };

/** Whether work in a programme needs a credential, by the programme's word `needsCredential` and whether the work is billed. */
export function credentialNeeded(needs: 'none' | 'for-billed' | 'always', forBilling: boolean): boolean {
  return needs === 'always' || (needs === 'for-billed' && forBilling);
}

/**
 * How a specialist stands at an instant, by the dates alone: a lapse holds from `validTo` on, whether or not it was recorded. The best of several
 * credentials counts. One that begins later is none yet.
 */
export function credentialStanding({ credentials }: HasCredentials, { track, at, needed = true }: CredentialQuestion): CredentialStanding {
  if (!needed) return 'not-needed';
  const begun = [...credentials.held.values()].filter((each) => (track === undefined || each.track === track) && each.validFrom <= at);
  const holding = begun.filter(({ validTo }) => at < validTo);
  if (holding.some(({ credentialId }) => !renewalSent(credentials, credentialId, at))) return 'valid';
  if (holding.length > 0) return 'pending';
  return begun.length > 0 ? 'lapsed' : 'none';
}

/** Whether somebody of this standing may do the work. */
export function holds(standing: CredentialStanding): boolean {
  return standing === 'valid' || standing === 'pending' || standing === 'not-needed';
}

/** Days before `validTo` at which a specialist and their agency are warned, the farthest first. */
export const WARNING_DAYS = [90, 30, 7] as const;

/** How near the end is: 90, 30 or 7 days (86,400 s each) or fewer before `validTo`; null earlier, and once it is over. */
export type Warning = (typeof WARNING_DAYS)[number];

/** The warnings of a credential with the instants at which they are due, for the sweeper's due list. */
export function warningsOf({ validTo }: Pick<Credential, 'validTo'>): readonly { readonly days: Warning; readonly at: Instant }[] {
  return WARNING_DAYS.map((days) => ({ days, at: validTo - days * MICROS_PER_DAY }));
}

/** The nearest warning that is due; null where none is, or where the dates are over. */
export function warningAt(credential: Pick<Credential, 'validTo'>, at: Instant): Warning | null {
  if (at >= credential.validTo) return null;
  return warningsOf(credential).findLast((warning) => warning.at <= at)?.days ?? null;
}

/** A credential that runs out soon. */
export type RunningOut = Pick<Credential, 'credentialId' | 'track' | 'validTo'> & {
  readonly warning: Warning;
  /** The renewal was sent in by then. */
  readonly renewalSent: boolean;
};

/** What runs out soon, a track at a time: a credential that a longer one of its track follows is not warned about. */
export function runningOut({ credentials }: HasCredentials, at: Instant): readonly RunningOut[] {
  const held = [...credentials.held.values()];
  return held.flatMap((each) => {
    const warning = warningAt(each, at);
    const followed = held.some((other) => other.track === each.track && other.validTo > each.validTo);
    if (warning === null || followed) return [];
    const { credentialId, track, validTo } = each;
    return [{ credentialId, track, validTo, warning, renewalSent: renewalSent(credentials, credentialId, at) }];
  });
}

/** What ran out, a track at a time: one that a longer one of its track has followed is not told of. */
export function ranOut({ credentials }: HasCredentials, at: Instant): readonly Pick<Credential, 'credentialId' | 'track' | 'validTo'>[] {
  const begun = [...credentials.held.values()].filter(({ validFrom }) => validFrom <= at);
  return begun
    .filter((each) => each.validTo <= at && !begun.some((other) => other.track === each.track && other.validTo > each.validTo))
    .map(({ credentialId, track, validTo }) => ({ credentialId, track, validTo }));
}

/** What credentials say no to. */
export const credentialRefusals = {
  byTheAgency: refusal('credential-seen-by-the-agency', 'The agency lead notes a credential after seeing it. Show it to them.', 'P12'),
  theirs: refusal('renewal-by-the-specialist', 'Only this specialist or the agency lead can say that a renewal was sent in.', 'P12'),
  dates: refusal('credential-dates', 'A credential ends after it begins. Check both dates.', 'P12'),
  exists: refusal('credential-exists', 'Another credential was noted under this id. Note a renewed one under a new id.'),
  unknown: refusal('credential-not-noted', 'No such credential was noted. Ask the agency lead to note it first.'),
  notLapsed: refusal('credential-not-lapsed', 'This credential still holds. Wait until its last day is over.', 'P12'),
  byTheClock: refusal(
    'lapse-by-the-clock',
    'A lapse is recorded by itself when the dates are over, or by the agency lead. Ask them.',
    'P12',
  ),
} as const;

/** The agency notes a credential it has seen. */
export type AddCredential = Credential & { readonly by: Speaker };

/** Notes a credential. A renewed one is another credential. */
export function addCredential({ by, ...credential }: AddCredential, { credentials }: HasCredentials): Decision<SpecialistEvent> {
  if (by.role !== 'agency-steward') return refuse(credentialRefusals.byTheAgency);
  const known = credentials.held.get(credential.credentialId);
  if (known !== undefined) return canonicalJson(known) === canonicalJson(credential) ? nothing : refuse(credentialRefusals.exists);
  return credential.validFrom < credential.validTo ? happened('CredentialAdded', credential) : refuse(credentialRefusals.dates);
}

/** Somebody sent a renewal in. */
export type SendRenewal = {
  readonly specialistId: string;
  readonly credentialId: string;
  readonly renewalSentAt: Instant;
  readonly by: Speaker;
};

/** Notes that a renewal was sent in. The first time counts. */
export function sendRenewal(wish: SendRenewal, { credentials }: HasCredentials): Decision<SpecialistEvent> {
  const { specialistId, credentialId, renewalSentAt, by } = wish;
  if (!speaksFor(specialistId, by)) return refuse(credentialRefusals.theirs);
  if (!credentials.held.has(credentialId)) return refuse(credentialRefusals.unknown);
  return credentials.renewals.has(credentialId) ? nothing : happened('CredentialPending', { credentialId, renewalSentAt });
}

/** The sweeper records that dates are over, or an agency lead does it by hand. */
export type RecordLapse = { readonly credentialId: string; readonly now: Instant; readonly by: Speaker };

/** Records a lapse, once, when the dates are over. Pairings and promised sessions are not touched by it. */
export function recordLapse({ credentialId, now, by }: RecordLapse, { credentials }: HasCredentials): Decision<SpecialistEvent> {
  if (by.role !== 'automation' && by.role !== 'agency-steward') return refuse(credentialRefusals.byTheClock);
  const credential = credentials.held.get(credentialId);
  if (credential === undefined) return refuse(credentialRefusals.unknown);
  if (credentials.lapsed.has(credentialId)) return nothing;
  return now < credential.validTo ? refuse(credentialRefusals.notLapsed) : happened('CredentialLapsed', { credentialId });
}

/** Whether the agency lead speaks, or the specialist for themselves. */
export function speaksFor(specialistId: string, by: Speaker): boolean {
  return by.role === 'agency-steward' || isThemselves(specialistId, by);
}

/** Whether a specialist speaks for themselves. */
export function isThemselves(specialistId: string, by: Speaker): boolean {
  return (by.role === 'specialist' || by.role === 'own-specialist') && by.id === specialistId;
}

type HasCredentials = { readonly credentials: Credentials };

function renewalSent({ renewals }: Credentials, credentialId: string, at: Instant): boolean {
  const sentAt = renewals.get(credentialId);
  return sentAt !== undefined && sentAt <= at;
}
