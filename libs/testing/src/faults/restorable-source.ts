/** A service's store, feed and backups for tests: it can stop answering, and it can be restored under everybody's hands. */
import type { PublishedEvent, ServiceName } from '@golden-thread/contracts';
import { Feed, SourceUnavailable, StoreFeed, type FeedHead, type FeedPage } from '@golden-thread/event-road';
import {
  MemoryEventStore,
  type Append,
  type AppendOutcome,
  type EventStore,
  type StoredEvent,
  type StoreHead,
} from '@golden-thread/event-store';

/** What a source does when it is asked. */
export type Answering = 'answers' | 'is-down' | 'is-silent';

/** Opens an empty store with this id. */
export type OpenStore = (storeId: string) => Promise<EventStore>;

/** What a source is made of; its stores are in memory unless `openStore` says otherwise. */
export type SourceParts = {
  readonly service: ServiceName;
  readonly publish: (stored: StoredEvent) => PublishedEvent;
  readonly openStore?: OpenStore;
};

/** A source whose store can be replaced by an older one with a new storeId (C3). */
export class RestorableSource {
  readonly service: ServiceName;
  /** The feed as others get it: over a line that may be down or silent. */
  readonly feed: Feed;
  /** The feed over a line that never fails. */
  readonly truth: Feed;
  readonly #openStore: OpenStore;
  readonly #publish: (stored: StoredEvent) => PublishedEvent;
  readonly #listeners = new Set<() => void>();
  #restores = 1;
  #store: EventStore;
  #storeFeed: StoreFeed;
  answering: Answering = 'answers';

  private constructor(parts: SourceParts, store: EventStore) {
    this.service = parts.service;
    this.#publish = parts.publish;
    this.#openStore = parts.openStore ?? openInMemory;
    this.#store = store;
    this.#storeFeed = this.#follow(store);
    this.truth = new LineToFeed(
      parts.service,
      () => this.#storeFeed,
      () => 'answers',
    );
    this.feed = new LineToFeed(
      parts.service,
      () => this.#storeFeed,
      () => this.answering,
    );
  }

  /** Opens a source with an empty store. */
  static async open(parts: SourceParts): Promise<RestorableSource> {
    return new RestorableSource(parts, await (parts.openStore ?? openInMemory)(storeIdOf(parts.service, 1)));
  }

  /** Appends to the store as it is now. */
  append(append: Append): Promise<AppendOutcome> {
    return this.#store.append(append);
  }

  /** Where the store stands, as its own service sees it. */
  head(): Promise<StoreHead> {
    return this.#store.head();
  }

  /** Events of the store after a position, as its own service sees them. */
  readAfter(position: number, limit?: number): Promise<StoredEvent[]> {
    return this.#store.readAfter(position, limit);
  }

  /** Calls back after commits, also of the stores to come. */
  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes back to what the store held up to a position, under a new storeId. Event ids, positions and links are as they were. */
  async restore(position: number): Promise<void> {
    this.#restores += 1;
    const restored = await this.#openStore(storeIdOf(this.service, this.#restores));
    for (let after = 0; after < position;) {
      const events = (await this.#store.readAfter(after, 1_000)).filter((event) => event.position <= position);
      for (const { networkId, stream, recordedAt, ...event } of events) {
        await restored.importChunk({ networkId, recordedAt, facts: [{ stream, event }] });
      }
      after = events.at(-1)?.position ?? position;
    }
    await this.replaceWith(restored);
  }

  /** Puts another store in the place of this one, which is closed. */
  async replaceWith(store: EventStore): Promise<void> {
    const replaced = this.#store;
    this.#store = store;
    this.#storeFeed = this.#follow(store);
    await replaced.close();
  }

  /** Closes the store. */
  close(): Promise<void> {
    return this.#store.close();
  }

  #follow(store: EventStore): StoreFeed {
    store.onCommit(() => {
      for (const listener of this.#listeners) listener();
    });
    return new StoreFeed(this.service, store, this.#publish);
  }
}

function storeIdOf(service: ServiceName, restores: number): string {
  return `${service}-store-${restores}`;
}

function openInMemory(storeId: string): Promise<EventStore> {
  return Promise.resolve(new MemoryEventStore({ storeId }));
}

/** A feed over a line; what is at its other end may be another one after a restore. */
class LineToFeed extends Feed {
  override readonly service: ServiceName;
  readonly #end: () => Feed;
  readonly #answering: () => Answering;

  constructor(service: ServiceName, end: () => Feed, answering: () => Answering) {
    super();
    this.service = service;
    this.#end = end;
    this.#answering = answering;
  }

  override head(): Promise<FeedHead> {
    return this.#asked(() => this.#end().head());
  }

  override read(lane: number, after: number, limit: number): Promise<FeedPage> {
    return this.#asked(() => this.#end().read(lane, after, limit));
  }

  #asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    switch (this.#answering()) {
      case 'answers':
        return ask();
      case 'is-down':
        return Promise.reject(new SourceUnavailable(`${this.service} is down`));
      case 'is-silent':
        return new Promise(() => undefined);
    }
  }
}
