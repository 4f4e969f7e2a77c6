/** The person set a goal aside. Nothing is lost by it. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GoalSetAside, version 1. */
export const schema = Type.Object({ personId: id, told: told }, { description: 'The person set a goal aside. Nothing is lost by it.' });

/** See {@link schema}. */
export type GoalSetAside = Static<typeof schema>;

/** The contract of GoalSetAside, version 1. */
export const goalSetAside = publishedContract({
  service: 'preferences',
  name: 'GoalSetAside',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
