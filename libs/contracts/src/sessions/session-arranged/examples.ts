/** Examples of SessionArranged: documentation, and what specs read. */
import type { SessionArranged } from './schema.ts';

/** The fullest first. */
export const examples: readonly SessionArranged[] = [
  {
    personId: 'ada',
    specialistId: 'luis',
    programmeId: 'programme-1',
    at: 1767258000000000,
    mode: 'walk',
    language: 'es',
    interpreter: 'signed',
    accessNeeds: ['step-free', 'quiet'],
    by: 'person',
  },
  { personId: 'ben', specialistId: 'mara', at: 1767258000000000, accessNeeds: [], by: 'specialist' },
];
