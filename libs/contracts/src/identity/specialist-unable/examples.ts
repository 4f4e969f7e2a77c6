/** Examples of SpecialistUnable: documentation, and what specs read. */
import type { SpecialistUnable } from './schema.ts';

/** The fullest first. */
export const examples: readonly SpecialistUnable[] = [
  { specialistId: 'luis', programmeId: 'programme-1', code: 'no-opening' },
  { specialistId: 'mara', code: 'not-said' },
];
