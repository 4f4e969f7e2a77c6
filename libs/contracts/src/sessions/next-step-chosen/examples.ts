/** Examples of NextStepChosen: documentation, and what specs read. */
import type { NextStepChosen } from './schema.ts';

/** The fullest first. */
export const examples: readonly NextStepChosen[] = [
  { personId: 'ada', chosenBy: 'person', stepId: 'step-1' },
  { personId: 'ada', chosenBy: 'together' },
];
