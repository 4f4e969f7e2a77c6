/** Examples of SpecialistProposed: documentation, and what specs read. */
import type { SpecialistProposed } from './schema.ts';

/** The fullest first. */
export const examples: readonly SpecialistProposed[] = [{ specialistIds: ['luis', 'mara'] }, { specialistIds: ['luis'] }];
