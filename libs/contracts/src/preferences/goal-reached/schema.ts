/** The person says that they reached it. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GoalReached, version 1. */
export const schema = Type.Object({ personId: id, told: told }, { description: 'The person says that they reached it.' });

/** See {@link schema}. */
export type GoalReached = Static<typeof schema>;

/** The contract of GoalReached, version 1. */
export const goalReached = publishedContract({
  service: 'preferences',
  name: 'GoalReached',
  version: 1,
  reach: 'partner',
  schema,
  examples,
});
