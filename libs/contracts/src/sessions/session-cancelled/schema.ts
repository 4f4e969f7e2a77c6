/** A session was called off beforehand. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SessionCancelled, version 1. */
export const schema = Type.Object(
  { personId: id, by: Type.Enum(['person', 'specialist', 'agency']) },
  { description: 'A session was called off beforehand.' },
);

/** See {@link schema}. */
export type SessionCancelled = Static<typeof schema>;

/** The contract of SessionCancelled, version 1. */
export const sessionCancelled = publishedContract({
  service: 'sessions',
  name: 'SessionCancelled',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
