/** Examples of PersonRegistered: documentation, and what specs read. */
import type { PersonRegistered } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly PersonRegistered[] = [
  { personId: 'ada', agencyId: 'agency-north', regionId: 'riverside', by: 'self', cameThrough: 'friend' },
  { personId: 'P 17, née Ω', agencyId: null, regionId: null, by: 'import' },
];
