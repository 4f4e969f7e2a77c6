/** Two specialists of different agencies said yes: the question is in the bank. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of QuestionAccepted, version 1. */
export const schema = Type.Object({}, { description: 'Two specialists of different agencies said yes: the question is in the bank.' });

/** See {@link schema}. */
export type QuestionAccepted = Static<typeof schema>;

/** The contract of QuestionAccepted, version 1. */
export const questionAccepted = publishedContract({
  service: 'preferences',
  name: 'QuestionAccepted',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
