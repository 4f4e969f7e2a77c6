/** The question is asked no more. Answers to it stay. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of QuestionRetired, version 1. */
export const schema = Type.Object({}, { description: 'The question is asked no more. Answers to it stay.' });

/** See {@link schema}. */
export type QuestionRetired = Static<typeof schema>;

/** The contract of QuestionRetired, version 1. */
export const questionRetired = publishedContract({
  service: 'preferences',
  name: 'QuestionRetired',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
