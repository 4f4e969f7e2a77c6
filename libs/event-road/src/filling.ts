/** One version being filled: its sink, the followers that fill it, and its parked events. */
import type { ServiceName } from '@golden-thread/contracts';
import type { Clock } from '@golden-thread/kernel';
import type { ReadModelStore, ReadModelVersion } from '@golden-thread/read-models';
import type { EventRoad, Feed } from './feed.ts';
import type { Observer } from './happening.ts';
import { LaneFollowers } from './lane-followers.ts';
import { Parking } from './parking.ts';
import { ProjectionSink } from './projection-sink.ts';
import type { Projection } from './projection.ts';
import type { Timer } from './timer.ts';

/** What a version is filled with. */
export type FillingParts = {
  readonly projection: Projection;
  readonly readModels: ReadModelStore;
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  readonly road: EventRoad;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly observer: Observer;
  readonly random?: () => number;
};

/** How one version is filled. */
export type FillingWish = {
  readonly model: ReadModelVersion;
  /** Whether an event type that nobody knows stops it. */
  readonly isStrict: (filling: Filling) => boolean;
  /** A service has another store: gives the version to fill instead. */
  readonly onNewStore: (filling: Filling, service: ServiceName, storeId: string) => Promise<ReadModelVersion>;
};

/** A version, filled by following its sources. */
export class Filling {
  readonly sink: ProjectionSink;
  readonly followers: LaneFollowers;
  readonly parking: Parking;
  readonly #clock: Clock;
  #begunAt: number;
  #stopped = false;

  constructor(parts: FillingParts, wish: FillingWish) {
    const { projection, readModels, observer, feeds, clock, timer } = parts;
    this.#clock = clock;
    this.#begunAt = clock.monotonic();
    const onNewStore = (service: ServiceName, storeId: string): Promise<ReadModelVersion> => {
      this.#begunAt = clock.monotonic();
      return wish.onNewStore(this, service, storeId);
    };
    const isStrict = (): boolean => wish.isStrict(this);
    const services = sourcesOf(projection, feeds);
    this.sink = new ProjectionSink({ projection, services, readModels, clock, timer, observer, isStrict, onNewStore }, wish.model);
    this.followers = new LaneFollowers({ ...parts, services, sink: this.sink });
    this.parking = new Parking({ sink: this.sink, readModels, feeds, observer, decidesAccess: projection.decidesAccess ?? false });
  }

  /** The version it fills. */
  get version(): number {
    return this.sink.model.version;
  }

  /** Whether it was stopped for good. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Whether every source, identity among them, is covered to a head that was asked for after the filling began. */
  get filled(): boolean {
    return this.followers.coveredSince(this.#begunAt);
  }

  /** Begins to fill. */
  async start(): Promise<void> {
    this.#begunAt = this.#clock.monotonic();
    await this.followers.start();
  }

  /** Stops for good. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.followers.stop();
  }
}

/** The services a projection follows: its sources, and identity wherever there is one, for the people it erases. */
function sourcesOf(projection: Projection, feeds: ReadonlyMap<ServiceName, Feed>): readonly ServiceName[] {
  const identity: readonly ServiceName[] = feeds.has('identity') ? ['identity'] : [];
  return [...new Set([...projection.sources, ...identity])];
}
