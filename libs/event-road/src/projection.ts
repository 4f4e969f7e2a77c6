/** Projections: how published events become the documents of a read model. */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import type { CollectionDeclaration, Document, Find } from '@golden-thread/read-models';

/** The documents of the version being filled, as this chunk sees them: what it wrote itself included. Saved with the checkpoint, or not at all. */
export abstract class DocumentSession {
  /** One document, or null. */
  abstract get(collection: string, id: string): Promise<Document | null>;
  /** Documents by a declared index, in its order. */
  abstract find(find: Find): Promise<Document[]>;
  /** Writes a document whole. */
  abstract put(collection: string, document: Document): void;
  /** Removes a document where there is one. */
  abstract delete(collection: string, id: string): void;
  /** Whether this person was erased: a fact that names them is then applied as if it did not name them (C7). */
  abstract isErased(networkId: string, personId: string): boolean;
}

/**
 * One read model filled from documents. Rules: a document belongs to one network (lanes are filled side by side); between sources there
 * is no order, so any interleaving must give the same documents; `apply` has no effect but through the session.
 */
export type Projection = {
  readonly name: string;
  /** The release of this projection's code, from 1. A higher one than the store holds is filled anew beside the old (C9). */
  readonly version: number;
  readonly collections: readonly CollectionDeclaration[];
  readonly sources: readonly ServiceName[];
  /** The event types `apply` is called for. */
  readonly types: readonly string[];
  /** Event types it knows of and passes over, besides the published ones of the contracts library. Others are unhandled: counted, and a rebuild stops. */
  readonly passesOver?: readonly string[];
  /** What waits when an event cannot be applied; default the event's stream. Where several streams feed one document: the document's id. */
  parkingKey?(record: RoadRecord): string;
  /** Access rests on this view: it fails closed, and identity's events cannot be skipped in it. */
  readonly decidesAccess?: boolean;
  /** Applies one event. Throwing parks the event and all later ones of its key; SourceUnavailable and StoreUnavailable are tried again instead. */
  apply(record: RoadRecord, documents: DocumentSession): Promise<void> | void;
};
