/** The person put an answer of theirs in other words. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of VisionReworded, version 1. */
export const schema = Type.Object({ questionId: id, told: told }, { description: 'The person put an answer of theirs in other words.' });

/** See {@link schema}. */
export type VisionReworded = Static<typeof schema>;

/** The contract of VisionReworded, version 1. */
export const visionReworded = publishedContract({
  service: 'preferences',
  name: 'VisionReworded',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
