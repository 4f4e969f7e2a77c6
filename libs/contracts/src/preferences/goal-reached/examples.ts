/** Examples of GoalReached: documentation, and what specs read. */
import type { GoalReached } from './schema.ts';

/** The fullest first. */
export const examples: readonly GoalReached[] = [
  { personId: 'ada', told: { how: 'aloud', readBack: true } },
  { personId: 'ada', told: { how: 'self', readBack: false } },
];
