/** Examples of AccessNeedsKept: documentation, and what specs read. */
import type { AccessNeedsKept } from './schema.ts';

/** The fullest first. */
export const examples: readonly AccessNeedsKept[] = [
  { codes: ['step-free', 'quiet'], told: { how: 'aloud', readBack: true } },
  { codes: [], told: { how: 'self', readBack: false } },
];
