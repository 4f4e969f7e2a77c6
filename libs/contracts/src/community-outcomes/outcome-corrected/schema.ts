/** What was recorded about an outcome was put right. Fields that are absent stay as they were. */
import { Type, type Static } from 'typebox';
import { id, idOrNull, ids, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of OutcomeCorrected, version 1. */
export const schema = Type.Object(
  {
    outcomeId: id,
    changes: Type.Object({
      subjectType: Type.Optional(Type.Enum(['person', 'group', 'agency', 'community'])),
      subjectId: Type.Optional(id),
      agencyId: Type.Optional(idOrNull),
      category: Type.Optional(id),
      ledBy: Type.Optional(ids),
      depth: Type.Optional(Type.Enum(['transactional', 'transitional', 'transformational'])),
      sign: Type.Optional(Type.Enum(['positive', 'negative', 'mixed'])),
      intended: Type.Optional(Type.Boolean()),
    }),
    told: Type.Optional(told),
  },
  { description: 'What was recorded about an outcome was put right.' },
);

/** See {@link schema}. */
export type OutcomeCorrected = Static<typeof schema>;

/** The contract of OutcomeCorrected, version 1. */
export const outcomeCorrected = publishedContract({
  service: 'community-outcomes',
  name: 'OutcomeCorrected',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
