/** Read models: documents that answer questions, kept together with how far they were filled. A port; adapters are memory (here), SQLite and MongoDB. */

/** A JSON document. `id` is unique in its collection. */
export type Document = { readonly id: string; readonly [field: string]: unknown };

/** An index over top-level fields (strings, numbers, booleans or null), in this order. */
export type IndexDeclaration = { readonly name: string; readonly fields: readonly string[] };

/** A collection a read model declares before it is used. */
export type CollectionDeclaration = { readonly name: string; readonly indexes: readonly IndexDeclaration[] };

/** One version of a read model; a rebuild is a new version filled beside the old one (C9). */
export type ReadModelVersion = { readonly name: string; readonly version: number };

/** How far one version was filled from one lane of one store. One row per (model, version, service, storeId, lane) (C4). */
export type Checkpoint = { readonly service: string; readonly storeId: string; readonly lane: number; readonly last: number };

/** An event that could not be applied, kept whole with its error (C7). */
export type ParkedEvent = {
  readonly service: string;
  readonly storeId: string;
  readonly lane: number;
  readonly position: number;
  readonly eventId: string;
  readonly type: string;
  /** Later events of the same key are parked behind it. */
  readonly key: string;
  readonly networkId: string;
  /** The whole record, as JSON text. */
  readonly record: string;
  readonly error: string;
  readonly attempts: number;
};

/** One change of one document. */
export type DocumentChange =
  | { readonly kind: 'put'; readonly collection: string; readonly document: Document }
  | { readonly kind: 'delete'; readonly collection: string; readonly id: string };

/** Everything that one chunk of events changes, saved in one transaction. */
export type Chunk = {
  /** Compare-and-set: saved only where the checkpoint still is `from` (0 = no row yet). `from === to` when only parked rows change. */
  readonly checkpoint: {
    readonly service: string;
    readonly storeId: string;
    readonly lane: number;
    readonly from: number;
    readonly to: number;
  };
  /**
   * Where other sources of this lane stood when the documents were read (0 = no row). Sources may share documents: where one of them is
   * elsewhere by now, another owner saved in between and the chunk is `lost`.
   */
  readonly beside?: readonly { readonly service: string; readonly last: number }[];
  readonly changes: readonly DocumentChange[];
  readonly parked: readonly ParkedEvent[];
  /** Parked rows that this chunk applied or skipped. Where one is gone, another owner was faster: the chunk is `lost`. */
  readonly unparked: readonly { readonly service: string; readonly storeId: string; readonly position: number }[];
};

/** `saved`, or `lost`: another owner moved the checkpoint; nothing was changed, forget your copies and load again. */
export type ChunkOutcome = 'saved' | 'lost';

/** A question to one collection: equality on the leading fields of a declared index, in the index's order. */
export type Find = {
  readonly collection: string;
  readonly index: string;
  /** Values for the first fields of the index; may be empty. */
  readonly equals: readonly (string | number | boolean | null)[];
  /** Start after this document in the index's order (the id breaks ties); for paging. */
  readonly after?: Document;
  /** At most this many (default 100, at most 5,000). */
  readonly limit?: number;
  readonly descending?: boolean;
};

/** Why a switch of the alias was refused: the new version is behind the old one somewhere, or parked what the old one applied. */
export type SwitchOutcome =
  | { readonly kind: 'switched' }
  | {
      readonly kind: 'behind';
      readonly service: string;
      readonly storeId: string;
      readonly lane: number;
      readonly oldLast: number;
      readonly newLast: number;
    }
  | { readonly kind: 'parked-more'; readonly eventId: string };

/** What a switch leaves out. */
export type SwitchOptions = {
  /** Stores that a restore has replaced (C3): the new version has nothing of them, and is not compared with the old one there. */
  readonly retiredStores?: readonly string[];
};

/**
 * Read models by name and version. Every promise is checked by the contract suite (`@golden-thread/read-models/contract`).
 * An undeclared version, collection or index is refused with RangeError. Index order, field by field: null or absent, false, true,
 * numbers by size, strings by code point; then the document's id.
 */
export abstract class ReadModelStore {
  /** Makes the version's collections and indexes where they are missing. The first version declared for a name becomes the live one. */
  abstract declare(model: ReadModelVersion, collections: readonly CollectionDeclaration[]): Promise<void>;

  /** The version that answers, or null where none was declared. */
  abstract liveVersion(name: string): Promise<number | null>;

  /** All versions kept of a name, ascending. */
  abstract versions(name: string): Promise<number[]>;

  /** All checkpoints of a version. */
  abstract checkpoints(model: ReadModelVersion): Promise<Checkpoint[]>;

  /** One document, or null. */
  abstract get(model: ReadModelVersion, collection: string, id: string): Promise<Document | null>;

  /** Documents by a declared index, in its order. Throws RangeError for an index that was not declared. */
  abstract find(model: ReadModelVersion, find: Find): Promise<Document[]>;

  /**
   * Saves changes, parked rows and checkpoint in one transaction, or nothing (C4). A version is filled from one store of each service:
   * where it has a checkpoint of another storeId of this service, the chunk is `lost` (C3).
   */
  abstract save(model: ReadModelVersion, chunk: Chunk): Promise<ChunkOutcome>;

  /** Parked events of a version, by (service, position); of one key where given. */
  abstract parked(model: ReadModelVersion, key?: string): Promise<ParkedEvent[]>;

  /** The ids of people whose erasure this version has applied. They are added by {@link saveErased}. */
  abstract erased(model: ReadModelVersion): Promise<string[]>;

  /** Adds erased people (`networkId/personId`) for ever, idempotent. Called by the runner before anything else of their chunk is saved. */
  abstract saveErased(model: ReadModelVersion, people: readonly string[]): Promise<void>;

  /**
   * Makes a version the live one, in one transaction that checks that its checkpoints are not behind the live version's for any
   * (service, storeId, lane) and that it has parked nothing the live version applied (C9).
   */
  abstract switchLive(model: ReadModelVersion, options?: SwitchOptions): Promise<SwitchOutcome>;

  /** Removes a version that is not live: collections, checkpoints, parked rows, erased set. Throws RangeError for the live one. */
  abstract drop(model: ReadModelVersion): Promise<void>;

  /** Finishes what was accepted, then releases everything. */
  abstract close(): Promise<void>;
}
