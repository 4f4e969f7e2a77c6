/** The living ties in order of their keys: what may follow what on a path. */
import { groupRows, type Grouping } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import type { Events } from '../state/events.ts';
import type { Ties } from '../state/ties.ts';

/** Ranks: the tie with the smallest key has rank 0. */
export type TieOrder = {
  /** By rank: inspirer. */
  readonly from: Int32Array;
  /** By rank: inspired. */
  readonly to: Int32Array;
  /** Ranks by inspirer, ascending for each. */
  readonly outOf: Grouping;
  /** By rank: the tie. */
  readonly ties: Int32Array;
};

/** Sorts the living ties by key. Cost: n log n comparisons of two instants, and of two ids where the instants are equal. */
export function tieOrder(ties: Ties, events: Events, people: number): TieOrder {
  const order = new Int32Array(ties.size);
  const at = new Float64Array(ties.size);
  let count = 0;
  for (let tie = 0; tie < ties.size; tie++) {
    if (!ties.isLiving(tie)) continue;
    order[count++] = tie;
    at[tie] = events.at(ties.earliest(tie));
  }
  const sorted = order
    .subarray(0, count)
    .sort((a, b) => (at[a] as number) - (at[b] as number) || events.compare(ties.earliest(a), ties.earliest(b)));
  const from = sorted.map((tie) => ties.from(tie));
  const ranks = sorted.map((_, rank) => rank);
  return { ties: sorted, from, to: sorted.map((tie) => ties.to(tie)), outOf: groupRows(ranks, from, people) };
}

/** How many people somebody reaches in at most three steps, each tie strictly later than the one before (metrics.md 1.4 M9). */
export class AnyPathReach {
  readonly #order: TieOrder;
  readonly #seen: Int32Array; // by person: the source that reached them last
  readonly #arrival: Int32Array; // by person: smallest rank of a tie that arrives in at most as many steps as were taken
  readonly #improved: Int32Array; // by person: the same with one step more
  readonly #improvedBy: Int32Array; // by person: the source for which #improved holds

  constructor(order: TieOrder, people: number) {
    this.#order = order;
    this.#seen = new Int32Array(people).fill(NONE);
    this.#arrival = new Int32Array(people);
    this.#improved = new Int32Array(people);
    this.#improvedBy = new Int32Array(people).fill(NONE);
  }

  /** People reached, oneself excluded. Cost: the ties within three steps. */
  of(source: number): number {
    const near: number[] = [];
    const { to, outOf } = this.#order;
    for (let i = outOf.starts[source] as number; i < (outOf.starts[source + 1] as number); i++) {
      const rank = outOf.rows[i] as number;
      const person = to[rank] as number;
      this.#seen[person] = source;
      this.#arrival[person] = rank;
      near.push(person);
    }
    const far = this.#secondStep(source, near);
    return this.#thirdStep(source, near.length, far);
  }

  /** Goes on from the direct followers; returns who was reached, or reached earlier than before, in two steps. */
  #secondStep(source: number, near: readonly number[]): number[] {
    const { to, outOf } = this.#order;
    const far: number[] = [];
    for (const person of near) {
      const after = this.#arrival[person] as number;
      const begin = outOf.starts[person] as number;
      for (let i = (outOf.starts[person + 1] as number) - 1; i >= begin && (outOf.rows[i] as number) > after; i--) {
        const rank = outOf.rows[i] as number;
        const next = to[rank] as number;
        if (next === source) continue;
        if (this.#improvedBy[next] === source) {
          if (rank < (this.#improved[next] as number)) this.#improved[next] = rank;
        } else if (this.#seen[next] !== source || rank < (this.#arrival[next] as number)) {
          this.#improvedBy[next] = source;
          this.#improved[next] = rank;
          far.push(next);
        }
      }
    }
    return far;
  }

  /** Only those that the second step reached anew, or earlier, can lead to somebody new. */
  #thirdStep(source: number, direct: number, far: readonly number[]): number {
    const { to, outOf } = this.#order;
    let reached = direct;
    for (const person of far) {
      if (this.#seen[person] === source) continue;
      this.#seen[person] = source;
      reached++;
    }
    for (const person of far) {
      const after = this.#improved[person] as number;
      const begin = outOf.starts[person] as number;
      for (let i = (outOf.starts[person + 1] as number) - 1; i >= begin && (outOf.rows[i] as number) > after; i--) {
        const next = to[outOf.rows[i] as number] as number;
        if (next === source || this.#seen[next] === source) continue;
        this.#seen[next] = source;
        reached++;
      }
    }
    return reached;
  }
}
