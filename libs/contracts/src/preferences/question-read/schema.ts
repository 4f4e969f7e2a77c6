/** A specialist read a proposed question and said what they think of it. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of QuestionRead, version 1. */
export const schema = Type.Object(
  { by: id, agencyId: id, verdict: Type.Enum(['yes', 'not-like-this']) },
  { description: 'A specialist read a proposed question and said what they think of it.' },
);

/** See {@link schema}. */
export type QuestionRead = Static<typeof schema>;

/** The contract of QuestionRead, version 1. */
export const questionRead = publishedContract({
  service: 'preferences',
  name: 'QuestionRead',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
