/** Examples of AvailabilitySet: documentation, and what specs read. */
import type { AvailabilitySet } from './schema.ts';

/** The fullest first. */
export const examples: readonly AvailabilitySet[] = [
  {
    weekly: [{ day: 'tuesday', from: '09:00', to: '17:30' }],
    away: [{ from: 1782864000000000, until: 1784073600000000 }],
    modes: ['in-person', 'walk'],
    areas: ['riverside'],
  },
  { weekly: [], away: [], modes: [], areas: [] },
];
