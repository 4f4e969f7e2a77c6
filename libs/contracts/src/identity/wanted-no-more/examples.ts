/** Examples of WantedNoMore: documentation, and what specs read. */
import type { WantedNoMore } from './schema.ts';

/** The fullest first. */
export const examples: readonly WantedNoMore[] = [
  { code: 'not-now', told: { how: 'aloud', readBack: true } },
  { code: 'not-said', told: { how: 'self', readBack: false } },
];
