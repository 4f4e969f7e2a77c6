/** Examples of SessionRated: documentation, and what specs read. */
import type { SessionRated } from './schema.ts';

/** The fullest first. */
export const examples: readonly SessionRated[] = [
  { raterPseudonym: 'rater-7f9c', heard: 4, led: 3, gotSupportWanted: 4, roomToSpeak: 2, itemSetVersion: 'items-1' },
  { raterPseudonym: 'rater-7f9c', heard: 0, led: 1, gotSupportWanted: 2, itemSetVersion: 'items-1' },
];
