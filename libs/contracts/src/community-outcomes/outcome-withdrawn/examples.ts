/** Examples of OutcomeWithdrawn: documentation, and what specs read. */
import type { OutcomeWithdrawn } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly OutcomeWithdrawn[] = [{ outcomeId: 'oc-2', told: { how: 'self', readBack: false } }, { outcomeId: 'oc-3' }];
