/** For which agency somebody puts something down. */
import { type Identity, invalidRequest } from '@golden-thread/service-host';

/** An agency lead speaks for their own agency, everybody else for the one they name, if any. Throws a Problem 400 for another one than a lead's own. */
export function agencyFor({ role, subjectId }: Identity, named: string | undefined): string | null {
  if (role !== 'agency-steward') return named ?? null;
  if (named !== undefined && named !== subjectId) throw invalidRequest([{ path: 'agencyId', reason: 'is your own agency, or left out' }]);
  return subjectId;
}
