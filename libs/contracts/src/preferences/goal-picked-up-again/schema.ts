/** The person picked a goal up again. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GoalPickedUpAgain, version 1. */
export const schema = Type.Object({ personId: id, told: told }, { description: 'The person picked a goal up again.' });

/** See {@link schema}. */
export type GoalPickedUpAgain = Static<typeof schema>;

/** The contract of GoalPickedUpAgain, version 1. */
export const goalPickedUpAgain = publishedContract({
  service: 'preferences',
  name: 'GoalPickedUpAgain',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
