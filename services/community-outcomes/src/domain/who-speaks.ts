/** For whom somebody speaks in this service. */
import type { Role, Speaker } from '@golden-thread/kernel';

const helpers: ReadonlySet<Role> = new Set(['own-specialist', 'specialist', 'agency-steward', 'network-steward']);

/** Whether somebody speaks who helps to run things in the community: a specialist, or who leads an agency or the network. */
export function isHelper(by: Speaker): boolean {
  return helpers.has(by.role);
}

/** Whether the person speaks, or their own specialist writes down what they said (P2). */
export function speaksForThePerson(by: Speaker): boolean {
  return by.role === 'person' || by.role === 'own-specialist';
}
