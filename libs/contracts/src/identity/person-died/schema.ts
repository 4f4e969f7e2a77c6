/** The person died. All messages stop. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of PersonDied, version 1. */
export const schema = Type.Object(
  { toldBy: id, certainty: Type.Enum(['told', 'confirmed']) },
  { description: 'The person died. All messages stop.' },
);

/** See {@link schema}. */
export type PersonDied = Static<typeof schema>;

/** The contract of PersonDied, version 1. */
export const personDied = publishedContract({ service: 'identity', name: 'PersonDied', version: 1, reach: 'platform', schema, examples });
