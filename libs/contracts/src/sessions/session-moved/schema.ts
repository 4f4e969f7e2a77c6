/** Another time was agreed on. */
import { Type, type Static } from 'typebox';
import { id, instant } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SessionMoved, version 1. */
export const schema = Type.Object({ personId: id, at: instant }, { description: 'Another time was agreed on.' });

/** See {@link schema}. */
export type SessionMoved = Static<typeof schema>;

/** The contract of SessionMoved, version 1. */
export const sessionMoved = publishedContract({
  service: 'sessions',
  name: 'SessionMoved',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
