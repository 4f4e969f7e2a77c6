/** An agency was invited into the network. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of AgencyInvited, version 1. */
export const schema = Type.Object({}, { description: 'An agency was invited into the network.' });

/** See {@link schema}. */
export type AgencyInvited = Static<typeof schema>;

/** The contract of AgencyInvited, version 1. */
export const agencyInvited = publishedContract({
  service: 'identity',
  name: 'AgencyInvited',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
