/** Examples of QuestionRetired: documentation, and what specs read. */
import type { QuestionRetired } from './schema.ts';

/** The fullest first. */
export const examples: readonly QuestionRetired[] = [{}];
