/** Who works for this agency, and whose credentials run out? For its lead. */
import { formatInstant, type Instant } from '@golden-thread/kernel';
import { credentialStanding, type CredentialStanding, runningOut, type RunningOut } from '../../domain/specialist-credentials.ts';
import { isAway, type Specialist } from '../../domain/specialist.ts';
import type { Listed } from '../directory/directory.query.ts';
import { openingsOf, type SpecialistView } from '../specialist/specialist-view.ts';

type Welcome = NonNullable<Specialist['welcome']>;

/** A credential that runs out soon. */
export type CredentialRunningOut = Omit<RunningOut, 'validTo'> & { readonly validTo: string };

/** A specialist of the agency. */
export type SpecialistAtAgency = {
  readonly specialistId: string;
  readonly standing: Welcome['standing'];
  readonly supervisorId?: string;
  readonly languages: readonly string[];
  readonly supportKinds: Welcome['supportKinds'];
  readonly openings: SpecialistView['openings'];
  readonly isAway: boolean;
  readonly credential: Exclude<CredentialStanding, 'not-needed'>;
  readonly runningOut: readonly CredentialRunningOut[];
};

/** Those who are there, at an instant. Whoever left is not. */
export function specialistsAt(listed: readonly Listed<Specialist>[], now: Instant): readonly SpecialistAtAgency[] {
  return listed.flatMap(({ id: specialistId, state }) => {
    if (state.welcome === null || state.left) return [];
    const { standing, supervisorId, languages, supportKinds } = state.welcome;
    const credential = credentialStanding(state, { at: now });
    return [
      {
        specialistId,
        standing,
        ...(supervisorId === undefined ? {} : { supervisorId }),
        languages,
        supportKinds,
        openings: openingsOf(state),
        isAway: isAway(state, now),
        credential: credential === 'not-needed' ? 'none' : credential,
        runningOut: runningOut(state, now).map((each) => ({ ...each, validTo: formatInstant(each.validTo) })),
      },
    ];
  });
}
