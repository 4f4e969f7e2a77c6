/** The person chose a goal. It grows from something they said, or is their own sentence. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GoalChosen, version 1. */
export const schema = Type.Object(
  { personId: id, from: Type.Enum(['vision', 'preference', 'suggestion', 'own-words']), fromId: Type.Optional(id), told: told },
  { description: 'The person chose a goal. It grows from something they said, or is their own sentence.' },
);

/** See {@link schema}. */
export type GoalChosen = Static<typeof schema>;

/** The contract of GoalChosen, version 1. */
export const goalChosen = publishedContract({ service: 'preferences', name: 'GoalChosen', version: 1, reach: 'partner', schema, examples });
