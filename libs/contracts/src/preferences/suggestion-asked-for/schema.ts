/** The person asked for a suggestion again. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SuggestionAskedFor, version 1. */
export const schema = Type.Object({ suggestionId: id, told: told }, { description: 'The person asked for a suggestion again.' });

/** See {@link schema}. */
export type SuggestionAskedFor = Static<typeof schema>;

/** The contract of SuggestionAskedFor, version 1. */
export const suggestionAskedFor = publishedContract({
  service: 'preferences',
  name: 'SuggestionAskedFor',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
