/** How it went for who tried it. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of InsightReported, version 1. */
export const schema = Type.Object(
  { bySpecialistId: id, went: Type.Enum(['well', 'mixed', 'not-for-us']) },
  { description: 'How it went for who tried it.' },
);

/** See {@link schema}. */
export type InsightReported = Static<typeof schema>;

/** The contract of InsightReported, version 1. */
export const insightReported = publishedContract({
  service: 'sessions',
  name: 'InsightReported',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
