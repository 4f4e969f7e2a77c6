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

/** A stored event: closed, so that nothing gets in that no schema names. Examples stay in the golden corpus for ever. */
export function stored<Fields extends TProperties>(
  fields: Fields,
  about: { readonly description: string; readonly examples: readonly unknown[] },
) {
  return Type.Object(fields, { additionalProperties: false, description: about.description, examples: [...about.examples] });
}
