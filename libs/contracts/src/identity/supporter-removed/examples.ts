/** Examples of SupporterRemoved: documentation, and what specs read. */
import type { SupporterRemoved } from './schema.ts';

/** The fullest first. */
export const examples: readonly SupporterRemoved[] = [{ supporterId: 'supporter-1', told: { how: 'self', readBack: false } }];
