/** Examples of SpecialistAccepted: documentation, and what specs read. */
import type { SpecialistAccepted } from './schema.ts';

/** The fullest first. */
export const examples: readonly SpecialistAccepted[] = [{ specialistId: 'luis', programmeId: 'programme-1' }, { specialistId: 'mara' }];
