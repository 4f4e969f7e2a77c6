/** For which side somebody speaks in a session. */
import type { Role, Speaker } from '@golden-thread/kernel';

/** The sides that may arrange, move or call off a session. */
export type Party = 'person' | 'specialist' | 'agency';

const parties: Readonly<Partial<Record<Role, Party>>> = {
  person: 'person',
  'own-specialist': 'specialist',
  specialist: 'specialist',
  'agency-steward': 'agency',
};

/** The side somebody speaks for, or null: they speak for none of them. */
export function partyOf(by: Speaker): Party | null {
  return parties[by.role] ?? null;
}

/** Whether a specialist speaks: the person's own, or one who stands in. */
export function isSpecialist(by: Speaker): boolean {
  return partyOf(by) === 'specialist';
}

/** Whether somebody speaks who can have been there: the person or a specialist. */
export function canHaveBeenThere(by: Speaker): boolean {
  return by.role === 'person' || isSpecialist(by);
}
