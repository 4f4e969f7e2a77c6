/** Examples of SpecialistBack: documentation, and what specs read. */
import type { SpecialistBack } from './schema.ts';

/** The fullest first. */
export const examples: readonly SpecialistBack[] = [{}];
