/** The agency will leave the network. Each person is told, and chooses what becomes of what is theirs. */
import { Type, type Static } from 'typebox';
import { id, instant } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of AgencyLeaving, version 1. */
export const schema = Type.Object(
  { at: instant, takenOverBy: Type.Optional(id) },
  { description: 'The agency will leave the network. Each person is told, and chooses what becomes of what is theirs.' },
);

/** See {@link schema}. */
export type AgencyLeaving = Static<typeof schema>;

/** The contract of AgencyLeaving, version 1. */
export const agencyLeaving = publishedContract({
  service: 'identity',
  name: 'AgencyLeaving',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
