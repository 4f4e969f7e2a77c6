/** Examples of GroupOpened: documentation, and what specs read. */
import type { GroupOpened } from './schema.ts';

/** The fullest first. */
export const examples: readonly GroupOpened[] = [
  {
    agencyId: 'agency-north',
    programmeId: 'programme-1',
    languages: ['en', 'es'],
    format: 'hybrid',
    openTo: 'everyone',
    pathway: 'mutual-help',
  },
  { agencyId: 'agency-south', languages: ['es'], format: 'in-person', openTo: 'members' },
];
