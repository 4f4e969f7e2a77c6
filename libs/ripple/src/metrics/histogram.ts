/** How often each whole number occurs: the only thing kept of durations, sizes and counts before a figure is made. */
import type { Block } from '../output/figure.ts';

/** Counts by value. Sums and quantiles from it are exact, whatever order the values came in. */
export class Histogram {
  readonly #counts = new Map<number, number>();
  #total = 0;

  /** How many values were added. */
  get total(): number {
    return this.#total;
  }

  /** Sum of the values. */
  get sum(): number {
    let sum = 0;
    for (const [value, count] of this.#counts) sum += value * count;
    return sum;
  }

  /** Adds a value, `count` times; with a negative count takes it away again. */
  add(value: number, count = 1): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + count);
    this.#total += count;
  }

  /** The same counts, to go on with. */
  copy(): Histogram {
    const copy = new Histogram();
    for (const [value, count] of this.#counts) copy.add(value, count);
    return copy;
  }

  /** How often a value occurs. */
  count(value: number): number {
    return this.#counts.get(value) ?? 0;
  }

  /** [value, count] of the values that occur, ascending by value. */
  sorted(): [number, number][] {
    return [...this.#counts].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
  }

  /** Counts by value, ascending, as the raw document shows them. */
  block(): Block {
    return new Map(this.sorted().map(([value, count]) => [String(value), count]));
  }

  /**
   * The smallest value v with F(v) >= numerator / denominator (inverse of the empirical distribution, metrics.md 1.1).
   * Compared in whole numbers, so exact. Null without values.
   */
  quantile(numerator: number, denominator: number): number | null {
    let below = 0;
    for (const [value, count] of this.sorted()) {
      below += count;
      if (below * denominator >= this.#total * numerator) return value;
    }
    return null;
  }
}
