/** Examples of GatheringCorrected: documentation, and what specs read. */
import type { GatheringCorrected } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly GatheringCorrected[] = [
  { gatheringId: 'gt-1', attendees: ['ada', 'ben', 'cruz'], unnamed: 2 },
  { gatheringId: 'gt-2', attendees: [] },
];
