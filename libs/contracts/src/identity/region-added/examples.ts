/** Examples of RegionAdded: documentation, and what specs read. */
import type { RegionAdded } from './schema.ts';

/** The fullest first. */
export const examples: readonly RegionAdded[] = [
  { regionId: 'riverside', name: 'Riverside County', population: 48200, setting: 'mixed' },
  { regionId: 'hill', name: 'Hill Country', setting: 'rural' },
];
