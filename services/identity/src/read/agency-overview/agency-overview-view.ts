/** How does this agency stand today? What its lead has to look at, in numbers and dates; no person is named (P6, P12). */
import { formatInstant, type Instant } from '@golden-thread/kernel';
import { type Agency, agreementsEnding } from '../../domain/agency.ts';
import type { Programme } from '../../domain/programme.ts';
import { ranOut } from '../../domain/specialist-credentials.ts';
import { isAway, type Specialist } from '../../domain/specialist.ts';
import type { Listed } from '../directory/directory.query.ts';
import type { WaitingRow } from '../people-waiting/waiting-rows.ts';
import { type CredentialRunningOut, specialistsAt } from '../specialists-of-agency/specialists-of-agency-view.ts';

/** A credential of one of the specialists. */
export type OfSpecialist<Credential> = Credential & { readonly specialistId: string };

/** A credential that ran out. */
export type CredentialRanOut = { readonly credentialId: string; readonly track: string; readonly validTo: string };

/** How many; null, and the reason, where a number could tell about somebody. */
export type Protected = { readonly people: number | null; readonly hidden?: string };

/** The whole answer. */
export type AgencyOverviewView = {
  readonly agencyId: string;
  readonly waiting: { readonly people: number; readonly oldestPromise: { readonly askedOn: string; readonly nextNewsBy: string } | null };
  readonly openings: readonly { readonly programmeId: string; readonly count: number }[];
  readonly specialists: { readonly there: number; readonly away: number };
  readonly credentials: {
    readonly runningOut: readonly OfSpecialist<CredentialRunningOut>[];
    readonly lapsed: readonly OfSpecialist<CredentialRanOut>[];
  };
  readonly walking: Protected;
  readonly agreementsEnding: readonly {
    readonly kind: Agency['agreements'][number]['kind'];
    readonly version: string;
    readonly to: string;
  }[];
  readonly notes: Agency['policy']['notes'];
  readonly crisisPolicy: string | null;
};

/** What it is made of. `walking`: how many people walk with a specialist of the agency; `smallest`: the least number that is shown. */
export type OverviewParts = {
  readonly agencyId: string;
  readonly state: Agency;
  readonly specialists: readonly Listed<Specialist>[];
  readonly programmes: readonly Listed<Programme>[];
  readonly waiting: readonly Pick<WaitingRow, 'personId' | 'askedOn' | 'nextNewsBy'>[];
  readonly walking: number;
  readonly smallest: number;
};

/** Those who work for the agency now. */
export function areThere(listed: readonly Listed<Specialist>[]): readonly Listed<Specialist>[] {
  return listed.filter(({ state: { welcome, left } }) => welcome !== null && !left);
}

/** The overview at an instant. */
export function overviewOf(parts: OverviewParts, now: Instant): AgencyOverviewView {
  const specialists = areThere(parts.specialists);
  const present = specialists.filter(({ state }) => !isAway(state, now));
  return {
    agencyId: parts.agencyId,
    waiting: waitingIn(parts.waiting),
    openings: openingsIn(parts.programmes, present),
    specialists: { there: present.length, away: specialists.length - present.length },
    credentials: { runningOut: runningOutIn(specialists, now), lapsed: ranOutIn(specialists, now) },
    walking: shielded(parts.walking, parts.smallest),
    agreementsEnding: agreementsEnding(parts.state, now).map(({ kind, version, to }) => ({ kind, version, to: formatInstant(to) })),
    ...parts.state.policy,
  };
}

function waitingIn(rows: OverviewParts['waiting']): AgencyOverviewView['waiting'] {
  const oldest = rows.toSorted((a, b) => a.nextNewsBy - b.nextNewsBy).at(0);
  const oldestPromise =
    oldest === undefined ? null : { askedOn: formatInstant(oldest.askedOn), nextNewsBy: formatInstant(oldest.nextNewsBy) };
  return { people: new Set(rows.map(({ personId }) => personId)).size, oldestPromise };
}

/** Whoever is away can walk with nobody more now. */
function openingsIn(programmes: OverviewParts['programmes'], present: readonly Listed<Specialist>[]): AgencyOverviewView['openings'] {
  return programmes
    .filter(({ state: { opened, closed } }) => opened !== null && !closed)
    .map(({ id: programmeId }) => ({
      programmeId,
      count: present.reduce((sum, { state }) => sum + (state.openings.get(programmeId) ?? 0), 0),
    }));
}

/** What ends first comes first: it is about dates, not about people. */
function runningOutIn(specialists: readonly Listed<Specialist>[], now: Instant): readonly OfSpecialist<CredentialRunningOut>[] {
  return specialistsAt(specialists, now)
    .flatMap(({ specialistId, runningOut }) => runningOut.map((each) => ({ specialistId, ...each })))
    .toSorted((a, b) => a.warning - b.warning);
}

function ranOutIn(specialists: readonly Listed<Specialist>[], now: Instant): readonly OfSpecialist<CredentialRanOut>[] {
  return specialists.flatMap(({ id: specialistId, state }) =>
    ranOut(state, now).map(({ validTo, ...each }) => ({ specialistId, ...each, validTo: formatInstant(validTo) })),
  );
}

/** None at all is fewer as well: else nobody would be told from a few. */
function shielded(people: number, smallest: number): Protected {
  return people < smallest ? { people: null, hidden: `hidden to protect privacy (fewer than ${smallest} people)` } : { people };
}
