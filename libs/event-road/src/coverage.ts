/** Coverage: up to where, and as of when, a source was applied (C6). */
import type { ServiceName } from '@golden-thread/contracts';
import type { FeedHead } from './feed.ts';
import { covers } from './chain-rule.ts';

/** Where a read model stands with one source. */
export type Coverage = {
  readonly service: ServiceName;
  /** The store it follows; null until the source answered once. */
  readonly storeId: string | null;
  /** Everything up to this position of the source was applied or parked. */
  readonly covered: number;
  /** Milliseconds since the moment up to which everything is known to be applied, by this machine's monotonic clock; Infinity before the first. */
  readonly stalenessMs: number;
  /** `filling`: for the first time; `waiting`: the source does not answer; `rebuilding`: filled anew after a restore or for a new release. */
  readonly state: 'filling' | 'following' | 'waiting' | 'rebuilding';
};

/** A head with the moment it was asked for: the consumer's own monotonic clock, noted BEFORE asking, so that no answer looks fresher than it is. */
export type AskedHead = FeedHead & { readonly askedAt: number };

/**
 * Per lane: the newest asked head that the lane is known to cover. A lane that lags under traffic that never rests has a goal, the head it
 * was last seen behind of; reaching that counts, though newer heads were named meanwhile.
 */
export class CoverageBook {
  #covered: number[] = [];
  #asOf: number[] = [];
  #goals: (AskedHead | null)[] = [];
  readonly #lanes: number;

  constructor(lanes: number) {
    this.#lanes = lanes;
    this.clear();
  }

  /** Nothing is known any more. */
  clear(): void {
    this.#covered = Array.from({ length: this.#lanes }, () => 0);
    this.#asOf = Array.from({ length: this.#lanes }, () => Number.NEGATIVE_INFINITY);
    this.#goals = Array.from({ length: this.#lanes }, () => null);
  }

  /** Notes that a lane stands at `last`, given the newest head. Returns whether it covers more than before. */
  note(lane: number, last: number, newest: AskedHead): boolean {
    const goal = this.#goals[lane] ?? null;
    const reached = [newest, goal].find((head) => head !== null && covers(last, head.lastOfLane[lane] ?? 0)) ?? null;
    if (reached === null) {
      this.#goals[lane] = goal ?? newest;
      return false;
    }
    this.#goals[lane] = reached === newest ? null : newest;
    this.#covered[lane] = reached.head;
    this.#asOf[lane] = reached.askedAt;
    return true;
  }

  /** The position covered by one lane, or by all of them. */
  covered(lane?: number): number {
    return lane === undefined ? Math.min(...this.#covered) : (this.#covered[lane] ?? 0);
  }

  /** The moment (monotonic) up to which one lane, or all, are known to be applied; -Infinity before the first. */
  asOf(lane?: number): number {
    return lane === undefined ? Math.min(...this.#asOf) : (this.#asOf[lane] ?? Number.NEGATIVE_INFINITY);
  }
}
