/** What holds in a programme was said anew. */
import { Type, type Static } from 'typebox';
import { code, ids } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ProgrammePolicySet, version 1. */
export const schema = Type.Object(
  {
    regime: Type.Enum(['part2', 'hipaa', 'state-only']),
    tracks: Type.Array(code),
    regionIds: ids,
    fundingCodes: Type.Array(code),
    needsCredential: Type.Enum(['none', 'for-billed', 'always']),
    retention: Type.Object({
      contact: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
      sessions: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
      notes: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
      consents: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
      disclosures: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
    }),
  },
  { description: 'What holds in a programme was said anew.' },
);

/** See {@link schema}. */
export type ProgrammePolicySet = Static<typeof schema>;

/** The contract of ProgrammePolicySet, version 1. */
export const programmePolicySet = publishedContract({
  service: 'identity',
  name: 'ProgrammePolicySet',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
