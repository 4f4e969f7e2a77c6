/** Examples of QuestionTranslated: documentation, and what specs read. */
import type { QuestionTranslated } from './schema.ts';

/** The fullest first. */
export const examples: readonly QuestionTranslated[] = [{ language: 'es-MX', words: '¿Cómo te imaginas tu recuperación?' }];
