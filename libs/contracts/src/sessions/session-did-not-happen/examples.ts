/** Examples of SessionDidNotHappen: documentation, and what specs read. */
import type { SessionDidNotHappen } from './schema.ts';

/** The fullest first. */
export const examples: readonly SessionDidNotHappen[] = [{ personId: 'ada', onWhoseSide: 'neither', code: 'weather' }];
