/** Where specialists work, what they may rest on, and what programmes and agencies ask for, from what identity published, in any order. Pure. */
import type {
  AgencyPolicySet,
  CredentialAdded,
  CredentialPending,
  ProgrammeOpened,
  ProgrammePolicySet,
  SpecialistAway,
  SpecialistWelcomed,
} from '@golden-thread/contracts';
import type { Instant } from '@golden-thread/kernel';

/** A published fact, by when it happened; of one instant, the greater id is the later one. */
export type DatedFact<Type extends string = string, Data = unknown> = {
  readonly eventId: string;
  readonly at: Instant;
  readonly type: Type;
  readonly data: Data;
};

/** One published fact of a specialist. A recorded lapse is none: the dates decide. */
export type SpecialistFact =
  | DatedFact<'SpecialistWelcomed', SpecialistWelcomed>
  | DatedFact<'SpecialistLeft', object>
  | DatedFact<'SpecialistAway', SpecialistAway>
  | DatedFact<'SpecialistBack', object>
  | DatedFact<'CredentialAdded', CredentialAdded>
  | DatedFact<'CredentialPending', CredentialPending>;

/** One published fact of a programme. */
export type ProgrammeFact =
  | DatedFact<'ProgrammeOpened', ProgrammeOpened>
  | DatedFact<'ProgrammePolicySet', ProgrammePolicySet>
  | DatedFact<'ProgrammeClosed', object>;

/** One published fact of an agency. */
export type AgencyFact = DatedFact<'AgencyPolicySet', AgencyPolicySet>;

/** Where a specialist works or gives time, and how. */
export type Work = {
  readonly agencyId: string;
  readonly standing: 'certified' | 'trainee' | 'volunteer';
  /** Who looks after a trainee or a volunteer (P12). */
  readonly supervisorId?: string;
};

/** What a specialist may rest on. `pending`: it still holds, and its renewal was sent in. */
export type CredentialStanding = 'valid' | 'pending' | 'lapsed' | 'none' | 'not-needed';

/** Who writes notes at an agency, if anybody. */
export type NotePolicy = AgencyPolicySet['notes'];

/** Whether an agency has written down when it calls help without agreement; `unknown`: that cannot be told at this moment. */
export type CrisisPolicy = 'written' | 'none' | 'unknown';

/** What a programme asks of whoever works in it. */
export type ProgrammeNeeds = {
  readonly agencyId: string | null;
  /** A credential of one of these tracks; any, where none is named. */
  readonly tracks: readonly string[];
  readonly needsCredential: 'none' | 'for-billed' | 'always';
  readonly closed: boolean;
};

/** What holds where an agency has said nothing (events.md). */
export const DEFAULT_NOTES: NotePolicy = 'co-written';

/** What is asked of whoever works in a programme nobody has heard of: it fails closed. */
export const UNKNOWN_PROGRAMME: ProgrammeNeeds = { agencyId: null, tracks: [], needsCredential: 'always', closed: false };

/** Where a specialist works at an instant: as they were welcomed last until then. Null before, and once they left. */
export function workAt(facts: readonly SpecialistFact[], at: Instant): Work | null {
  const word = latest(facts, at, ['SpecialistWelcomed', 'SpecialistLeft']);
  if (word?.type !== 'SpecialistWelcomed') return null;
  const { agencyId, standing, supervisorId } = word.data;
  return { agencyId, standing, ...(supervisorId === undefined ? {} : { supervisorId }) };
}

/** Whether a specialist said that they are away at an instant. Whoever is away until a time is there from that time on. */
export function isAwayAt(facts: readonly SpecialistFact[], at: Instant): boolean {
  const word = latest(facts, at, ['SpecialistAway', 'SpecialistBack']);
  return word?.type === 'SpecialistAway' && (word.data.until === undefined || at < word.data.until);
}

/** How a specialist stands at an instant towards work that needs a credential, by the dates alone. The best of several counts. */
export function credentialAt(facts: readonly SpecialistFact[], tracks: readonly string[], at: Instant): CredentialStanding {
  const begun = [...notedCredentials(facts).values()].filter(
    ({ track, validFrom }) => (tracks.length === 0 || tracks.includes(track)) && validFrom <= at,
  );
  const holding = begun.filter(({ validTo }) => at < validTo);
  if (holding.some(({ credentialId }) => !isRenewalSent(facts, credentialId, at))) return 'valid';
  if (holding.length > 0) return 'pending';
  return begun.length > 0 ? 'lapsed' : 'none';
}

/** What a programme asks for today. What was said when it opened stands until a policy takes its place. */
export function needsOf(facts: readonly ProgrammeFact[]): ProgrammeNeeds {
  const opened = facts.filter((fact) => fact.type === 'ProgrammeOpened').toSorted(inTime)[0]?.data ?? null;
  const policy =
    facts
      .filter((fact) => fact.type === 'ProgrammePolicySet')
      .toSorted(inTime)
      .at(-1)?.data ?? opened;
  if (policy === null) return UNKNOWN_PROGRAMME;
  const { tracks, needsCredential } = policy;
  return { agencyId: opened?.agencyId ?? null, tracks, needsCredential, closed: facts.some(({ type }) => type === 'ProgrammeClosed') };
}

/** Whether work in a programme needs a credential: always, never, or where it is billed. */
export function isCredentialNeeded({ needsCredential }: Pick<ProgrammeNeeds, 'needsCredential'>, forBilling: boolean): boolean {
  return needsCredential === 'always' || (needsCredential === 'for-billed' && forBilling);
}

/** Whether somebody of this standing may do the work. */
export function isHolding(standing: CredentialStanding): boolean {
  return standing === 'valid' || standing === 'pending' || standing === 'not-needed';
}

/** Who writes notes, as the agency said it last. */
export function notesAt(facts: readonly AgencyFact[]): NotePolicy {
  return facts.toSorted(inTime).at(-1)?.data.notes ?? DEFAULT_NOTES;
}

/** Whether the agency has written down how it acts in hard moments (P15): whatever it says of itself names the version of that. */
export function isPolicyWritten(facts: readonly AgencyFact[]): boolean {
  return facts.length > 0;
}

function notedCredentials(facts: readonly SpecialistFact[]): ReadonlyMap<string, CredentialAdded> {
  const noted = facts.filter((fact) => fact.type === 'CredentialAdded').toSorted(inTime);
  // The first word about a credential stays; a renewed one is another credential.
  return new Map(noted.toReversed().map(({ data }) => [data.credentialId, data]));
}

function isRenewalSent(facts: readonly SpecialistFact[], credentialId: string, at: Instant): boolean {
  return facts.some(
    (fact) => fact.type === 'CredentialPending' && fact.data.credentialId === credentialId && fact.data.renewalSentAt <= at,
  );
}

function latest<Type extends SpecialistFact['type']>(
  facts: readonly SpecialistFact[],
  at: Instant,
  types: readonly Type[],
): Extract<SpecialistFact, { type: Type }> | undefined {
  const said = facts.filter((fact): fact is Extract<SpecialistFact, { type: Type }> => types.some((type) => type === fact.type));
  return said
    .filter((fact) => fact.at <= at)
    .toSorted(inTime)
    .at(-1);
}

function inTime(a: DatedFact, b: DatedFact): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.eventId < b.eventId ? -1 : Number(a.eventId > b.eventId);
}
