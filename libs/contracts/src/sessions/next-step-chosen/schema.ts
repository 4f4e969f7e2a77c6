/** A next step was chosen, and who chose it. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of NextStepChosen, version 1. */
export const schema = Type.Object(
  { personId: id, chosenBy: Type.Enum(['person', 'together', 'specialist']), stepId: Type.Optional(id) },
  { description: 'A next step was chosen, and who chose it.' },
);

/** See {@link schema}. */
export type NextStepChosen = Static<typeof schema>;

/** The contract of NextStepChosen, version 1. */
export const nextStepChosen = publishedContract({
  service: 'sessions',
  name: 'NextStepChosen',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
