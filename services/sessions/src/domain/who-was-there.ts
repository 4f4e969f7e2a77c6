/** With whom a session is: what counts in a specialist's balance is noted by nobody else of them (P6). */
import type { Speaker } from '@golden-thread/kernel';
import type { Session } from './session.ts';

/** The specialist a session is with: who was there, else with whom it was arranged; null where nobody said. */
export function specialistIn({ started, held, arranged }: Pick<Session, 'started' | 'held' | 'arranged'>): string | null {
  return started?.specialistId ?? held?.specialistId ?? arranged?.specialistId ?? null;
}

/** Whether a specialist speaks of a session that is with another one. */
export function isOfAnotherSpecialist(by: Speaker, state: Session): boolean {
  const there = specialistIn(state);
  return by.role !== 'person' && there !== null && there !== by.id;
}
