/** Examples of InsightShared: documentation, and what specs read. */
import type { InsightShared } from './schema.ts';

/** The fullest first. */
export const examples: readonly InsightShared[] = [{}];
