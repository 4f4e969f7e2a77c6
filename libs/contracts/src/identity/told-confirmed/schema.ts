/** The person heard what was written down for them, and agreed. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ToldConfirmed, version 1. */
export const schema = Type.Object(
  { eventId: id, of: Type.Optional(Type.String({ pattern: '^[A-Z][A-Za-z]{1,63}$' })), personId: Type.Optional(id) },
  { description: 'The person heard what was written down for them, and agreed.' },
);

/** See {@link schema}. */
export type IdentityToldConfirmed = Static<typeof schema>;

/** The contract of ToldConfirmed, version 1. */
export const identityToldConfirmed = publishedContract({
  service: 'identity',
  name: 'ToldConfirmed',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
