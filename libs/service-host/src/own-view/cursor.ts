/** Where a page of documents ends, as opaque text for whoever asks for the next one. */
import type { CollectionDeclaration, Document } from '@golden-thread/read-models';
import { invalidRequest } from '../http/validation.ts';

/** A place in an index: the values that lead to it are known to both sides and stay out of the cursor. */
export type Placed = {
  readonly collection: CollectionDeclaration;
  readonly index: string;
  /** Values of its first fields, the network's among them. */
  readonly equals: readonly unknown[];
};

/** The cursor after a document. */
export function cursorAfter(placed: Placed, document: Document): string {
  const rest = fieldsOf(placed).slice(placed.equals.length);
  return Buffer.from(JSON.stringify([document.id, ...rest.map((field) => document[field] ?? null)])).toString('base64url');
}

/** The place a cursor names, as a document to start after. Throws a Problem 400, which names `path`, for text that is no cursor of this index. */
export function placeOf(placed: Placed, cursor: string, path = 'after'): Document {
  const [id, ...rest] = valuesIn(cursor, path);
  if (typeof id !== 'string' || rest.length !== fieldsOf(placed).length - placed.equals.length) throw noCursor(path);
  return documentAt(placed, rest, id);
}

/** The place before everything that has this value, or a greater one, in the first field after those that are known. */
export function placeBefore(placed: Placed, value: number): Document {
  return documentAt(placed, [value], '');
}

function documentAt(placed: Placed, rest: readonly unknown[], id: string): Document {
  const values = [...placed.equals, ...rest];
  return { ...Object.fromEntries(fieldsOf(placed).map((field, place) => [field, values[place] ?? null])), id };
}

function fieldsOf({ collection, index }: Placed): readonly string[] {
  const declared = collection.indexes.find(({ name }) => name === index);
  if (declared === undefined) throw new RangeError(`${collection.name} declares no index named ${index}`);
  return declared.fields;
}

function valuesIn(cursor: string, path: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.every(isValue)) return values;
  } catch {
    // Text that is no JSON is no cursor either.
  }
  throw noCursor(path);
}

function isValue(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function noCursor(path: string) {
  return invalidRequest([{ path, reason: 'is a cursor as an answer gave it, for the same question' }]);
}
