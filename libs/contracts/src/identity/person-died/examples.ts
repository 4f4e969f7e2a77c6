/** Examples of PersonDied: documentation, and what specs read. */
import type { PersonDied } from './schema.ts';

/** The fullest first. */
export const examples: readonly PersonDied[] = [{ toldBy: 'luis', certainty: 'told' }];
