/** Examples of AgencyPolicySet: documentation, and what specs read. */
import type { AgencyPolicySet } from './schema.ts';

/** The fullest first. */
export const examples: readonly AgencyPolicySet[] = [{ notes: 'co-written', crisisPolicy: 'hard-moments-2026-1' }];
