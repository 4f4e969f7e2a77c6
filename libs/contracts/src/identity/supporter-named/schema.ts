/** The person named somebody who stands by them, and what that one may. */
import { Type, type Static } from 'typebox';
import { code, id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SupporterNamed, version 1. */
export const schema = Type.Object(
  { supporterId: id, may: Type.Array(code), told: told },
  { description: 'The person named somebody who stands by them, and what that one may.' },
);

/** See {@link schema}. */
export type SupporterNamed = Static<typeof schema>;

/** The contract of SupporterNamed, version 1. */
export const supporterNamed = publishedContract({
  service: 'identity',
  name: 'SupporterNamed',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
