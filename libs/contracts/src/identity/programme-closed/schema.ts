/** A programme closed. What it promised about records still holds. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ProgrammeClosed, version 1. */
export const schema = Type.Object({}, { description: 'A programme closed. What it promised about records still holds.' });

/** See {@link schema}. */
export type ProgrammeClosed = Static<typeof schema>;

/** The contract of ProgrammeClosed, version 1. */
export const programmeClosed = publishedContract({
  service: 'identity',
  name: 'ProgrammeClosed',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
