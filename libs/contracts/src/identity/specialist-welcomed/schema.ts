/** An agency welcomed somebody with lived experience as a specialist, or said anew how. */
import { Type, type Static } from 'typebox';
import { id, language } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SpecialistWelcomed, version 1. */
export const schema = Type.Object(
  {
    agencyId: id,
    standing: Type.Enum(['certified', 'trainee', 'volunteer']),
    supervisorId: Type.Optional(id),
    languages: Type.Array(language),
    supportKinds: Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational'])),
  },
  { description: 'An agency welcomed somebody with lived experience as a specialist, or said anew how.' },
);

/** See {@link schema}. */
export type SpecialistWelcomed = Static<typeof schema>;

/** The contract of SpecialistWelcomed, version 1. */
export const specialistWelcomed = publishedContract({
  service: 'identity',
  name: 'SpecialistWelcomed',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
