/** What the stored schemas of this service are made of. */
import type { DomainEvent } from '@golden-thread/kernel';
import { Type, type Static, type TProperties, type TSchema } from 'typebox';

/** An aggregate's events, from its table of schemas: name and fields are written once. */
export type EventOf<Schemas extends Readonly<Record<string, TSchema>>> = {
  [Name in keyof Schemas & string]: DomainEvent<Name, Static<Schemas[Name]>>;
}[keyof Schemas & string];

const ID_PATTERN = '^[^\\p{Cc}\\p{Cs}]{1,128}$';

/** An id: 1-128 characters without control characters. Imported ids are any text of this form. */
export const id = Type.String({ pattern: ID_PATTERN });

/** An id, or null where there is none. */
export const idOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], pattern: ID_PATTERN });

/** Ids, in the order given. */
export const ids = Type.Array(id);

/** The id of a person the event is about: it goes into the envelope's `about`. */
export const personId = Type.String({ pattern: ID_PATTERN, 'x-about': true });

/** Ids of people the event is about. */
export const personIds = Type.Array(personId);

/** A code: lower-case words joined by dashes. */
export const code = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 });

/** Codes, in the order given. */
export const codes = Type.Array(code);

/** How many: 0, 1, 2 ... */
export const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** When: microseconds since 1970, UTC. */
export const instant = Type.Integer({ minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });

/** A language (BCP 47 tag). */
export const language = Type.String({ pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$', maxLength: 35 });

/**
 * Somebody's own words: sealed with the owner's key before they are stored. `owner` names the field that holds the owner's id, `stream` the id in
 * the stream's name, `network` the network itself. `key`: `words` are the person's own, `record` what law or payers require to be kept.
 */
export function words(owner: string, key: 'words' | 'record' = 'words') {
  return Type.String({ minLength: 1, maxLength: 4000, 'x-personal': { owner, key } });
}

/** How a wish of the person was told, and who wrote it down (P2). Absent only in what was imported, and where no person is concerned. */
export const told = Type.Object(
  {
    how: Type.Enum(['self', 'aloud', 'paper', 'phone']),
    writtenBy: Type.Optional(id),
    readBack: Type.Boolean(),
    interpreter: Type.Enum(['none', 'professional', 'someone-they-chose']),
  },
  { additionalProperties: false },
);

/** See {@link told}. */
export type Told = Static<typeof told>;

/** A stored event: closed, so that nothing gets in that no schema names. Examples stay in the golden corpus for ever. */
export function stored<Fields extends TProperties>(
  fields: Fields,
  about: { readonly description: string; readonly examples: readonly unknown[] },
) {
  return Type.Object(fields, { additionalProperties: false, description: about.description, examples: [...about.examples] });
}
