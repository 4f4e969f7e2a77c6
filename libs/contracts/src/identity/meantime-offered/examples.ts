/** Examples of MeantimeOffered: documentation, and what specs read. */
import type { MeantimeOffered } from './schema.ts';

/** The fullest first. */
export const examples: readonly MeantimeOffered[] = [
  { offer: 'group', groupId: 'group-1', specialistId: 'mara' },
  { offer: 'specialist', specialistId: 'mara' },
  { offer: 'warm-line' },
];
