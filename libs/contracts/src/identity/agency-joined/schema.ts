/** The agency is part of the network. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of AgencyJoined, version 1. */
export const schema = Type.Object(
  { name: Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,200}$' }), regionId: id },
  { description: 'The agency is part of the network.' },
);

/** See {@link schema}. */
export type AgencyJoined = Static<typeof schema>;

/** The contract of AgencyJoined, version 1. */
export const agencyJoined = publishedContract({
  service: 'identity',
  name: 'AgencyJoined',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
