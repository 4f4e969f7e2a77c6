/** Two people began to talk. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SessionStarted, version 1. */
export const schema = Type.Object(
  {
    personId: id,
    specialistId: id,
    programmeId: Type.Optional(id),
    mode: Type.Optional(Type.Enum(['in-person', 'phone', 'video', 'message', 'walk'])),
    wanted: Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational'])),
    unplanned: Type.Optional(Type.Boolean()),
    place: Type.Optional(Type.Enum(['agency', 'home', 'community', 'hospital', 'jail', 'street', 'online'])),
    guest: Type.Optional(Type.Boolean()),
  },
  { description: 'Two people began to talk.' },
);

/** See {@link schema}. */
export type SessionStarted = Static<typeof schema>;

/** The contract of SessionStarted, version 1. */
export const sessionStarted = publishedContract({
  service: 'sessions',
  name: 'SessionStarted',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
