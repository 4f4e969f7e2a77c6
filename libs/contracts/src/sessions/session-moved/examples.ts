/** Examples of SessionMoved: documentation, and what specs read. */
import type { SessionMoved } from './schema.ts';

/** The fullest first. */
export const examples: readonly SessionMoved[] = [{ personId: 'ada', at: 1767344400000000 }];
