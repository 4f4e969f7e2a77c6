/** What the stored schemas of the services are made of: the fields of the published ones, and what only the owning service keeps. */
import type { DomainEvent } from '@golden-thread/kernel';
import { Type, type Static, type TProperties, type TSchema } from 'typebox';
import { code, EXACT, id, ID_PATTERN } from './fields.ts';

export { code, count, id, idOrNull, ids, instant, language } from './fields.ts';

/** An aggregate's events, from its table of schemas: name and fields are written once. */
export type EventOf<Schemas extends Readonly<Record<string, TSchema>>> = {
  [Name in keyof Schemas & string]: DomainEvent<Name, Static<Schemas[Name]>>;
}[keyof Schemas & string];

/** The id of a person the event is about: it goes into the envelope's `about`. */
export const personId = Type.String({ pattern: ID_PATTERN, 'x-about': true });

/** Ids of people the event is about. */
export const personIds = Type.Array(personId);

/** Codes, in the order given. */
export const codes = Type.Array(code);

/** When, or null where no end is set. */
export const instantOrNull = Type.Unsafe<number | null>({
  type: ['integer', 'null'],
  minimum: -EXACT,
  maximum: EXACT,
});

/** A fact that everybody may know, such as the name of an agency or a help line: 1-200 characters without control characters. */
export const publicFact = Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,200}$' });

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

/** A stored event: closed, so that nothing gets in that no schema names. Examples stay in the golden corpus for ever. */
export function stored<Fields extends TProperties>(
  fields: Fields,
  about: { readonly description: string; readonly examples: readonly unknown[] },
) {
  return Type.Object(fields, { additionalProperties: false, description: about.description, examples: [...about.examples] });
}
