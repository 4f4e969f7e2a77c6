/** Examples of RepresentativeNamed: documentation, and what specs read. */
import type { RepresentativeNamed } from './schema.ts';

/** The fullest first. */
export const examples: readonly RepresentativeNamed[] = [
  {
    representativeId: 'representative-1',
    basis: 'health-care-agent',
    may: ['sign', 'read'],
    documentSeen: true,
    from: 1767225600000000,
    to: 1798761600000000,
  },
  { representativeId: 'representative-2', basis: 'parent', may: ['sign'], documentSeen: false, from: 1767225600000000, to: null },
];
