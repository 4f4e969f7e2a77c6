/** A person answered an instrument about their confidence. Without an instrument it counts as `confidence`. */
import { Type, type Static } from 'typebox';
import { exactNumber, id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ConfidenceReported, version 1. */
export const schema = Type.Object(
  {
    personId: id,
    instrument: Type.Optional(id),
    version: Type.Optional(id),
    score: exactNumber,
    told: Type.Optional(told),
  },
  { description: 'A person answered an instrument about their confidence.' },
);

/** See {@link schema}. */
export type ConfidenceReported = Static<typeof schema>;

/** The contract of ConfidenceReported, version 1. */
export const confidenceReported = publishedContract({
  service: 'community-outcomes',
  name: 'ConfidenceReported',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
