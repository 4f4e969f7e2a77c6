/** Examples of NetworkFounded: documentation, and what specs read. */
import type { NetworkFounded } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly NetworkFounded[] = [
  { name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York', sample: true },
  { name: 'imported', languages: [], timezone: 'UTC' },
];
