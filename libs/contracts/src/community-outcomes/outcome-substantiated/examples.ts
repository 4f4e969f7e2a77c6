/** Examples of OutcomeSubstantiated: documentation, and what specs read. */
import type { OutcomeSubstantiated } from './schema.ts';

/** The fullest first. */
export const examples: readonly OutcomeSubstantiated[] = [
  { outcomeId: 'oc-2', personId: 'ben', by: 'mara', how: 'saw-it' },
  { outcomeId: 'oc-3', by: 'luis', how: 'heard-it-from-others' },
];
