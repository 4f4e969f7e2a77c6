/** The person said how a session was for them. Private; not a validated scale. */
import { Type, type Static } from 'typebox';
import { code, id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SessionRated, version 1. */
export const schema = Type.Object(
  {
    raterPseudonym: id,
    heard: Type.Enum([0, 1, 2, 3, 4]),
    led: Type.Enum([0, 1, 2, 3, 4]),
    gotSupportWanted: Type.Enum([0, 1, 2, 3, 4]),
    roomToSpeak: Type.Optional(Type.Enum([0, 1, 2, 3, 4])),
    itemSetVersion: code,
  },
  { description: 'The person said how a session was for them. Private; not a validated scale.' },
);

/** See {@link schema}. */
export type SessionRated = Static<typeof schema>;

/** The contract of SessionRated, version 1. */
export const sessionRated = publishedContract({
  service: 'sessions',
  name: 'SessionRated',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
