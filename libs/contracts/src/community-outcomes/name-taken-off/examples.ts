/** Examples of NameTakenOff: documentation, and what specs read. */
import type { NameTakenOff } from './schema.ts';

/** The fullest first. */
export const examples: readonly NameTakenOff[] = [
  { acknowledgementId: 'ack-1', standInId: '5b1f0c9e-6d0a-4c55-9a39-0d0b6f2f5a11', told: { how: 'aloud', readBack: true } },
];
