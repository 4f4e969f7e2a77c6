/** A person chose a specialist. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SpecialistChosen, version 1. */
export const schema = Type.Object(
  { specialistId: id, programmeId: Type.Optional(id), told: told },
  { description: 'A person chose a specialist.' },
);

/** See {@link schema}. */
export type SpecialistChosen = Static<typeof schema>;

/** The contract of SpecialistChosen, version 1. */
export const specialistChosen = publishedContract({
  service: 'identity',
  name: 'SpecialistChosen',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
