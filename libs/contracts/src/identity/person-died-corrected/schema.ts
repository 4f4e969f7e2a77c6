/** It was a mistake: the person is alive. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of PersonDiedCorrected, version 1. */
export const schema = Type.Object({}, { description: 'It was a mistake: the person is alive.' });

/** See {@link schema}. */
export type PersonDiedCorrected = Static<typeof schema>;

/** The contract of PersonDiedCorrected, version 1. */
export const personDiedCorrected = publishedContract({
  service: 'identity',
  name: 'PersonDiedCorrected',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
