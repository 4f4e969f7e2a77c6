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

/** Per lane: the newest asked head that the lane is known to cover. */
export class CoverageBook {
  readonly #covered: number[] = [];
  readonly #asOf: number[] = [];
  readonly #lanes: number;

  constructor(lanes: number) {
    this.#lanes = lanes;
    this.clear();
  }

  /** Nothing is known any more. */
  clear(): void {
    for (let lane = 0; lane < this.#lanes; lane += 1) {
      this.#covered[lane] = 0;
      this.#asOf[lane] = Number.NEGATIVE_INFINITY;
    }
  }

  /** Notes that a lane stands at `last`, given the newest head. Returns whether the lane covers that head. */
  note(lane: number, last: number, head: AskedHead): boolean {
    if (!covers(last, head.lastOfLane[lane] ?? 0)) return false;
    this.#covered[lane] = head.head;
    this.#asOf[lane] = head.askedAt;
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
