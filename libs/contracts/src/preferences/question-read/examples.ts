/** Examples of QuestionRead: documentation, and what specs read. */
import type { QuestionRead } from './schema.ts';

/** The fullest first. */
export const examples: readonly QuestionRead[] = [
  { by: 'mara', agencyId: 'agency-south', verdict: 'yes' },
  { by: 'luis', agencyId: 'agency-north', verdict: 'not-like-this' },
];
