/** A session came to its end. */
import { Type, type Static } from 'typebox';
import { id, instant, language } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of SessionHeld, version 1. */
export const schema = Type.Object(
  {
    personId: id,
    endedAt: instant,
    given: Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational'])),
    language: Type.Optional(language),
    interpreter: Type.Optional(Type.Enum(['none', 'spoken', 'signed'])),
    forBilling: Type.Boolean(),
  },
  { description: 'A session came to its end.' },
);

/** See {@link schema}. */
export type SessionHeld = Static<typeof schema>;

/** The contract of SessionHeld, version 1. */
export const sessionHeld = publishedContract({ service: 'sessions', name: 'SessionHeld', version: 1, reach: 'partner', schema, examples });
