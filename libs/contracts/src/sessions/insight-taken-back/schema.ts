/** It was taken back. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of InsightTakenBack, version 1. */
export const schema = Type.Object({}, { description: 'It was taken back.' });

/** See {@link schema}. */
export type InsightTakenBack = Static<typeof schema>;

/** The contract of InsightTakenBack, version 1. */
export const insightTakenBack = publishedContract({
  service: 'sessions',
  name: 'InsightTakenBack',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
