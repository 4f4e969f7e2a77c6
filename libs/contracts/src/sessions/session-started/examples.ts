/** Examples of SessionStarted: documentation, and what specs read. */
import type { SessionStarted } from './schema.ts';

/** The fullest first. */
export const examples: readonly SessionStarted[] = [
  {
    personId: 'guest-1',
    specialistId: 'luis',
    programmeId: 'programme-1',
    mode: 'in-person',
    wanted: ['emotional', 'affiliational'],
    unplanned: true,
    place: 'street',
    guest: true,
  },
  { personId: 'ada', specialistId: 'luis', wanted: [] },
];
