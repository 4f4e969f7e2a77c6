/** Examples of SpecialistWelcomed: documentation, and what specs read. */
import type { SpecialistWelcomed } from './schema.ts';

/** The fullest first. */
export const examples: readonly SpecialistWelcomed[] = [
  {
    agencyId: 'agency-north',
    standing: 'trainee',
    supervisorId: 'mara',
    languages: ['es', 'en'],
    supportKinds: ['emotional', 'affiliational'],
  },
  { agencyId: 'agency-south', standing: 'certified', languages: [], supportKinds: [] },
];
