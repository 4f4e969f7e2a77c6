/** For whom somebody speaks in this service. */
import type { Speaker } from '@golden-thread/kernel';

/** Whether the person speaks, or their own specialist writes down what they said (P2). */
export function speaksForThePerson(by: Speaker): boolean {
  return by.role === 'person' || by.role === 'own-specialist';
}

/** Whether a specialist speaks: the person's own, or another one. */
export function isSpecialist(by: Speaker): boolean {
  return by.role === 'own-specialist' || by.role === 'specialist';
}
