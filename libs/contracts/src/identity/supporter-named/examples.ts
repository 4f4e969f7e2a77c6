/** Examples of SupporterNamed: documentation, and what specs read. */
import type { SupporterNamed } from './schema.ts';

/** The fullest first. */
export const examples: readonly SupporterNamed[] = [
  { supporterId: 'supporter-1', may: ['be-called', 'read-shared-plan'], told: { how: 'aloud', readBack: true } },
];
