/** An agency opened a programme. */
import { Type, type Static } from 'typebox';
import { code, id, ids } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ProgrammeOpened, version 1. */
export const schema = Type.Object(
  {
    agencyId: id,
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
  { description: 'An agency opened a programme.' },
);

/** See {@link schema}. */
export type ProgrammeOpened = Static<typeof schema>;

/** The contract of ProgrammeOpened, version 1. */
export const programmeOpened = publishedContract({
  service: 'identity',
  name: 'ProgrammeOpened',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
