/** What time causes in identity. Whoever is away until a day is there from that day on by the date alone; nothing is recorded then. */
import { consentExpired } from './consent-expired.ts';
import { credentialLapsed } from './credential-lapsed.ts';

/** The rules of identity's due list. */
export const IDENTITY_DUE = [credentialLapsed, consentExpired] as const;
