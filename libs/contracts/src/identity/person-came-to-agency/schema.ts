/** The person came to an agency, or to one of its programmes. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of PersonCameToAgency, version 1. */
export const schema = Type.Object(
  { agencyId: id, programmeId: Type.Optional(id) },
  { description: 'The person came to an agency, or to one of its programmes.' },
);

/** See {@link schema}. */
export type PersonCameToAgency = Static<typeof schema>;

/** The contract of PersonCameToAgency, version 1. */
export const personCameToAgency = publishedContract({
  service: 'identity',
  name: 'PersonCameToAgency',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
