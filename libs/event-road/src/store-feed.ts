/** A service's feed read straight from its own store. */
import type { PublishedEvent, RoadRecord, ServiceName } from '@golden-thread/contracts';
import { StoreUnavailable, type EventStore, type StoredEvent } from '@golden-thread/event-store';
import { Feed, SourceUnavailable, type FeedHead, type FeedPage } from './feed.ts';
import { LARGEST_PAGE } from './lane-reader.ts';
import { unreadableRecord } from './record-types.ts';

/**
 * Maps what the store committed through the service's `publish` (1:1, C1). The links of the chain are copied, never computed. An event that
 * cannot be published goes out as an unreadable record, so that it stops nobody but its own stream.
 */
export class StoreFeed extends Feed {
  override readonly service: ServiceName;
  readonly #store: EventStore;
  readonly #publish: (stored: StoredEvent) => PublishedEvent;
  /** An open store keeps its id: a restore makes another store. */
  #storeId: string | null = null;

  constructor(service: ServiceName, store: EventStore, publish: (stored: StoredEvent) => PublishedEvent) {
    super();
    this.service = service;
    this.#store = store;
    this.#publish = publish;
  }

  override async head(): Promise<FeedHead> {
    const head = await answered(this.service, () => this.#store.head());
    this.#storeId = head.storeId;
    return head;
  }

  override async read(lane: number, after: number, limit: number): Promise<FeedPage> {
    const storeId = this.#storeId ?? (await this.head()).storeId;
    const events = await answered(this.service, () => this.#store.readLane(lane, after, Math.min(limit, LARGEST_PAGE)));
    return { storeId, records: events.map((stored) => publishRecord(this.service, storeId, stored, this.#publish)) };
  }
}

/** One stored event as a record on the road. */
export function publishRecord(
  service: ServiceName,
  storeId: string,
  stored: StoredEvent,
  publish: (stored: StoredEvent) => PublishedEvent,
): RoadRecord {
  const { lane, position, previous } = stored;
  try {
    return { service, storeId, lane, position, previous, event: publish(stored) };
  } catch (error) {
    const { networkId, eventId, occurredAt, stream, about } = stored;
    const problem = `${stored.type} cannot be published: ${error instanceof Error ? error.message : String(error)}`;
    return unreadableRecord({
      link: { service, storeId, lane, position, previous },
      networkId,
      eventId,
      occurredAt,
      stream,
      about,
      problem,
    });
  }
}

/** Runs a read; a store that cannot answer is a source that cannot answer. */
async function answered<Answer>(service: ServiceName, read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    throw new SourceUnavailable(`the store of ${service} does not answer: ${error.message}`, { cause: error });
  }
}
