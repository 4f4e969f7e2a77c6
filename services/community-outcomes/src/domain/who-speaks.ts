/** For whom somebody speaks, where a wish is about no single person. */
import type { Role, Speaker } from '@golden-thread/kernel';

const helpers: ReadonlySet<Role> = new Set(['own-specialist', 'specialist', 'agency-steward', 'network-steward']);

/** Whether somebody speaks who helps to run things in the community: a specialist, or who leads an agency or the network. */
export function isHelper(by: Speaker): boolean {
  return helpers.has(by.role);
}
