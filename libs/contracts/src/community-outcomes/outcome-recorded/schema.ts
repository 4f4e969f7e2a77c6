/** Something got better for a person, a group, an agency or the community. */
import { Type, type Static } from 'typebox';
import { id, idOrNull, ids, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of OutcomeRecorded, version 1. */
export const schema = Type.Object(
  {
    outcomeId: id,
    subjectType: Type.Enum(['person', 'group', 'agency', 'community']),
    subjectId: id,
    agencyId: idOrNull,
    programmeId: Type.Optional(id),
    /** A community capital, `not-sorted`, or a category of the network's own. */
    category: id,
    /** The outcomes that led to this one. */
    ledBy: ids,
    depth: Type.Optional(Type.Enum(['transactional', 'transitional', 'transformational'])),
    sign: Type.Optional(Type.Enum(['positive', 'negative', 'mixed'])),
    intended: Type.Optional(Type.Boolean()),
    told: Type.Optional(told),
  },
  { description: 'Something got better.' },
);

/** See {@link schema}. */
export type OutcomeRecorded = Static<typeof schema>;

/** The contract of OutcomeRecorded, version 1. */
export const outcomeRecorded = publishedContract({
  service: 'community-outcomes',
  name: 'OutcomeRecorded',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
