/** Examples of ErasureRequested: documentation, and what specs read. */
import type { ErasureRequested } from './schema.ts';

/** The fullest first. */
export const examples: readonly ErasureRequested[] = [{ told: { how: 'self', readBack: false } }];
