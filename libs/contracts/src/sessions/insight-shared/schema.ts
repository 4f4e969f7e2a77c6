/** It is there for every specialist of the network. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of InsightShared, version 1. */
export const schema = Type.Object({}, { description: 'It is there for every specialist of the network.' });

/** See {@link schema}. */
export type InsightShared = Static<typeof schema>;

/** The contract of InsightShared, version 1. */
export const insightShared = publishedContract({
  service: 'sessions',
  name: 'InsightShared',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
