/** The agency that whoever asks works for: looked up before deciding. */
import { refusal } from '@golden-thread/kernel';
import { problemOfRefusal } from '../problems/refusal-status.ts';
import type { Identity } from '../sign-in/identity.ts';
import type { Specialists } from './specialists-view.ts';

/** What somebody is told whom no agency has welcomed. */
export const noAgencyYet = refusal('no-agency-yet', 'No agency has welcomed you yet. Ask the agency lead to do it.', 'P12');

/** An agency lead's own agency, or the one a specialist works or gives time with now; null for everybody else. */
export async function agencyOf(
  { networkId, role, subjectId: id }: Pick<Identity, 'networkId' | 'role' | 'subjectId'>,
  specialists: Specialists,
): Promise<string | null> {
  if (role === 'agency-steward') return id;
  return role === 'specialist' ? ((await specialists.workOf({ networkId, id }))?.agencyId ?? null) : null;
}

/** As {@link agencyOf}. Rejects with a Problem 409 `no-agency-yet` where there is none. */
export async function knownAgencyOf(identity: Identity, specialists: Specialists): Promise<string> {
  const agencyId = await agencyOf(identity, specialists);
  if (agencyId === null) throw problemOfRefusal(noAgencyYet);
  return agencyId;
}
