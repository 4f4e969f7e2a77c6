/** Examples of QuestionAccepted: documentation, and what specs read. */
import type { QuestionAccepted } from './schema.ts';

/** The fullest first. */
export const examples: readonly QuestionAccepted[] = [{}];
