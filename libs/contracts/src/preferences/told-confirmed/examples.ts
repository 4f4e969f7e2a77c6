/** Examples of ToldConfirmed: documentation, and what specs read. */
import type { PreferencesToldConfirmed } from './schema.ts';

/** The fullest first. */
export const examples: readonly PreferencesToldConfirmed[] = [
  { eventId: 'event-1', of: 'VisionShared', personId: 'ada' },
  { eventId: 'event-2' },
];
