/** Examples of NoticeGiven: documentation, and what specs read. */
import type { NoticeGiven } from './schema.ts';

/** The fullest first. */
export const examples: readonly NoticeGiven[] = [{ kind: 'limits-of-privacy', version: '2026-1', language: 'es', how: 'aloud' }];
