/** Examples of ToldCorrected: documentation, and what specs read. */
import type { IdentityToldCorrected } from './schema.ts';

/** The fullest first. */
export const examples: readonly IdentityToldCorrected[] = [
  { eventId: 'event-1', of: 'SpecialistWanted', personId: 'ada' },
  { eventId: 'event-2' },
];
