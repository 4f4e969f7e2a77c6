/** Examples of StepTaken: documentation, and what specs read. */
import type { StepTaken } from './schema.ts';

/** The fullest first. */
export const examples: readonly StepTaken[] = [
  { personId: 'ada', stepId: 'step-1', told: { how: 'phone', readBack: true } },
  { personId: 'ada', stepId: 'step-1' },
];
