/** Examples of PersonErased: documentation, and what specs read. */
import type { PersonErased } from './schema.ts';

/** One with every field, one with only those that must be there. */
export const examples: readonly PersonErased[] = [
  { personId: 'ada', keys: 'record', certificateId: 'certificate-1' },
  { personId: 'ben', keys: 'words', certificateId: 'certificate-2' },
];
