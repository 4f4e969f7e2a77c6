/** Examples of SpecialistWanted: documentation, and what specs read. */
import type { SpecialistWanted } from './schema.ts';

/** The fullest first. */
export const examples: readonly SpecialistWanted[] = [
  {
    programmeId: 'programme-1',
    languages: ['es'],
    modes: ['walk', 'phone'],
    supportKinds: ['emotional'],
    told: { how: 'aloud', readBack: true },
  },
  { languages: [], modes: [], supportKinds: [], told: { how: 'self', readBack: false } },
];
