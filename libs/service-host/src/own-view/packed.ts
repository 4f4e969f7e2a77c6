/** An aggregate's state as a document: maps and sets become lists with a mark, so that it comes back as it was. */

/** A state as JSON. */
export type Packed = unknown;

const MAP = '$map';
const SET = '$set';

/** JSON for a state of plain values, lists, objects, maps and sets. */
export function packed(state: unknown): Packed {
  if (state instanceof Map) return { [MAP]: [...state].map(([key, value]) => [key as unknown, packed(value)]) };
  if (state instanceof Set) return { [SET]: [...state].map(packed) };
  if (Array.isArray(state)) return state.map(packed);
  return isObject(state) ? Object.fromEntries(Object.entries(state).map(([name, value]) => [name, packed(value)])) : state;
}

/** The state that {@link packed} was given. */
export function unpacked(document: Packed): unknown {
  if (Array.isArray(document)) return document.map(unpacked);
  if (!isObject(document)) return document;
  const { [MAP]: entries, [SET]: values } = document;
  if (Array.isArray(entries)) return new Map((entries as [unknown, unknown][]).map(([key, value]) => [key, unpacked(value)]));
  if (Array.isArray(values)) return new Set(values.map(unpacked));
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, unpacked(value)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
