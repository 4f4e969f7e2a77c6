/** A person agreed that something of theirs is shared: what, by whom, with whom, what for and until when. */
import { Type, type Static } from 'typebox';
import { code, id, ids, instant, language } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ConsentGranted, version 1. */
export const schema = Type.Object(
  {
    personId: id,
    kind: Type.Enum(['care-payment-operations', 'specific', 'counselling-notes', 'proceedings', 'research']),
    discloser: Type.Object({ kind: Type.Enum(['agency', 'programme', 'class']), id: id }),
    grants: Type.Array(
      Type.Enum([
        'contact',
        'preferences',
        'pace',
        'wellness-plan',
        'hard-moments',
        'session-facts',
        'notes',
        'ratings',
        'story-balance',
        'inspirations-outcomes',
        'about-me',
        'disclosures-concerns',
      ]),
    ),
    recipient: Type.Object({
      kind: Type.Enum(['agency', 'partner', 'class', 'intermediary']),
      id: id,
      members: Type.Optional(ids),
      membersWho: Type.Optional(Type.Enum(['care-for-me'])),
    }),
    purpose: Type.Enum([
      'at-my-request',
      'care-payment-operations',
      'care',
      'payment',
      'operations',
      'research',
      'proceedings',
      'fundraising',
    ]),
    expires: Type.Object({ kind: Type.Enum(['at', 'when', 'none']), at: Type.Optional(instant), when: Type.Optional(code) }),
    noticeVersion: code,
    statements: Type.Array(Type.Object({ code: code, version: code })),
    language: language,
    signedBy: Type.Object({
      who: Type.Enum(['person', 'representative']),
      id: Type.Optional(id),
      basis: Type.Optional(Type.Enum(['parent', 'guardian', 'health-care-agent', 'court'])),
    }),
    signature: Type.Object({ how: Type.Enum(['electronic', 'paper']), at: instant, textHash: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
    copyGiven: Type.Boolean(),
  },
  { description: 'A person agreed that something of theirs is shared: what, by whom, with whom, what for and until when.' },
);

/** See {@link schema}. */
export type ConsentGranted = Static<typeof schema>;

/** The contract of ConsentGranted, version 1. */
export const consentGranted = publishedContract({
  service: 'identity',
  name: 'ConsentGranted',
  version: 1,
  reach: 'partner',
  schema,
  examples,
});
