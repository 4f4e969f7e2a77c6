/** Examples of ToldCorrected: documentation, and what specs read. */
import type { PreferencesToldCorrected } from './schema.ts';

/** The fullest first. */
export const examples: readonly PreferencesToldCorrected[] = [
  { eventId: 'event-1', of: 'VisionShared', personId: 'ada' },
  { eventId: 'event-2' },
];
