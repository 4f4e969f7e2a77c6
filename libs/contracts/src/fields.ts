/** The fields that schemas are made of: ids, codes and the way a wish was told. */
import { Type, type Static } from 'typebox';

/**
 * Opaque text of 1-128 characters (code points) without control characters and without halves of surrogate pairs, which UTF-8
 * cannot hold. Spaces, commas and every script are welcome: ids come from other systems too (events.md, import format).
 */
export const ID_PATTERN = '^[^\\p{Cc}\\p{Cs}]{1,128}$';

/** An id. */
export const id = Type.String({ pattern: ID_PATTERN });

/** An id, or null where there is none. */
export const idOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], pattern: ID_PATTERN });

/** Ids, in the order given. */
export const ids = Type.Array(id);

/** The largest and smallest whole number up to which every whole number is kept exactly: 2^53 - 1. */
export const EXACT = Number.MAX_SAFE_INTEGER;

/** A number that is kept as it was written. */
export const exactNumber = Type.Number({ minimum: -EXACT, maximum: EXACT });

/** How many: 0, 1, 2 ... */
export const count = Type.Integer({ minimum: 0, maximum: EXACT });

/** When: microseconds since 1970, UTC. */
export const instant = Type.Integer({ minimum: -EXACT, maximum: EXACT });

/** A language (BCP 47 tag). */
export const language = Type.String({ pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$', maxLength: 35 });

/** A code: lower-case words joined by dashes. */
export const code = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 });

/** How a wish of the person was told, as far as others need it (P2): who wrote it down stays in the owning service. */
export const told = Type.Object({
  how: Type.Enum(['self', 'aloud', 'paper', 'phone']),
  readBack: Type.Boolean(),
});

/** See {@link told}. */
export type Told = Static<typeof told>;
