/** Examples of AgencyLeft: documentation, and what specs read. */
import type { AgencyLeft } from './schema.ts';

/** The fullest first. */
export const examples: readonly AgencyLeft[] = [{}];
