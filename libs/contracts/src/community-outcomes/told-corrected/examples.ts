/** Examples of ToldCorrected: documentation, and what specs read. */
import type { CommunityOutcomesToldCorrected } from './schema.ts';

/** The fullest first. */
export const examples: readonly CommunityOutcomesToldCorrected[] = [
  { eventId: 'event-1', of: 'OutcomeRecorded', personId: 'ben' },
  { eventId: 'event-1' },
];
