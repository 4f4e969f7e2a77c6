/** The person heard what was written down for them, and said that it is not what they meant. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ToldCorrected, version 1. */
export const schema = Type.Object(
  { eventId: id, of: Type.Optional(Type.String({ pattern: '^[A-Z][A-Za-z]{1,63}$' })), personId: Type.Optional(id) },
  { description: 'The person heard what was written down for them, and said that it is not what they meant.' },
);

/** See {@link schema}. */
export type PreferencesToldCorrected = Static<typeof schema>;

/** The contract of ToldCorrected, version 1. */
export const preferencesToldCorrected = publishedContract({
  service: 'preferences',
  name: 'ToldCorrected',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
