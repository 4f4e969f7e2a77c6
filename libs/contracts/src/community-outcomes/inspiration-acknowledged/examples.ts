/** Examples of InspirationAcknowledged: documentation, and what specs read. */
import type { InspirationAcknowledged } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly InspirationAcknowledged[] = [
  {
    inspirerId: 'ada',
    inspiredId: 'ben',
    through: 'story',
    gatheringId: 'gt-1',
    storyId: 'story-1',
    told: { how: 'aloud', readBack: true },
  },
  { inspirerId: 'ada', inspiredId: 'ben' },
];
