/** Examples of QuestionAsked: documentation, and what specs read. */
import type { QuestionAsked } from './schema.ts';

/** The fullest first. */
export const examples: readonly QuestionAsked[] = [{ personId: 'ada', questionId: 'question-vision' }];
