/** A next step was chosen, by the person or together with them. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of StepChosen, version 1. */
export const schema = Type.Object(
  { personId: id, stepId: id, by: Type.Enum(['person', 'together']), told: told },
  { description: 'A next step was chosen, by the person or together with them.' },
);

/** See {@link schema}. */
export type StepChosen = Static<typeof schema>;

/** The contract of StepChosen, version 1. */
export const stepChosen = publishedContract({
  service: 'preferences',
  name: 'StepChosen',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
