/** Examples of PersonCameToAgency: documentation, and what specs read. */
import type { PersonCameToAgency } from './schema.ts';

/** The fullest first. */
export const examples: readonly PersonCameToAgency[] = [
  { agencyId: 'agency-south', programmeId: 'programme-1' },
  { agencyId: 'agency-south' },
];
