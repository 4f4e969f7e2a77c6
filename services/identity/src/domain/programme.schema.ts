/** The stored events of a programme. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { codes, id, ids, stored, type EventOf } from '@golden-thread/contracts/stored';

const years = Type.Optional(Type.Integer({ minimum: 0, maximum: 100 }));

/** What an agency lead says of a programme, when it opens and whenever it changes. */
const policy = {
  /** Which law protects the records. */
  regime: Type.Enum(['part2', 'hipaa', 'state-only']),
  tracks: codes,
  regionIds: ids,
  fundingCodes: codes,
  /** Which work needs a credential. */
  needsCredential: Type.Enum(['none', 'for-billed', 'always']),
  /** Years for which each kind of record is kept; a kind that is not named is kept for no law. */
  retention: Type.Object(
    { contact: years, sessions: years, notes: years, consents: years, disclosures: years },
    { additionalProperties: false },
  ),
};

const everythingSaid = {
  regime: 'part2',
  tracks: ['substance-use', 'family'],
  regionIds: ['riverside'],
  fundingCodes: ['state-grant-7'],
  needsCredential: 'for-billed',
  retention: { contact: 6, sessions: 6, notes: 6, consents: 6, disclosures: 6 },
};
const little = { regime: 'state-only', tracks: [], regionIds: [], fundingCodes: [], needsCredential: 'none', retention: {} };

/** By name. */
export const programmeSchemas = {
  ProgrammeOpened: stored(
    { agencyId: id, ...policy },
    {
      description: 'An agency opened a programme.',
      examples: [
        { agencyId: 'agency-north', ...everythingSaid },
        { agencyId: 'agency-south', ...little },
      ],
    },
  ),
  ProgrammePolicySet: stored(policy, {
    description: 'What holds in a programme was said anew.',
    examples: [everythingSaid, little],
  }),
  ProgrammeClosed: stored({}, { description: 'A programme closed. What it promised about records still holds.', examples: [{}] }),
};

/** What happens to a programme. */
export type ProgrammeEvent = EventOf<typeof programmeSchemas>;
