/** A region became part of the network, or what is known of it was said anew. */
import { Type, type Static } from 'typebox';
import { count, id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of RegionAdded, version 1. */
export const schema = Type.Object(
  {
    regionId: id,
    name: Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,200}$' }),
    population: Type.Optional(count),
    setting: Type.Enum(['urban', 'rural', 'mixed']),
  },
  { description: 'A region became part of the network, or what is known of it was said anew.' },
);

/** See {@link schema}. */
export type RegionAdded = Static<typeof schema>;

/** The contract of RegionAdded, version 1. */
export const regionAdded = publishedContract({ service: 'identity', name: 'RegionAdded', version: 1, reach: 'platform', schema, examples });
