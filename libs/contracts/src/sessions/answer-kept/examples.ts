/** Examples of AnswerKept: documentation, and what specs read. */
import type { AnswerKept } from './schema.ts';

/** The fullest first. */
export const examples: readonly AnswerKept[] = [{ personId: 'ada', questionId: 'question-vision' }];
