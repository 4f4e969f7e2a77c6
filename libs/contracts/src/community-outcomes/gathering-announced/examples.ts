/** Examples of GatheringAnnounced: documentation, and what specs read. */
import type { GatheringAnnounced } from './schema.ts';

/** The fullest first. */
export const examples: readonly GatheringAnnounced[] = [
  { gatheringId: 'gt-1', when: 1767290400000000, languages: ['en', 'es'], access: ['step-free', 'childcare'], openTo: 'everyone' },
];
