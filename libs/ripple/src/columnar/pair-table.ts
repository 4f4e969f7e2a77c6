/** Ordered pairs of row numbers, each kept once: who inspired whom, who reported with which instrument. */
import { IntColumn } from './columns.ts';
import { HashIndex } from './hash-index.ts';
import { hashSpread } from './text-bytes.ts';

const { imul } = Math; // looked up once: it is called for every few bytes

/** A set of ordered pairs numbered from 0 in the order they came. */
export class PairTable {
  readonly left = new IntColumn();
  readonly right = new IntColumn();
  readonly #index = new HashIndex();

  /** How many pairs there are. */
  get size(): number {
    return this.left.length;
  }

  /** The row of a pair, or -1. */
  find(left: number, right: number): number {
    for (let row = this.#index.first(hashOfPair(left, right)); row >= 0; row = this.#index.next()) {
      if (this.left.get(row) === left && this.right.get(row) === right) return row;
    }
    return -1;
  }

  /** Adds a pair that is not there and returns its row. */
  add(left: number, right: number): number {
    const row = this.left.push(left);
    this.right.push(right);
    this.#index.add(hashOfPair(left, right), row);
    return row;
  }

  /** Puts another pair in the place of one. The former is not found any more: its row says something else. */
  replace(row: number, left: number, right: number): void {
    this.left.set(row, left);
    this.right.set(row, right);
    this.#index.add(hashOfPair(left, right), row);
  }

  /** Lists every pair anew, after the two columns were filled from a snapshot. */
  reindex(): void {
    for (let row = 0; row < this.size; row++) this.#index.add(hashOfPair(this.left.get(row), this.right.get(row)), row);
  }
}

function hashOfPair(left: number, right: number): number {
  return hashSpread(imul(left, 0x9e3779b1) ^ hashSpread(right + 0x7f4a7c15));
}
