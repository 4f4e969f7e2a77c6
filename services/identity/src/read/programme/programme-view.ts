/** What holds in a programme? Everybody sees it; what pays for it is seen by those who lead the agency. */
import type { Identity } from '@golden-thread/service-host';
import { policyOf, type Programme } from '../../domain/programme.ts';
import { leads } from '../who-looks.ts';

type Policy = NonNullable<ReturnType<typeof policyOf>>;

/** The answer. */
export type ProgrammeView = Omit<Policy, 'fundingCodes'> & {
  readonly programmeId: string;
  readonly agencyId: string;
  readonly closed: boolean;
  readonly fundingCodes?: readonly string[];
};

/** How whoever asks sees it; null where it was never opened. */
export function programmeFor(
  identity: Identity,
  { programmeId, state }: { readonly programmeId: string; readonly state: Programme },
): ProgrammeView | null {
  const policy = policyOf(state);
  if (policy === null || state.opened === null) return null;
  const { agencyId } = state.opened;
  const { fundingCodes, ...open } = policy;
  return { programmeId, agencyId, closed: state.closed, ...open, ...(leads(identity, agencyId) ? { fundingCodes } : {}) };
}
