/** Examples of GoalChosen: documentation, and what specs read. */
import type { GoalChosen } from './schema.ts';

/** The fullest first. */
export const examples: readonly GoalChosen[] = [
  { personId: 'ada', from: 'vision', fromId: 'question-1', told: { how: 'aloud', readBack: true } },
  { personId: 'ada', from: 'own-words', told: { how: 'self', readBack: false } },
];
