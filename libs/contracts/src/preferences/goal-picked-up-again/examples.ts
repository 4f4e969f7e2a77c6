/** Examples of GoalPickedUpAgain: documentation, and what specs read. */
import type { GoalPickedUpAgain } from './schema.ts';

/** The fullest first. */
export const examples: readonly GoalPickedUpAgain[] = [{ personId: 'ada', told: { how: 'self', readBack: false } }];
