/** A specialist said yes to being chosen. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SpecialistAccepted, version 1. */
export const schema = Type.Object(
  { specialistId: id, programmeId: Type.Optional(id) },
  { description: 'A specialist said yes to being chosen.' },
);

/** See {@link schema}. */
export type SpecialistAccepted = Static<typeof schema>;

/** The contract of SpecialistAccepted, version 1. */
export const specialistAccepted = publishedContract({
  service: 'identity',
  name: 'SpecialistAccepted',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
