/** Examples of ToldConfirmed: documentation, and what specs read. */
import type { CommunityOutcomesToldConfirmed } from './schema.ts';

/** The fullest first. */
export const examples: readonly CommunityOutcomesToldConfirmed[] = [
  { eventId: 'event-1', of: 'OutcomeRecorded', personId: 'ben' },
  { eventId: 'event-1' },
];
