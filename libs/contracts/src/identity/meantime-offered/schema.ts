/** What is open to the person while they wait. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of MeantimeOffered, version 1. */
export const schema = Type.Object(
  { offer: Type.Enum(['group', 'warm-line', 'specialist']), groupId: Type.Optional(id), specialistId: Type.Optional(id) },
  { description: 'What is open to the person while they wait.' },
);

/** See {@link schema}. */
export type MeantimeOffered = Static<typeof schema>;

/** The contract of MeantimeOffered, version 1. */
export const meantimeOffered = publishedContract({
  service: 'identity',
  name: 'MeantimeOffered',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
