/** Examples of InsightTried: documentation, and what specs read. */
import type { InsightTried } from './schema.ts';

/** The fullest first. */
export const examples: readonly InsightTried[] = [{ bySpecialistId: 'mara' }];
