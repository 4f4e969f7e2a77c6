/** Examples of StepChosen: documentation, and what specs read. */
import type { StepChosen } from './schema.ts';

/** The fullest first. */
export const examples: readonly StepChosen[] = [
  { personId: 'ada', stepId: 'step-1', by: 'together', told: { how: 'aloud', readBack: true } },
  { personId: 'ada', stepId: 'step-2', by: 'person', told: { how: 'self', readBack: false } },
];
