/** The parts that a snapshot is made of: each store names its columns and tables once, for saving and for loading. */
import type { IdTable } from './id-table.ts';

/** One run of bytes: given in pieces, taken back whole. */
export type Part = { pieces(): Iterable<Uint8Array>; load(bytes: Uint8Array): void };

/** The parts of a store by name. The order counts: parts are loaded in it. */
export type Parts = Readonly<Record<string, Part>>;

/** An id table as a part: all its texts, each findable. */
export function idPart(ids: IdTable): Part {
  return {
    pieces: () => ids.pieces(),
    load: (bytes) => {
      ids.load(bytes, () => true);
    },
  };
}

/** The parts of several stores, each name with its store's name before it. */
export function joinParts(stores: Readonly<Record<string, Parts>>): Parts {
  const joined: [string, Part][] = [];
  for (const [store, parts] of Object.entries(stores)) {
    for (const [name, part] of Object.entries(parts)) joined.push([`${store}.${name}`, part]);
  }
  return Object.fromEntries(joined);
}
