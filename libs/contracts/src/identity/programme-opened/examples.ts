/** Examples of ProgrammeOpened: documentation, and what specs read. */
import type { ProgrammeOpened } from './schema.ts';

/** The fullest first. */
export const examples: readonly ProgrammeOpened[] = [
  {
    agencyId: 'agency-north',
    regime: 'part2',
    tracks: ['substance-use', 'family'],
    regionIds: ['riverside'],
    fundingCodes: ['state-grant-7'],
    needsCredential: 'for-billed',
    retention: { contact: 6, sessions: 6, notes: 6, consents: 6, disclosures: 6 },
  },
  { agencyId: 'agency-south', regime: 'state-only', tracks: [], regionIds: [], fundingCodes: [], needsCredential: 'none', retention: {} },
];
