/** A specialist is away, known or not until when. */
import { Type, type Static } from 'typebox';
import { instant } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SpecialistAway, version 1. */
export const schema = Type.Object({ until: Type.Optional(instant) }, { description: 'A specialist is away, known or not until when.' });

/** See {@link schema}. */
export type SpecialistAway = Static<typeof schema>;

/** The contract of SpecialistAway, version 1. */
export const specialistAway = publishedContract({
  service: 'identity',
  name: 'SpecialistAway',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
