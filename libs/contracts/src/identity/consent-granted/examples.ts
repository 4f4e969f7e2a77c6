/** Examples of ConsentGranted: documentation, and what specs read. */
import type { ConsentGranted } from './schema.ts';

/** The fullest first. */
export const examples: readonly ConsentGranted[] = [
  {
    personId: 'ada',
    kind: 'care-payment-operations',
    discloser: { kind: 'programme', id: 'programme-1' },
    grants: ['contact', 'session-facts'],
    recipient: { kind: 'intermediary', id: 'riverside-exchange', members: ['river-clinic'], membersWho: 'care-for-me' },
    purpose: 'care-payment-operations',
    expires: { kind: 'when', when: 'end-of-support' },
    noticeVersion: 'part2-2026-02',
    statements: [
      { code: 'right-to-revoke', version: '2026-02' },
      { code: 'redisclosure', version: '2026-02' },
      { code: 'if-i-do-not-sign', version: '2026-02' },
    ],
    language: 'es',
    signedBy: { who: 'representative', id: 'representative-1', basis: 'guardian' },
    signature: { how: 'paper', at: 1772000000000000, textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    copyGiven: true,
  },
  {
    personId: 'ben',
    kind: 'specific',
    discloser: { kind: 'agency', id: 'agency-north' },
    grants: ['preferences'],
    recipient: { kind: 'agency', id: 'agency-south' },
    purpose: 'at-my-request',
    expires: { kind: 'at', at: 1803500000000000 },
    noticeVersion: 'part2-2026-02',
    statements: [{ code: 'right-to-revoke', version: '2026-02' }],
    language: 'en',
    signedBy: { who: 'person' },
    signature: { how: 'electronic', at: 1772000000000000, textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    copyGiven: false,
  },
];
