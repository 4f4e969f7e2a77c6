/** A specialist who was chosen cannot walk with the person. */
import { Type, type Static } from 'typebox';
import { code, id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SpecialistUnable, version 1. */
export const schema = Type.Object(
  { specialistId: id, programmeId: Type.Optional(id), code: code },
  { description: 'A specialist who was chosen cannot walk with the person.' },
);

/** See {@link schema}. */
export type SpecialistUnable = Static<typeof schema>;

/** The contract of SpecialistUnable, version 1. */
export const specialistUnable = publishedContract({
  service: 'identity',
  name: 'SpecialistUnable',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
