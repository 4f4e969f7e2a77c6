/** What a law wants kept lies sealed until a day. */
import { Type, type Static } from 'typebox';
import { code, instant } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of RecordsSealed, version 1. */
export const schema = Type.Object({ law: code, until: instant }, { description: 'What a law wants kept lies sealed until a day.' });

/** See {@link schema}. */
export type RecordsSealed = Static<typeof schema>;

/** The contract of RecordsSealed, version 1. */
export const recordsSealed = publishedContract({
  service: 'identity',
  name: 'RecordsSealed',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
