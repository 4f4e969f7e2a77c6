/** The person goes on without this agency, and it is their own choice. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of PersonLeftAgency, version 1. */
export const schema = Type.Object(
  { agencyId: id, why: Type.Enum(['reached-what-i-wanted', 'moved', 'other-support', 'not-for-me', 'other', 'not-said']), told: told },
  { description: 'The person goes on without this agency, and it is their own choice.' },
);

/** See {@link schema}. */
export type PersonLeftAgency = Static<typeof schema>;

/** The contract of PersonLeftAgency, version 1. */
export const personLeftAgency = publishedContract({
  service: 'identity',
  name: 'PersonLeftAgency',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
