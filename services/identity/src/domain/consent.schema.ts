/** The stored events of a consent. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { consentCategories, consentKinds, consentPurposes } from './consent-lists.ts';
import { code, id, ids, instant, language, personId, stored, told, type EventOf } from '@golden-thread/contracts/stored';
import { tellingSchemas } from './telling.schema.ts';

const closed = { additionalProperties: false };

/** By name. */
export const consentSchemas = {
  ConsentGranted: stored(
    {
      personId,
      kind: Type.Enum([...consentKinds]),
      /** Who may share; for a class, its code. */
      discloser: Type.Object({ kind: Type.Enum(['agency', 'programme', 'class']), id }, closed),
      grants: Type.Array(Type.Enum([...consentCategories])),
      /** Who may receive; for a class, its code. An intermediary passes on to its members, or to those of them who care for the person. */
      recipient: Type.Object(
        {
          kind: Type.Enum(['agency', 'partner', 'class', 'intermediary']),
          id,
          members: Type.Optional(ids),
          membersWho: Type.Optional(Type.Enum(['care-for-me'])),
        },
        closed,
      ),
      purpose: Type.Enum([...consentPurposes]),
      expires: Type.Object({ kind: Type.Enum(['at', 'when', 'none']), at: Type.Optional(instant), when: Type.Optional(code) }, closed),
      noticeVersion: code,
      /** What was shown before signing. */
      statements: Type.Array(Type.Object({ code, version: code }, closed)),
      language,
      signedBy: Type.Object(
        {
          who: Type.Enum(['person', 'representative']),
          id: Type.Optional(id),
          basis: Type.Optional(Type.Enum(['parent', 'guardian', 'health-care-agent', 'court'])),
        },
        closed,
      ),
      signature: Type.Object(
        {
          how: Type.Enum(['electronic', 'paper']),
          at: instant,
          /** SHA-256 of the text that was signed, in hexadecimal digits. */
          textHash: Type.String({ pattern: '^[0-9a-f]{64}$', maxLength: 64 }),
        },
        closed,
      ),
      copyGiven: Type.Boolean(),
    },
    {
      description: 'A person agreed that something of theirs is shared: what, by whom, with whom, what for and until when.',
      examples: [
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
          signature: {
            how: 'paper',
            at: 1_772_000_000_000_000,
            textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          },
          copyGiven: true,
        },
        {
          personId: 'ben',
          kind: 'specific',
          discloser: { kind: 'agency', id: 'agency-north' },
          grants: ['preferences'],
          recipient: { kind: 'agency', id: 'agency-south' },
          purpose: 'at-my-request',
          expires: { kind: 'at', at: 1_803_500_000_000_000 },
          noticeVersion: 'part2-2026-02',
          statements: [{ code: 'right-to-revoke', version: '2026-02' }],
          language: 'en',
          signedBy: { who: 'person' },
          signature: {
            how: 'electronic',
            at: 1_772_000_000_000_000,
            textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          },
          copyGiven: false,
        },
      ],
    },
  ),
  ConsentRevoked: stored(
    { personId, by: Type.Enum(['person', 'representative']), told },
    {
      description: 'A consent was taken back. Saying it aloud is enough.',
      examples: [
        {
          personId: 'ada',
          by: 'representative',
          told: { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'professional' },
        },
        { personId: 'ben', by: 'person', told: { how: 'self', readBack: false, interpreter: 'none' } },
      ],
    },
  ),
  ConsentExpired: stored(
    { personId },
    { description: 'A consent came to its end. Its own dates decide; this records it.', examples: [{ personId: 'ada' }] },
  ),
  ...tellingSchemas,
};

/** What happens to a consent. */
export type ConsentEvent = EventOf<typeof consentSchemas>;
