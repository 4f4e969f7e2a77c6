/** The person said which kinds of support would help. None named is an answer too. */
import { Type, type Static } from 'typebox';
import { told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SupportWanted, version 1. */
export const schema = Type.Object(
  { supportKinds: Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational'])), told: told },
  { description: 'The person said which kinds of support would help. None named is an answer too.' },
);

/** See {@link schema}. */
export type SupportWanted = Static<typeof schema>;

/** The contract of SupportWanted, version 1. */
export const supportWanted = publishedContract({
  service: 'preferences',
  name: 'SupportWanted',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
