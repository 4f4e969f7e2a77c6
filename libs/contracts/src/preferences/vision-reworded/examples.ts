/** Examples of VisionReworded: documentation, and what specs read. */
import type { VisionReworded } from './schema.ts';

/** The fullest first. */
export const examples: readonly VisionReworded[] = [
  { questionId: 'question-1', told: { how: 'aloud', readBack: true } },
  { questionId: 'question-1', told: { how: 'self', readBack: false } },
];
