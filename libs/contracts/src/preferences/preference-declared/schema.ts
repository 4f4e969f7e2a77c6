/** The person said how they want to go about it. Codes are optional; the words come first. */
import { Type, type Static } from 'typebox';
import { code, id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of PreferenceDeclared, version 1. */
export const schema = Type.Object(
  {
    preferenceId: id,
    topicId: Type.Optional(id),
    supportKinds: Type.Optional(Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational']))),
    dimensions: Type.Optional(Type.Array(code)),
    told: told,
  },
  { description: 'The person said how they want to go about it. Codes are optional; the words come first.' },
);

/** See {@link schema}. */
export type PreferenceDeclared = Static<typeof schema>;

/** The contract of PreferenceDeclared, version 1. */
export const preferenceDeclared = publishedContract({
  service: 'preferences',
  name: 'PreferenceDeclared',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
