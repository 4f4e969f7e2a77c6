/** A feed: how any service is read by the others, in published form, by lane. The one thing the chain rule rests on. */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';

/** Where a source stands: `GET /feed/head` (C6). */
export type FeedHead = { readonly storeId: string; readonly head: number; readonly lastOfLane: readonly number[] };

/** One page of one lane. It names the store it was read from: after a restore that is another one. */
export type FeedPage = { readonly storeId: string; readonly records: readonly RoadRecord[] };

/** The source does not answer now. The lane waits and asks again; nothing is skipped (C5). */
export class SourceUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SourceUnavailable';
  }
}

/** A source that can be read by lane. Both methods reject with {@link SourceUnavailable}. */
export abstract class Feed {
  /** The service this feed belongs to. */
  abstract readonly service: ServiceName;
  /** Where the source stands, read from what cannot be taken back. */
  abstract head(): Promise<FeedHead>;
  /** Records of a lane after a position, in order, at most `limit` (at most 5,000). */
  abstract read(lane: number, after: number, limit: number): Promise<FeedPage>;
}

/** Receives records in whatever order, number and completeness the road manages. Resolves when they were dealt with. */
export type RecordHandler = (records: readonly RoadRecord[]) => Promise<void>;

/** The road: carries records or wake-ups from sources to consumers. It may lose, repeat and reorder; the chain rule repairs. */
export abstract class EventRoad {
  /**
   * Delivers records of a service, or an empty list as a wake-up ("there may be something: read the feed").
   * Returns how to stop; after that resolved, the handler is not called again.
   */
  abstract subscribe(service: ServiceName, handler: RecordHandler): Promise<() => Promise<void>>;
}
