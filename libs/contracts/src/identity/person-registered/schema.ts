/** A person came in through their first door. The agency and region given here are those that mixing across agencies (M8) uses. */
import { Type, type Static } from 'typebox';
import { id, idOrNull } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of PersonRegistered, version 1. */
export const schema = Type.Object(
  {
    personId: id,
    agencyId: idOrNull,
    regionId: idOrNull,
    by: Type.Enum(['self', 'specialist', 'import']),
    cameThrough: Type.Optional(Type.Enum(['self', 'friend', 'group', 'hospital', 'treatment', 'court', 'outreach', 'other', 'not-said'])),
  },
  { description: 'A person came in through their first door.' },
);

/** See {@link schema}. */
export type PersonRegistered = Static<typeof schema>;

/** The contract of PersonRegistered, version 1. */
export const personRegistered = publishedContract({
  service: 'identity',
  name: 'PersonRegistered',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
