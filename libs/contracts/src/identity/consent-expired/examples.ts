/** Examples of ConsentExpired: documentation, and what specs read. */
import type { ConsentExpired } from './schema.ts';

/** The fullest first. */
export const examples: readonly ConsentExpired[] = [{ personId: 'ada' }];
