/** A person asked for a specialist. */
import { Type, type Static } from 'typebox';
import { id, language, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SpecialistWanted, version 1. */
export const schema = Type.Object(
  {
    programmeId: Type.Optional(id),
    languages: Type.Array(language),
    modes: Type.Array(Type.Enum(['in-person', 'phone', 'video', 'message', 'walk'])),
    supportKinds: Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational'])),
    told: told,
  },
  { description: 'A person asked for a specialist.' },
);

/** See {@link schema}. */
export type SpecialistWanted = Static<typeof schema>;

/** The contract of SpecialistWanted, version 1. */
export const specialistWanted = publishedContract({
  service: 'identity',
  name: 'SpecialistWanted',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
