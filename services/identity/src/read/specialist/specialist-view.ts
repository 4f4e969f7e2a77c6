/** What is to be known of a specialist? People see what helps them choose, the agency lead what the work rests on, the specialist everything. */
import { formatInstant, type Instant } from '@golden-thread/kernel';
import type { Identity } from '@golden-thread/service-host';
import { type Credential, credentialStanding, runningOut, type Warning } from '../../domain/specialist-credentials.ts';
import { isAway, type Specialist } from '../../domain/specialist.ts';

type Welcome = NonNullable<Specialist['welcome']>;

/** A credential, and how it stands by its dates. `none`: it has not begun. `number`: for the specialist alone. */
export type CredentialInView = {
  readonly credentialId: string;
  readonly track: string;
  readonly issuer: string;
  readonly number?: string | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly supervisorId?: string;
  readonly standing: 'valid' | 'pending' | 'lapsed' | 'none';
  /** Days before the end, where it is near: 90, 30, 7 (P12). */
  readonly warning?: Warning;
};

/** What the work rests on: for the specialist and their agency lead. */
export type AtWork = {
  readonly standing: Welcome['standing'];
  readonly supervisorId?: string;
  readonly left: boolean;
  readonly away: { readonly until?: string } | null;
  readonly weekly: Specialist['availability']['weekly'];
  readonly timesAway: readonly { readonly from: string; readonly until: string }[];
  readonly credentials: readonly CredentialInView[];
};

/** The answer. */
export type SpecialistView = {
  readonly specialistId: string;
  readonly agencyId: string;
  readonly languages: readonly string[];
  readonly supportKinds: Welcome['supportKinds'];
  readonly aboutMe?: string | null;
  readonly modes: Specialist['availability']['modes'];
  readonly areas: readonly string[];
  readonly openings: readonly { readonly programmeId: string; readonly count: number }[];
  readonly isAway: boolean;
  readonly atWork?: AtWork;
  /** What of their own story they keep to themselves: for the specialist alone. */
  readonly boundary?: string | null;
};

/** A specialist who is read. */
export type SpecialistRead = { readonly specialistId: string; readonly state: Specialist };

/** How whoever asks sees them, at an instant; null where nobody welcomed them, and, for others, once they left. */
export function specialistFor({ role, subjectId }: Identity, read: SpecialistRead, now: Instant): SpecialistView | null {
  const { welcome, left, boundary } = read.state;
  if (welcome === null) return null;
  if (role === 'specialist' && subjectId === read.specialistId) {
    return { ...shown(read, welcome, now), atWork: atWork(read.state, welcome, { now, numbers: true }), boundary };
  }
  if (role === 'agency-steward' && subjectId === welcome.agencyId) {
    return { ...shown(read, welcome, now), atWork: atWork(read.state, welcome, { now, numbers: false }) };
  }
  return left ? null : shown(read, welcome, now);
}

function shown({ specialistId, state }: SpecialistRead, welcome: Welcome, now: Instant): SpecialistView {
  const { agencyId, languages, supportKinds, aboutMe } = welcome;
  return {
    specialistId,
    agencyId,
    languages,
    supportKinds,
    ...(aboutMe === undefined ? {} : { aboutMe }),
    modes: state.availability.modes,
    areas: state.availability.areas,
    openings: openingsOf(state),
    isAway: isAway(state, now),
  };
}

/** How many more people, by programme. */
export function openingsOf({ openings }: Specialist): SpecialistView['openings'] {
  return [...openings].map(([programmeId, count]) => ({ programmeId, count }));
}

type Looking = { readonly now: Instant; readonly numbers: boolean };

function atWork(state: Specialist, { standing, supervisorId }: Welcome, looking: Looking): AtWork {
  const { away, availability, left } = state;
  const until = away?.until;
  return {
    standing,
    ...(supervisorId === undefined ? {} : { supervisorId }),
    left,
    away: away === null ? null : until === undefined ? {} : { until: formatInstant(until) },
    weekly: availability.weekly,
    timesAway: availability.away.map((time) => ({ from: formatInstant(time.from), until: formatInstant(time.until) })),
    credentials: credentialsOf(state, looking),
  };
}

function credentialsOf(state: Specialist, { now, numbers }: Looking): readonly CredentialInView[] {
  const warnings = new Map(runningOut(state, now).map(({ credentialId, warning }) => [credentialId, warning]));
  return [...state.credentials.held.values()].map(({ number, validFrom, validTo, ...credential }) => {
    const warning = warnings.get(credential.credentialId);
    return {
      ...credential,
      ...(numbers && number !== undefined ? { number } : {}),
      validFrom: formatInstant(validFrom),
      validTo: formatInstant(validTo),
      standing: standingOf(state, { ...credential, validFrom, validTo }, now),
      ...(warning === undefined ? {} : { warning }),
    };
  });
}

/** One credential by itself, whatever the others say. */
function standingOf({ credentials }: Specialist, credential: Credential, at: Instant): CredentialInView['standing'] {
  const alone = { credentials: { ...credentials, held: new Map([[credential.credentialId, credential]]) } };
  const standing = credentialStanding(alone, { at });
  return standing === 'not-needed' ? 'none' : standing;
}
