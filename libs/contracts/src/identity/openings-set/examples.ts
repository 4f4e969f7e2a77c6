/** Examples of OpeningsSet: documentation, and what specs read. */
import type { OpeningsSet } from './schema.ts';

/** The fullest first. */
export const examples: readonly OpeningsSet[] = [
  { programmeId: 'programme-1', count: 2 },
  { programmeId: 'programme-1', count: 0 },
];
