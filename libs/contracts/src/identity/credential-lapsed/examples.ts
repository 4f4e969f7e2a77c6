/** Examples of CredentialLapsed: documentation, and what specs read. */
import type { CredentialLapsed } from './schema.ts';

/** The fullest first. */
export const examples: readonly CredentialLapsed[] = [{ credentialId: 'credential-1' }];
