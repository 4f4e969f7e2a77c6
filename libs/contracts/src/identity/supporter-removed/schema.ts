/** Somebody is no longer a supporter of the person. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SupporterRemoved, version 1. */
export const schema = Type.Object({ supporterId: id, told: told }, { description: 'Somebody is no longer a supporter of the person.' });

/** See {@link schema}. */
export type SupporterRemoved = Static<typeof schema>;

/** The contract of SupporterRemoved, version 1. */
export const supporterRemoved = publishedContract({
  service: 'identity',
  name: 'SupporterRemoved',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
