/** Examples of InsightTakenBack: documentation, and what specs read. */
import type { InsightTakenBack } from './schema.ts';

/** The fullest first. */
export const examples: readonly InsightTakenBack[] = [{}];
