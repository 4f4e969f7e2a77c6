/** Examples of InsightReported: documentation, and what specs read. */
import type { InsightReported } from './schema.ts';

/** The fullest first. */
export const examples: readonly InsightReported[] = [
  { bySpecialistId: 'mara', went: 'well' },
  { bySpecialistId: 'mara', went: 'not-for-us' },
];
