/** Examples of GroupClosed: documentation, and what specs read. */
import type { GroupClosed } from './schema.ts';

/** The fullest first. */
export const examples: readonly GroupClosed[] = [{}];
