/** Examples of RecordsSealed: documentation, and what specs read. */
import type { RecordsSealed } from './schema.ts';

/** The fullest first. */
export const examples: readonly RecordsSealed[] = [{ law: '42-cfr-2-19', until: 1956528000000000 }];
