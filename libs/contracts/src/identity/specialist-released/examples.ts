/** Examples of SpecialistReleased: documentation, and what specs read. */
import type { SpecialistReleased } from './schema.ts';

/** The fullest first. */
export const examples: readonly SpecialistReleased[] = [
  { specialistId: 'luis', programmeId: 'programme-1', continuity: 'notes-shared-with-me', told: { how: 'aloud', readBack: true } },
  { specialistId: 'luis', continuity: 'nothing', told: { how: 'self', readBack: false } },
];
