/** Another specialist tried it. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of InsightTried, version 1. */
export const schema = Type.Object({ bySpecialistId: id }, { description: 'Another specialist tried it.' });

/** See {@link schema}. */
export type InsightTried = Static<typeof schema>;

/** The contract of InsightTried, version 1. */
export const insightTried = publishedContract({
  service: 'sessions',
  name: 'InsightTried',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
