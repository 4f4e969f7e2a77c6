/** Examples of GatheringHeld: documentation, and what specs read. */
import type { GatheringHeld } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly GatheringHeld[] = [
  {
    gatheringId: 'gt-1',
    agencyId: 'agency-north',
    attendees: ['ada', 'ben'],
    unnamed: 3,
    handedOut: 12,
    minutes: 90,
    facilitators: ['luis'],
    kind: 'open-evening',
  },
  { gatheringId: 'gt-2', agencyId: null, attendees: [] },
];
