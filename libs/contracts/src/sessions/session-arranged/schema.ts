/** A time to meet was agreed on. */
import { Type, type Static } from 'typebox';
import { code, id, instant, language } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SessionArranged, version 1. */
export const schema = Type.Object(
  {
    personId: id,
    specialistId: id,
    programmeId: Type.Optional(id),
    at: instant,
    mode: Type.Optional(Type.Enum(['in-person', 'phone', 'video', 'message', 'walk'])),
    language: Type.Optional(language),
    interpreter: Type.Optional(Type.Enum(['none', 'spoken', 'signed'])),
    accessNeeds: Type.Array(code),
    by: Type.Enum(['person', 'specialist', 'agency']),
  },
  { description: 'A time to meet was agreed on.' },
);

/** See {@link schema}. */
export type SessionArranged = Static<typeof schema>;

/** The contract of SessionArranged, version 1. */
export const sessionArranged = publishedContract({
  service: 'sessions',
  name: 'SessionArranged',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
