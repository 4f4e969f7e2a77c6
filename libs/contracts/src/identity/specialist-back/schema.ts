/** A specialist is back. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SpecialistBack, version 1. */
export const schema = Type.Object({}, { description: 'A specialist is back.' });

/** See {@link schema}. */
export type SpecialistBack = Static<typeof schema>;

/** The contract of SpecialistBack, version 1. */
export const specialistBack = publishedContract({
  service: 'identity',
  name: 'SpecialistBack',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
