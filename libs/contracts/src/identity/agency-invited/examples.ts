/** Examples of AgencyInvited: documentation, and what specs read. */
import type { AgencyInvited } from './schema.ts';

/** The fullest first. */
export const examples: readonly AgencyInvited[] = [{}];
