/** Examples of AgencyReady: documentation, and what specs read. */
import type { AgencyReady } from './schema.ts';

/** The fullest first. */
export const examples: readonly AgencyReady[] = [{ checks: ['crisis-policy-written', 'first-meeting-practised', 'devices-locked'] }];
