/** Examples of ConfidenceReported: documentation, and what specs read. */
import type { ConfidenceReported } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly ConfidenceReported[] = [
  { personId: 'eli', instrument: 'confidence-ruler', version: '1', score: 6.5, told: { how: 'self', readBack: false } },
  { personId: 'eli', score: 5 },
];
