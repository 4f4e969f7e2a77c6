/** Examples of SpecialistChosen: documentation, and what specs read. */
import type { SpecialistChosen } from './schema.ts';

/** The fullest first. */
export const examples: readonly SpecialistChosen[] = [
  { specialistId: 'luis', programmeId: 'programme-1', told: { how: 'aloud', readBack: true } },
  { specialistId: 'mara', told: { how: 'self', readBack: false } },
];
