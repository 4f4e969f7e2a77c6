/** A specialist offered an idea. The person is free to take it up, to leave it, or to say that it is not for them. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SuggestionOffered, version 1. */
export const schema = Type.Object(
  {
    suggestionId: id,
    topicId: Type.Optional(id),
    preferenceId: Type.Optional(id),
    resourceId: Type.Optional(id),
    groupId: Type.Optional(id),
    againOf: Type.Optional(id),
    permission: Type.Optional(Type.Literal(true)),
    by: id,
  },
  { description: 'A specialist offered an idea. The person is free to take it up, to leave it, or to say that it is not for them.' },
);

/** See {@link schema}. */
export type SuggestionOffered = Static<typeof schema>;

/** The contract of SuggestionOffered, version 1. */
export const suggestionOffered = publishedContract({
  service: 'preferences',
  name: 'SuggestionOffered',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
