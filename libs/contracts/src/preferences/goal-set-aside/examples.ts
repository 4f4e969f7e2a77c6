/** Examples of GoalSetAside: documentation, and what specs read. */
import type { GoalSetAside } from './schema.ts';

/** The fullest first. */
export const examples: readonly GoalSetAside[] = [
  { personId: 'ada', told: { how: 'aloud', readBack: true } },
  { personId: 'ada', told: { how: 'self', readBack: false } },
];
