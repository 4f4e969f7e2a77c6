/** A question of the bank was asked. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of QuestionAsked, version 1. */
export const schema = Type.Object({ personId: id, questionId: id }, { description: 'A question of the bank was asked.' });

/** See {@link schema}. */
export type QuestionAsked = Static<typeof schema>;

/** The contract of QuestionAsked, version 1. */
export const questionAsked = publishedContract({
  service: 'sessions',
  name: 'QuestionAsked',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
