/** The person let a preference go. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of PreferenceLetGo, version 1. */
export const schema = Type.Object({ preferenceId: id, told: told }, { description: 'The person let a preference go.' });

/** See {@link schema}. */
export type PreferenceLetGo = Static<typeof schema>;

/** The contract of PreferenceLetGo, version 1. */
export const preferenceLetGo = publishedContract({
  service: 'preferences',
  name: 'PreferenceLetGo',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
