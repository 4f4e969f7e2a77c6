/** One collection in memory: documents as JSON text, and per index the ids in order, sorted when somebody asks. */
import { findLimit, indexedValues, indexOf, mergedIndexes } from './document-rules.ts';
import { AFTER_ALL, byCodePoint, indexKey } from './index-key.ts';
import type { CollectionDeclaration, Document, DocumentChange, Find, IndexDeclaration } from './read-models.ts';

type Entry = { readonly key: string; readonly id: string };

/** A change that was checked and written as text, so that nothing can fail once a chunk is being saved. */
export type PreparedChange = { readonly id: string; readonly text: string | null };

/** Documents of one collection of one version. */
export class MemoryCollection {
  #indexes: readonly IndexDeclaration[] = [];
  readonly #documents = new Map<string, string>();
  readonly #sorted = new Map<string, Entry[]>();

  /** Adds the indexes that are missing. */
  declare(declaration: CollectionDeclaration): void {
    this.#indexes = mergedIndexes(this.#indexes, declaration);
  }

  /** One document, or null. */
  get(id: string): Document | null {
    const text = this.#documents.get(id);
    return text === undefined ? null : (JSON.parse(text) as Document);
  }

  /** Documents by a declared index, in its order. */
  find(find: Find): Document[] {
    const index = indexOf(this.#indexes, find);
    const low = indexKey(find.equals);
    const after = find.after && { key: indexKey(indexedValues(index, find.after)), id: find.after.id };
    const entries = this.#inOrder(index).filter(({ key }) => byCodePoint(key, low) >= 0 && byCodePoint(key, low + AFTER_ALL) < 0);
    if (find.descending === true) entries.reverse();
    const direction = find.descending === true ? -1 : 1;
    const rest = after ? entries.filter((entry) => compare(entry, after) * direction > 0) : entries;
    return rest.slice(0, findLimit(find.limit)).flatMap(({ id }) => this.get(id) ?? []);
  }

  /** Checks a change and writes its document as text. Throws RangeError when an indexed field cannot be indexed. */
  prepare(change: DocumentChange): PreparedChange {
    if (change.kind === 'delete') return { id: change.id, text: null };
    for (const index of this.#indexes) indexKey(indexedValues(index, change.document));
    return { id: change.document.id, text: JSON.stringify(change.document) };
  }

  /** Carries out a prepared change. */
  apply({ id, text }: PreparedChange): void {
    if (text === null) this.#documents.delete(id);
    else this.#documents.set(id, text);
    this.#sorted.clear();
  }

  #inOrder(index: IndexDeclaration): Entry[] {
    const known = this.#sorted.get(index.name);
    if (known) return [...known];
    const entries = [...this.#documents].map(([id, text]) => ({ key: indexKey(indexedValues(index, JSON.parse(text) as Document)), id }));
    entries.sort(compare);
    this.#sorted.set(index.name, entries);
    return [...entries];
  }
}

function compare(a: Entry, b: Entry): number {
  return byCodePoint(a.key, b.key) || byCodePoint(a.id, b.id);
}
