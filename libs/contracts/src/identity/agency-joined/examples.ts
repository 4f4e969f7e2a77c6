/** Examples of AgencyJoined: documentation, and what specs read. */
import type { AgencyJoined } from './schema.ts';

/** The fullest first. */
export const examples: readonly AgencyJoined[] = [{ name: 'Northside Peers', regionId: 'riverside' }];
