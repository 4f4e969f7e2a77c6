/** Examples of RepresentativeEnded: documentation, and what specs read. */
import type { RepresentativeEnded } from './schema.ts';

/** The fullest first. */
export const examples: readonly RepresentativeEnded[] = [{ representativeId: 'representative-1' }];
