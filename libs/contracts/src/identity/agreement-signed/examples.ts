/** Examples of AgreementSigned: documentation, and what specs read. */
import type { AgreementSigned } from './schema.ts';

/** The fullest first. */
export const examples: readonly AgreementSigned[] = [
  { kind: 'network-terms', version: 'terms-2026-1', from: 1767225600000000, to: 1830297600000000 },
  { kind: 'qsoa', version: 'qsoa-3', from: 1767225600000000, to: null },
];
