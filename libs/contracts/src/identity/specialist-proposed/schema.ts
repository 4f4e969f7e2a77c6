/** The agency named specialists whom the person may choose from, in no order. */
import { Type, type Static } from 'typebox';
import { ids } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SpecialistProposed, version 1. */
export const schema = Type.Object(
  { specialistIds: ids },
  { description: 'The agency named specialists whom the person may choose from, in no order.' },
);

/** See {@link schema}. */
export type SpecialistProposed = Static<typeof schema>;

/** The contract of SpecialistProposed, version 1. */
export const specialistProposed = publishedContract({
  service: 'identity',
  name: 'SpecialistProposed',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
