/** Examples of PersonDiedCorrected: documentation, and what specs read. */
import type { PersonDiedCorrected } from './schema.ts';

/** The fullest first. */
export const examples: readonly PersonDiedCorrected[] = [{}];
