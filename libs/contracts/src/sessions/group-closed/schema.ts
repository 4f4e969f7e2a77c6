/** A group came to its end. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GroupClosed, version 1. */
export const schema = Type.Object({}, { description: 'A group came to its end.' });

/** See {@link schema}. */
export type GroupClosed = Static<typeof schema>;

/** The contract of GroupClosed, version 1. */
export const groupClosed = publishedContract({ service: 'sessions', name: 'GroupClosed', version: 1, reach: 'platform', schema, examples });
