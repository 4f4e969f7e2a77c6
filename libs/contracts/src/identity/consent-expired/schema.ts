/** A consent came to its end. Its own dates decide; this records it. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ConsentExpired, version 1. */
export const schema = Type.Object({ personId: id }, { description: 'A consent came to its end. Its own dates decide; this records it.' });

/** See {@link schema}. */
export type ConsentExpired = Static<typeof schema>;

/** The contract of ConsentExpired, version 1. */
export const consentExpired = publishedContract({
  service: 'identity',
  name: 'ConsentExpired',
  version: 1,
  reach: 'partner',
  schema,
  examples,
});
