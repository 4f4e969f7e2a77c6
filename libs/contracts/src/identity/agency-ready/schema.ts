/** Everything is in place: from here on people may come to the agency. */
import { Type, type Static } from 'typebox';
import { code } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of AgencyReady, version 1. */
export const schema = Type.Object(
  { checks: Type.Array(code) },
  { description: 'Everything is in place: from here on people may come to the agency.' },
);

/** See {@link schema}. */
export type AgencyReady = Static<typeof schema>;

/** The contract of AgencyReady, version 1. */
export const agencyReady = publishedContract({ service: 'identity', name: 'AgencyReady', version: 1, reach: 'platform', schema, examples });
