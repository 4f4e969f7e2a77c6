/** Examples of SessionCancelled: documentation, and what specs read. */
import type { SessionCancelled } from './schema.ts';

/** The fullest first. */
export const examples: readonly SessionCancelled[] = [{ personId: 'ada', by: 'specialist' }];
