/** Somebody proposed a question for the bank. */
import { Type, type Static } from 'typebox';
import { id, language } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of QuestionProposed, version 1. */
export const schema = Type.Object(
  {
    kind: Type.Enum(['open', 'permission']),
    words: Type.Array(Type.Object({ language: language, words: Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,300}$' }) })),
    by: id,
  },
  { description: 'Somebody proposed a question for the bank.' },
);

/** See {@link schema}. */
export type QuestionProposed = Static<typeof schema>;

/** The contract of QuestionProposed, version 1. */
export const questionProposed = publishedContract({
  service: 'preferences',
  name: 'QuestionProposed',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
