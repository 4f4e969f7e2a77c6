/** Examples of ErasureHeld: documentation, and what specs read. */
import type { ErasureHeld } from './schema.ts';

/** The fullest first. */
export const examples: readonly ErasureHeld[] = [{ basis: 'retention' }];
