/** The person took a suggestion up. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SuggestionTakenUp, version 1. */
export const schema = Type.Object({ suggestionId: id, told: told }, { description: 'The person took a suggestion up.' });

/** See {@link schema}. */
export type SuggestionTakenUp = Static<typeof schema>;

/** The contract of SuggestionTakenUp, version 1. */
export const suggestionTakenUp = publishedContract({
  service: 'preferences',
  name: 'SuggestionTakenUp',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
