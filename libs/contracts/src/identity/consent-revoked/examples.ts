/** Examples of ConsentRevoked: documentation, and what specs read. */
import type { ConsentRevoked } from './schema.ts';

/** The fullest first. */
export const examples: readonly ConsentRevoked[] = [
  { personId: 'ada', by: 'representative', told: { how: 'aloud', readBack: true } },
  { personId: 'ben', by: 'person', told: { how: 'self', readBack: false } },
];
