/** The inspired person took an acknowledgement back: it never counted. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of InspirationWithdrawn, version 1. */
export const schema = Type.Object(
  {
    /** The event id of the acknowledgement. */
    acknowledgementId: id,
    told: Type.Optional(told),
  },
  { description: 'The inspired person took an acknowledgement back.' },
);

/** See {@link schema}. */
export type InspirationWithdrawn = Static<typeof schema>;

/** The contract of InspirationWithdrawn, version 1. */
export const inspirationWithdrawn = publishedContract({
  service: 'community-outcomes',
  name: 'InspirationWithdrawn',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
