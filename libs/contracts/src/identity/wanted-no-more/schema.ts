/** A person does not look for a specialist any more. */
import { Type, type Static } from 'typebox';
import { told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of WantedNoMore, version 1. */
export const schema = Type.Object(
  { code: Type.Enum(['found-support', 'not-now', 'other', 'not-said']), told: told },
  { description: 'A person does not look for a specialist any more.' },
);

/** See {@link schema}. */
export type WantedNoMore = Static<typeof schema>;

/** The contract of WantedNoMore, version 1. */
export const wantedNoMore = publishedContract({
  service: 'identity',
  name: 'WantedNoMore',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
