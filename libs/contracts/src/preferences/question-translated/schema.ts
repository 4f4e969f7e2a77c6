/** The question was put into a language, or put better. */
import { Type, type Static } from 'typebox';
import { language } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of QuestionTranslated, version 1. */
export const schema = Type.Object(
  { language: language, words: Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,300}$' }) },
  { description: 'The question was put into a language, or put better.' },
);

/** See {@link schema}. */
export type QuestionTranslated = Static<typeof schema>;

/** The contract of QuestionTranslated, version 1. */
export const questionTranslated = publishedContract({
  service: 'preferences',
  name: 'QuestionTranslated',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
