/** A specialist left; everybody they walked with was told before. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SpecialistLeft, version 1. */
export const schema = Type.Object({}, { description: 'A specialist left; everybody they walked with was told before.' });

/** See {@link schema}. */
export type SpecialistLeft = Static<typeof schema>;

/** The contract of SpecialistLeft, version 1. */
export const specialistLeft = publishedContract({
  service: 'identity',
  name: 'SpecialistLeft',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
