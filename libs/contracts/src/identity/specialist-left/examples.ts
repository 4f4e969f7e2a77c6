/** Examples of SpecialistLeft: documentation, and what specs read. */
import type { SpecialistLeft } from './schema.ts';

/** The fullest first. */
export const examples: readonly SpecialistLeft[] = [{}];
