/** How many more people a specialist can walk with in a programme. */
import { Type, type Static } from 'typebox';
import { count, id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of OpeningsSet, version 1. */
export const schema = Type.Object(
  { programmeId: id, count: count },
  { description: 'How many more people a specialist can walk with in a programme.' },
);

/** See {@link schema}. */
export type OpeningsSet = Static<typeof schema>;

/** The contract of OpeningsSet, version 1. */
export const openingsSet = publishedContract({ service: 'identity', name: 'OpeningsSet', version: 1, reach: 'platform', schema, examples });
