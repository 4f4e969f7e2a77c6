/** Examples of PreferenceLetGo: documentation, and what specs read. */
import type { PreferenceLetGo } from './schema.ts';

/** The fullest first. */
export const examples: readonly PreferenceLetGo[] = [
  { preferenceId: 'preference-2', told: { how: 'self', readBack: false } },
  { preferenceId: 'preference-2', told: { how: 'aloud', readBack: true } },
];
