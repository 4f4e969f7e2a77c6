/** Somebody else says that it is so, and how they know. */
import { Type, type Static } from 'typebox';
import { code, id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of OutcomeSubstantiated, version 1. */
export const schema = Type.Object(
  { outcomeId: id, personId: Type.Optional(id), by: id, how: code },
  { description: 'Somebody else says that it is so, and how they know.' },
);

/** See {@link schema}. */
export type OutcomeSubstantiated = Static<typeof schema>;

/** The contract of OutcomeSubstantiated, version 1. */
export const outcomeSubstantiated = publishedContract({
  service: 'community-outcomes',
  name: 'OutcomeSubstantiated',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
