/** Examples of CoverGiven: documentation, and what specs read. */
import type { CoverGiven } from './schema.ts';

/** The fullest first. */
export const examples: readonly CoverGiven[] = [
  { specialistId: 'luis', until: 1784073600000000, continuity: 'preferences', told: { how: 'aloud', readBack: true } },
  { specialistId: 'mara', until: 1784073600000000, continuity: 'nothing', told: { how: 'self', readBack: false } },
];
