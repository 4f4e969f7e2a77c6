/** The person put a preference in other words. The earlier words stay in its history. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of PreferenceReworded, version 1. */
export const schema = Type.Object(
  { preferenceId: id, told: told },
  { description: 'The person put a preference in other words. The earlier words stay in its history.' },
);

/** See {@link schema}. */
export type PreferenceReworded = Static<typeof schema>;

/** The contract of PreferenceReworded, version 1. */
export const preferenceReworded = publishedContract({
  service: 'preferences',
  name: 'PreferenceReworded',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
