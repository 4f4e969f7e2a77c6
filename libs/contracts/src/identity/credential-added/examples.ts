/** Examples of CredentialAdded: documentation, and what specs read. */
import type { CredentialAdded } from './schema.ts';

/** The fullest first. */
export const examples: readonly CredentialAdded[] = [
  {
    credentialId: 'credential-1',
    track: 'mental-health',
    issuer: 'state-peer-board',
    validFrom: 1767225600000000,
    validTo: 1830297600000000,
    supervisorId: 'mara',
  },
  { credentialId: 'credential-2', track: 'family', issuer: 'state-peer-board', validFrom: 1767225600000000, validTo: 1830297600000000 },
];
