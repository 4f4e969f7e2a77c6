/** Examples of PreferenceReworded: documentation, and what specs read. */
import type { PreferenceReworded } from './schema.ts';

/** The fullest first. */
export const examples: readonly PreferenceReworded[] = [
  { preferenceId: 'preference-2', told: { how: 'self', readBack: false } },
  { preferenceId: 'preference-2', told: { how: 'paper', readBack: false } },
];
