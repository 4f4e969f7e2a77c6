/** A person goes on without a specialist, and said what the next one may see. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SpecialistReleased, version 1. */
export const schema = Type.Object(
  {
    specialistId: id,
    programmeId: Type.Optional(id),
    continuity: Type.Enum(['nothing', 'preferences', 'notes-shared-with-me', 'everything']),
    told: told,
  },
  { description: 'A person goes on without a specialist, and said what the next one may see.' },
);

/** See {@link schema}. */
export type SpecialistReleased = Static<typeof schema>;

/** The contract of SpecialistReleased, version 1. */
export const specialistReleased = publishedContract({
  service: 'identity',
  name: 'SpecialistReleased',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
