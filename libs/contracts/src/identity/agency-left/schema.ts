/** The agency is no longer part of the network. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of AgencyLeft, version 1. */
export const schema = Type.Object({}, { description: 'The agency is no longer part of the network.' });

/** See {@link schema}. */
export type AgencyLeft = Static<typeof schema>;

/** The contract of AgencyLeft, version 1. */
export const agencyLeft = publishedContract({ service: 'identity', name: 'AgencyLeft', version: 1, reach: 'platform', schema, examples });
