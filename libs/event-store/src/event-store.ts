/** The event store: a service's only truth and its outbox. A port; the adapters are memory (here), SQLite and MongoDB. */
import type { Instant, StreamName } from '@golden-thread/kernel';

/** Who and what caused an event. Ids and codes only, never words. */
export type EventMeta = {
  readonly actor: { readonly accountId: string; readonly role: string };
  readonly commandId?: string;
  readonly causationId?: string;
  readonly correlationId?: string;
  /** Set on facts that came from another system by `import`. */
  readonly origin?: 'import';
};

/** An event before the store gives it its place. */
export type EventToAppend = {
  /** Unique within the network. */
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredAt: Instant;
  /** The personIds the event names. */
  readonly about: readonly string[];
  /** The body as JSON text. The store keeps these very bytes and never looks inside. */
  readonly data: string;
  readonly meta: EventMeta;
};

/** An event in its place. */
export type StoredEvent = EventToAppend & {
  readonly networkId: string;
  readonly stream: StreamName;
  /** 1, 2, 3 ... within (network, stream), without a gap. */
  readonly version: number;
  /** Strictly growing within the store, in commit order. Contiguity is not promised. */
  readonly position: number;
  /** The position before this one in the same lane; 0 for the first. Written in the commit that assigns the position (C1). */
  readonly previous: number;
  readonly lane: number;
  readonly recordedAt: Instant;
};

/** What the writer believes about the stream: any version, no event yet, at least one, or exactly this version (0 = none). */
export type ExpectedVersion = 'any' | 'none' | 'exists' | number;

/** The identity of a wish: the same key with the same hash is the same wish, and gets the same answer (architecture.md 3.1). */
export type CommandKey = {
  readonly accountId: string;
  readonly commandId: string;
  /** A hash of the request; another hash under the same key is refused. */
  readonly requestHash: string;
};

/** One all-or-nothing append to one stream. */
export type Append = {
  readonly networkId: string;
  readonly stream: StreamName;
  readonly expected: ExpectedVersion;
  /** At least one event. */
  readonly events: readonly EventToAppend[];
  readonly recordedAt: Instant;
  readonly command?: CommandKey;
};

/** Where an append landed. */
export type Appended = {
  readonly stream: StreamName;
  readonly firstVersion: number;
  readonly lastVersion: number;
  /** The position of its last event: what `minPosition` asks for. */
  readonly position: number;
  readonly eventIds: readonly string[];
};

/** What became of an append. Only `appended` changed anything. */
export type AppendOutcome =
  | ({ readonly kind: 'appended' } & Appended)
  /** The command was carried out before: its first result. */
  | ({ readonly kind: 'repeated' } & Appended)
  /** The stream is not where it was expected; decide again. */
  | { readonly kind: 'conflict'; readonly version: number }
  /** The command id was used for another wish. */
  | { readonly kind: 'command-reused' }
  /** An event id exists already in this network. */
  | { readonly kind: 'event-id-taken'; readonly eventId: string };

/** A fact from another system on its way in: an event and the stream it belongs to. */
export type ImportedFact = { readonly stream: StreamName; readonly event: EventToAppend };

/** A chunk of imported facts of one network: one transaction, in this order. */
export type ImportChunk = {
  readonly networkId: string;
  readonly recordedAt: Instant;
  readonly facts: readonly ImportedFact[];
};

/** What became of a chunk: stored now, and known before (by event id). `position` is the store's head afterwards. */
export type ImportedChunk = { readonly stored: number; readonly known: number; readonly position: number };

/** Where a store stands. */
export type StoreHead = {
  /** Minted when the store is created and again by every restore; positions of two storeIds are never compared (C3). */
  readonly storeId: string;
  /** The last committed position; 0 when empty. */
  readonly head: number;
  /** The last committed position of each of the 64 lanes. */
  readonly lastOfLane: readonly number[];
};

/**
 * The store refuses or cannot answer now. Nothing of the call was stored; only for `broken` that is not certain when the fault came
 * between commit and answer: the same ids, or the same command, sent again tell.
 */
export class StoreUnavailable extends Error {
  /** `full`: no disk space; `locked`: another process holds the store; `sealed`: moved elsewhere; `closed`; `broken`: see the message. */
  readonly reason: 'full' | 'locked' | 'sealed' | 'closed' | 'broken';

  constructor(reason: StoreUnavailable['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
    this.reason = reason;
  }
}

/**
 * A service's events. Every promise below is checked by the contract suite (`@golden-thread/event-store/contract`).
 * All methods reject with {@link StoreUnavailable} when the store cannot do its work, and with RangeError for a call that can never be
 * right (no event, a limit beyond 5,000, an empty id): then nothing was stored.
 * What a resolved append reported survives `kill -9` and power loss.
 */
export abstract class EventStore {
  /** Appends all events or none. Position, previous, lane and version are assigned inside the serialized commit. */
  abstract append(append: Append): Promise<AppendOutcome>;

  /**
   * Appends a chunk of imported facts in one transaction. A fact whose event id is known in the network is left as it is and counted.
   * Streams take the next version; no expectation, no command row.
   */
  abstract importChunk(chunk: ImportChunk): Promise<ImportedChunk>;

  /** Events of a stream in version order, from `fromVersion` (default 1), at most `limit` (default 1,000; at most 5,000). */
  abstract readStream(networkId: string, stream: StreamName, options?: { fromVersion?: number; limit?: number }): Promise<StoredEvent[]>;

  /** Events after a position in position order (= commit order), at most `limit` (default 1,000; at most 5,000). */
  abstract readAfter(position: number, limit?: number): Promise<StoredEvent[]>;

  /** Events of one lane after a position, in position order, at most `limit` (default 1,000; at most 5,000). */
  abstract readLane(lane: number, after: number, limit?: number): Promise<StoredEvent[]>;

  /** Those of these event ids (at most 5,000) that the network has, in no particular order. */
  abstract findEvents(networkId: string, eventIds: readonly string[]): Promise<StoredEvent[]>;

  /** Where the store stands: one consistent read of what cannot be taken back (C2). */
  abstract head(): Promise<StoreHead>;

  /** Calls back soon after each commit (a wake-up, not a delivery: calls may be merged). Returns how to stop. */
  abstract onCommit(listener: () => void): () => void;

  /** Finishes what was accepted, then releases everything. Later calls reject with reason `closed`. */
  abstract close(): Promise<void>;
}
