/** Examples of PreferenceDeclared: documentation, and what specs read. */
import type { PreferenceDeclared } from './schema.ts';

/** The fullest first. */
export const examples: readonly PreferenceDeclared[] = [
  {
    preferenceId: 'preference-1',
    topicId: 'topic-mornings',
    supportKinds: ['emotional', 'affiliational'],
    dimensions: ['social', 'spiritual'],
    told: { how: 'aloud', readBack: true },
  },
  { preferenceId: 'preference-2', told: { how: 'self', readBack: false } },
];
