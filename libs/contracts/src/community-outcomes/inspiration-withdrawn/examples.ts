/** Examples of InspirationWithdrawn: documentation, and what specs read. */
import type { InspirationWithdrawn } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly InspirationWithdrawn[] = [
  { acknowledgementId: 'ack-1', told: { how: 'self', readBack: false } },
  { acknowledgementId: 'ack-1' },
];
