/** The other side of the import protocol: a service that owns some of the import types (events.md, points 1 and 2). */
import type { ImportEvent, ServiceName } from '@golden-thread/contracts';

/** What became of one part of a chunk. `position` is the store's head afterwards. */
export type StoredPart = {
  readonly stored: number;
  /** Events that were there already. */
  readonly known: number;
  readonly position: number;
  readonly storeId: string;
};

/** At most this many ids are asked for in one call of {@link ImportOwner.known}. */
export const MOST_IDS_ASKED = 5_000;

/** A service that takes imported history. Both methods reject with StoreUnavailable when the store cannot do its work. */
export abstract class ImportOwner {
  abstract readonly service: ServiceName;
  /** The import types it stores; it is asked for the ids of all types. */
  abstract readonly types: ReadonlySet<string>;
  /** The content fingerprint (contracts: `contentFingerprint`) of those of these ids, at most 5,000, that the network already has. */
  abstract known(networkId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Appends its part of a chunk, at most 2,000 events, in one transaction, keyed by (network, event id). */
  abstract store(networkId: string, events: readonly ImportEvent[]): Promise<StoredPart>;
}
