/** Examples of ToldConfirmed: documentation, and what specs read. */
import type { IdentityToldConfirmed } from './schema.ts';

/** The fullest first. */
export const examples: readonly IdentityToldConfirmed[] = [
  { eventId: 'event-1', of: 'SpecialistWanted', personId: 'ada' },
  { eventId: 'event-2' },
];
