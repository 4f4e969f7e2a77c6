/** Given-when-then for projections: records that came down the road, and the documents they leave. */
import { deepStrictEqual } from 'node:assert/strict';
import type { RoadRecord } from '@golden-thread/contracts';
import { DocumentSession, erasedBy, type Projection } from '@golden-thread/event-road';
import type { CollectionDeclaration, Document, Find } from '@golden-thread/read-models';

/** Documents by collection. */
export type Documents = Readonly<Record<string, readonly Document[]>>;

/** What a projection made of the records given. */
export type Projected = {
  /** Exactly these documents exist, whatever their order; collections that are not named must be empty. */
  then(documents: Documents): Promise<void>;
  /** Everything there is, by collection and id. */
  documents(): Promise<Documents>;
};

/** Scenarios of one projection: `const given = projectionScenariosOf(networks); await given(founded).then({ networks: [ ... ] })`. */
export function projectionScenariosOf(
  projection: Projection,
  options: { readonly erased?: readonly { readonly networkId: string; readonly personId: string }[] } = {},
): (...records: readonly RoadRecord[]) => Projected {
  const erasedBefore = (options.erased ?? []).map(({ networkId, personId }) => `${networkId}/${personId}`);
  return (...records) => {
    const documents = async () => {
      const erased = new Set(erasedBefore);
      const session = new SessionInMemory(projection.collections, erased);
      for (const record of records) {
        // Erased people are known before a projection sees the record that says so (C7).
        for (const person of erasedBy(record)) erased.add(person);
        if (projection.types.includes(record.event.type)) await projection.apply(record, session);
      }
      return session.everything();
    };
    return {
      documents,
      then: async (expected) => {
        const empty = Object.fromEntries(projection.collections.map(({ name }) => [name, []]));
        deepStrictEqual(await documents(), sorted({ ...empty, ...expected }));
      },
    };
  };
}

/** A document session over plain maps: only what a projection may rely on. */
class SessionInMemory extends DocumentSession {
  readonly #collections: ReadonlyMap<string, Map<string, Document>>;
  readonly #declarations: readonly CollectionDeclaration[];
  readonly #erased: ReadonlySet<string>;

  constructor(declarations: readonly CollectionDeclaration[], erased: ReadonlySet<string>) {
    super();
    this.#declarations = declarations;
    this.#collections = new Map(declarations.map(({ name }) => [name, new Map<string, Document>()]));
    this.#erased = erased;
  }

  override get(collection: string, id: string): Promise<Document | null> {
    return Promise.resolve(this.#collection(collection).get(id) ?? null);
  }

  override find({ collection, index, equals, after, limit = 100, descending = false }: Find): Promise<Document[]> {
    const declared = this.#declarations.find(({ name }) => name === collection)?.indexes.find(({ name }) => name === index);
    if (declared === undefined) return Promise.reject(new RangeError(`${collection} declares no index named ${index}`));
    const key = (document: Document) => [...declared.fields.map((field) => document[field] ?? null), document.id];
    const found = [...this.#collection(collection).values()]
      .filter((document) => equals.every((value, n) => (document[declared.fields[n] ?? ''] ?? null) === value))
      .sort((a, b) => compare(key(a), key(b)) * (descending ? -1 : 1));
    const from = after === undefined ? 0 : found.findIndex((document) => compare(key(document), key(after)) * (descending ? -1 : 1) > 0);
    return Promise.resolve(from < 0 ? [] : found.slice(from, from + limit));
  }

  override put(collection: string, document: Document): void {
    this.#collection(collection).set(document.id, JSON.parse(JSON.stringify(document)) as Document);
  }

  override delete(collection: string, id: string): void {
    this.#collection(collection).delete(id);
  }

  override isErased(networkId: string, personId: string): boolean {
    return this.#erased.has(`${networkId}/${personId}`);
  }

  everything(): Documents {
    return sorted(Object.fromEntries([...this.#collections].map(([name, documents]) => [name, [...documents.values()]])));
  }

  #collection(name: string): Map<string, Document> {
    const collection = this.#collections.get(name);
    if (collection === undefined) throw new RangeError(`the projection declares no collection named ${name}`);
    return collection;
  }
}

function sorted(documents: Documents): Documents {
  return Object.fromEntries(Object.entries(documents).map(([name, list]) => [name, list.toSorted((a, b) => compare([a.id], [b.id]))]));
}

function compare(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [n, left] of a.entries()) {
    const right = b[n];
    if (left === right) continue;
    return typeof left === 'number' && typeof right === 'number' ? left - right : String(left) < String(right) ? -1 : 1;
  }
  return 0;
}
