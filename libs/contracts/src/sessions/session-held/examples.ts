/** Examples of SessionHeld: documentation, and what specs read. */
import type { SessionHeld } from './schema.ts';

/** The fullest first. */
export const examples: readonly SessionHeld[] = [
  {
    personId: 'ada',
    endedAt: 1767261600000000,
    given: ['emotional', 'instrumental'],
    language: 'en',
    interpreter: 'none',
    forBilling: true,
  },
  { personId: 'ada', endedAt: 1767261600000000, given: [], forBilling: false },
];
