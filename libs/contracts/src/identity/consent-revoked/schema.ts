/** A consent was taken back. Saying it aloud is enough. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ConsentRevoked, version 1. */
export const schema = Type.Object(
  { personId: id, by: Type.Enum(['person', 'representative']), told: told },
  { description: 'A consent was taken back. Saying it aloud is enough.' },
);

/** See {@link schema}. */
export type ConsentRevoked = Static<typeof schema>;

/** The contract of ConsentRevoked, version 1. */
export const consentRevoked = publishedContract({
  service: 'identity',
  name: 'ConsentRevoked',
  version: 1,
  reach: 'partner',
  schema,
  examples,
});
