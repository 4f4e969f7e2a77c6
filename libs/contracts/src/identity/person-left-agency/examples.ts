/** Examples of PersonLeftAgency: documentation, and what specs read. */
import type { PersonLeftAgency } from './schema.ts';

/** The fullest first. */
export const examples: readonly PersonLeftAgency[] = [
  { agencyId: 'agency-north', why: 'reached-what-i-wanted', told: { how: 'self', readBack: false } },
];
