/** Examples of SpecialistAway: documentation, and what specs read. */
import type { SpecialistAway } from './schema.ts';

/** The fullest first. */
export const examples: readonly SpecialistAway[] = [{ until: 1784073600000000 }, {}];
