/** The documents of one chunk: what the store holds, with what the chunk has changed so far laid over it. */
import {
  byCodePoint,
  findLimit,
  indexedValues,
  indexKey,
  indexOf,
  type CollectionDeclaration,
  type Document,
  type DocumentChange,
  type Find,
  type IndexDeclaration,
  type ReadModelStore,
  type ReadModelVersion,
} from '@golden-thread/read-models';
import { DocumentSession } from './projection.ts';

/** What a session works on. `erased` holds `networkId/personId`. */
export type SessionParts = {
  readonly readModels: ReadModelStore;
  readonly model: ReadModelVersion;
  readonly collections: readonly CollectionDeclaration[];
  readonly erased: ReadonlySet<string>;
};

type Changed = Map<string, Document | null>;

/** One chunk's session. Nothing is written until its {@link changes} are saved. */
export class ChunkSession extends DocumentSession {
  readonly #parts: SessionParts;
  readonly #changed = new Map<string, Changed>();
  readonly #read = new Map<string, Document | null>();

  constructor(parts: SessionParts) {
    super();
    this.#parts = parts;
  }

  /** What has to be saved, document by document. */
  changes(): readonly DocumentChange[] {
    return [...this.#changed].flatMap(([collection, changed]) =>
      [...changed].map(([id, document]): DocumentChange =>
        document === null ? { kind: 'delete', collection, id } : { kind: 'put', collection, document },
      ),
    );
  }

  override async get(collection: string, id: string): Promise<Document | null> {
    const changed = this.#changed.get(collection)?.get(id);
    if (changed !== undefined) return changed;
    const place = `${collection}/${id}`;
    const known = this.#read.get(place);
    if (known !== undefined) return known;
    const document = await this.#parts.readModels.get(this.#parts.model, collection, id);
    this.#read.set(place, document);
    return document;
  }

  override async find(find: Find): Promise<Document[]> {
    const changed = this.#changed.get(find.collection);
    if (changed === undefined) return this.#parts.readModels.find(this.#parts.model, find);
    const declared = this.#parts.collections.find(({ name }) => name === find.collection)?.indexes ?? [];
    const order = new FindOrder(indexOf(declared, find), find);
    const limit = findLimit(find.limit);
    const stored = await this.#findUnchanged(find, limit, changed);
    const own = [...changed.values()].filter((document) => document !== null && order.has(document)) as Document[];
    return [...stored, ...own].sort(order.compare).slice(0, limit);
  }

  override put(collection: string, document: Document): void {
    this.#changedIn(collection).set(document.id, document);
  }

  override delete(collection: string, id: string): void {
    this.#changedIn(collection).set(id, null);
  }

  override isErased(networkId: string, personId: string): boolean {
    return this.#parts.erased.has(`${networkId}/${personId}`);
  }

  #changedIn(collection: string): Changed {
    const changed = this.#changed.get(collection) ?? new Map<string, Document | null>();
    this.#changed.set(collection, changed);
    return changed;
  }

  /** The first `limit` stored documents that this chunk left alone. */
  async #findUnchanged(find: Find, limit: number, changed: Changed): Promise<Document[]> {
    const unchanged: Document[] = [];
    let page: Document[];
    let next = find;
    do {
      page = await this.#parts.readModels.find(this.#parts.model, next);
      unchanged.push(...page.filter(({ id }) => !changed.has(id)));
      const end = page.at(-1);
      if (end !== undefined) next = { ...find, after: end };
    } while (page.length === limit && unchanged.length < limit);
    return unchanged;
  }
}

/** The order and the limits of one find, as the stores have them. */
class FindOrder {
  readonly #index: IndexDeclaration;
  readonly #prefix: string;
  readonly #after: Document | undefined;
  readonly #direction: number;

  constructor(index: IndexDeclaration, find: Find) {
    this.#index = index;
    this.#prefix = indexKey(find.equals);
    this.#after = find.after;
    this.#direction = find.descending === true ? -1 : 1;
  }

  has(document: Document): boolean {
    return this.#key(document).startsWith(this.#prefix) && (this.#after === undefined || this.compare(document, this.#after) > 0);
  }

  readonly compare = (a: Document, b: Document): number =>
    this.#direction * (byCodePoint(this.#key(a), this.#key(b)) || byCodePoint(a.id, b.id));

  #key(document: Document): string {
    return indexKey(indexedValues(this.#index, document));
  }
}
