/** Several services that fill one sink, followed together: what one of them forgets, all forget. */
import type { ServiceName } from '@golden-thread/contracts';
import { LANES, type Clock } from '@golden-thread/kernel';
import type { Coverage } from './coverage.ts';
import type { EventRoad, Feed } from './feed.ts';
import { Gate } from './gate.ts';
import type { Observer } from './happening.ts';
import { LaneFollower } from './lane-follower.ts';
import type { LaneSink } from './lane-sink.ts';
import type { Movement, RebuildProgress, Target } from './read-model-process.ts';
import type { Timer } from './timer.ts';

/** What followers of several services are made of. */
export type FollowersParts = {
  readonly services: readonly ServiceName[];
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  readonly road: EventRoad;
  readonly sink: LaneSink;
  readonly clock: Clock;
  readonly timer?: Timer;
  readonly observer?: Observer;
  readonly random?: () => number;
};

/** The followers of one sink. Throws RangeError where a service has no feed. */
export class LaneFollowers {
  readonly #followers: readonly LaneFollower[];
  readonly #sink: LaneSink;

  constructor(parts: FollowersParts) {
    const { services, feeds, ...shared } = parts;
    const gate = new Gate(4);
    this.#sink = parts.sink;
    this.#followers = services.map((service) => {
      const feed = feeds.get(service);
      if (feed === undefined) throw new RangeError(`there is no feed of ${service} to follow`);
      return new LaneFollower({
        ...shared,
        feed,
        gate,
        onReset: () => {
          this.#forget();
        },
      });
    });
  }

  /** Begins to follow all services. */
  async start(): Promise<void> {
    await Promise.all(this.#followers.map((follower) => follower.start()));
  }

  /** Finishes the steps at hand and follows no more. */
  async stop(): Promise<void> {
    await Promise.all(this.#followers.map((follower) => follower.stop()));
  }

  /** Where each service stands. */
  coverage(): readonly Coverage[] {
    return this.#followers.map((follower) => follower.coverage());
  }

  /** Whether all services are covered to a head that was asked for at or after this moment of the monotonic clock. */
  coveredSince(moment: number): boolean {
    return this.#followers.every((follower) => follower.coveredSince(moment));
  }

  /** The first follower that does not move, or healthy. */
  moving(): Movement {
    return this.#followers.map((follower) => follower.moving()).find(({ healthy }) => !healthy) ?? { healthy: true };
  }

  /** Waits until a position of one of the services is covered; false where it is none of them. */
  async reached(target: Target, timeoutMs: number): Promise<boolean> {
    const follower = this.#followers.find(({ service }) => service === target.service);
    return follower !== undefined && follower.reached(target, timeoutMs);
  }

  /** Asks every service where it stands and reads the feeds at once. */
  async look(): Promise<void> {
    await Promise.all(this.#followers.map((follower) => follower.look('now')));
  }

  /**
   * How far the lanes are, in events: positions stand for events, since a store's positions run on with hardly a gap. All of it is an
   * estimate for showing, nothing rests on it.
   */
  async progress(): Promise<RebuildProgress> {
    let done = 0;
    let total = 0;
    for (const follower of this.#followers) {
      const { storeId } = follower.coverage();
      if (storeId === null) continue;
      let lanes = 0;
      let reached = 0;
      for (let lane = 0; lane < LANES; lane += 1) {
        const end = follower.lastOfLane(lane);
        lanes += end;
        reached += Math.min(end, await this.#sink.last({ service: follower.service, storeId, lane }));
      }
      total += follower.head;
      done += lanes === 0 ? 0 : Math.round((follower.head * reached) / lanes);
    }
    return { done, total };
  }

  #forget(): void {
    for (const follower of this.#followers) follower.forget();
  }
}
