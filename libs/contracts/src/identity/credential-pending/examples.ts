/** Examples of CredentialPending: documentation, and what specs read. */
import type { CredentialPending } from './schema.ts';

/** The fullest first. */
export const examples: readonly CredentialPending[] = [{ credentialId: 'credential-1', renewalSentAt: 1827000000000000 }];
