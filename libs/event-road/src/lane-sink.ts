/** Where a follower keeps what it applied: documents and checkpoints, an engine in memory, an automation's effects. */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';

/** One lane of one store of one service. */
export type LaneSource = { readonly service: ServiceName; readonly storeId: string; readonly lane: number };

/** Records of one lane that follow each other without a gap, from just after `from` up to and including `to`. */
export type LaneChunk = LaneSource & { readonly from: number; readonly to: number; readonly records: readonly RoadRecord[] };

/**
 * The only keeper of how far a lane was applied: followers ask `last` before every step and keep no copy, so one that is wrong can only
 * lose (C4). All methods may be called for different lanes at the same time, never twice at the same time for one (service, lane).
 */
export abstract class LaneSink {
  /** At most this many records are given to one {@link apply}, and read from a feed at once: 1 to 5,000. */
  readonly chunkSize: number = 500;

  /** The storeId this sink was filled from, or null while it holds nothing of the service. */
  abstract filledFrom(service: ServiceName): Promise<string | null>;

  /** The position applied of a lane of that very store; 0 where there is none. Asked often: answer from memory. */
  abstract last(source: LaneSource): Promise<number>;

  /**
   * Applies a chunk whole or not at all, and only while `last` still is `from`. Otherwise `lost`: before answering, the sink forgets its
   * copies and loads again, so that the next `last` is true. Rejects when it cannot now (StoreUnavailable); the chunk then comes again.
   */
  abstract apply(chunk: LaneChunk): Promise<'saved' | 'lost'>;

  /**
   * The service now has another store, after a restore (C3): whatever was filled from the one before is void. The sink starts anew for
   * ALL its services, or moves to a new version that does. Not called the first time, when {@link filledFrom} is null.
   */
  abstract reset(service: ServiceName, storeId: string): Promise<void>;
}
