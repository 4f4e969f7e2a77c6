/** The person said, in answer to an open question, what matters to them. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of VisionShared, version 1. */
export const schema = Type.Object(
  { questionId: id, told: told },
  { description: 'The person said, in answer to an open question, what matters to them.' },
);

/** See {@link schema}. */
export type VisionShared = Static<typeof schema>;

/** The contract of VisionShared, version 1. */
export const visionShared = publishedContract({
  service: 'preferences',
  name: 'VisionShared',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
