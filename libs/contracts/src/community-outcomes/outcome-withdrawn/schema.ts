/** An outcome was taken back: it does not count any more. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of OutcomeWithdrawn, version 1. */
export const schema = Type.Object(
  {
    outcomeId: id,
    told: Type.Optional(told),
  },
  { description: 'An outcome was taken back.' },
);

/** See {@link schema}. */
export type OutcomeWithdrawn = Static<typeof schema>;

/** The contract of OutcomeWithdrawn, version 1. */
export const outcomeWithdrawn = publishedContract({
  service: 'community-outcomes',
  name: 'OutcomeWithdrawn',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
