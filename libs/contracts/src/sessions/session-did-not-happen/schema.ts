/** They did not meet. It is counted for no person. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SessionDidNotHappen, version 1. */
export const schema = Type.Object(
  {
    personId: id,
    onWhoseSide: Type.Enum(['person', 'specialist', 'neither', 'not-said']),
    code: Type.Enum(['transport', 'health', 'mix-up', 'weather', 'other', 'not-said']),
  },
  { description: 'They did not meet. It is counted for no person.' },
);

/** See {@link schema}. */
export type SessionDidNotHappen = Static<typeof schema>;

/** The contract of SessionDidNotHappen, version 1. */
export const sessionDidNotHappen = publishedContract({
  service: 'sessions',
  name: 'SessionDidNotHappen',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
