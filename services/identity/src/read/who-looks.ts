/** What somebody who looks at an agency's affairs may see of them. */
import type { Identity } from '@golden-thread/service-host';

/** Everybody who is signed in to the network, partners and analysts too: what these questions answer is public in it. */
export { ACCOUNT_ROLES as EVERYBODY } from '@golden-thread/service-host';

/** Whether somebody leads this agency, or the network. */
export function leads({ role, subjectId }: Identity, agencyId: string | null): boolean {
  return role === 'network-steward' || (role === 'agency-steward' && subjectId === agencyId);
}
