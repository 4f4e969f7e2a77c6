/** Examples of SupportWanted: documentation, and what specs read. */
import type { SupportWanted } from './schema.ts';

/** The fullest first. */
export const examples: readonly SupportWanted[] = [
  { supportKinds: ['instrumental', 'affiliational'], told: { how: 'aloud', readBack: true } },
  { supportKinds: [], told: { how: 'self', readBack: false } },
];
