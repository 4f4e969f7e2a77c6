/** Examples of AgencyLeaving: documentation, and what specs read. */
import type { AgencyLeaving } from './schema.ts';

/** The fullest first. */
export const examples: readonly AgencyLeaving[] = [{ at: 1798761600000000, takenOverBy: 'agency-south' }, { at: 1798761600000000 }];
