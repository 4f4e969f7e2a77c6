/** Examples of ProgrammeClosed: documentation, and what specs read. */
import type { ProgrammeClosed } from './schema.ts';

/** The fullest first. */
export const examples: readonly ProgrammeClosed[] = [{}];
