/** Examples of QuestionProposed: documentation, and what specs read. */
import type { QuestionProposed } from './schema.ts';

/** The fullest first. */
export const examples: readonly QuestionProposed[] = [
  {
    kind: 'open',
    words: [
      { language: 'en', words: 'What does recovery look like for you?' },
      { language: 'es', words: '¿Cómo se imagina su recuperación?' },
    ],
    by: 'luis',
  },
  { kind: 'permission', words: [{ language: 'en', words: 'Is it all right if I share something from my own life?' }], by: 'mara' },
];
