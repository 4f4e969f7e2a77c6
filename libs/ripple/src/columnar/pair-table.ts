/** Ordered pairs of row numbers, each kept once: who inspired whom, who reported with which instrument. */
import { HashIndex } from './hash-index.ts';
import { NONE } from './none.ts';
import type { IntField, Records } from './records.ts';
import { hashSpread } from './text-bytes.ts';

const { imul } = Math; // looked up once: it is called for every pair

/** Two fields of records that are distinct as pairs. */
export class PairTable {
  readonly left: IntField;
  readonly right: IntField;
  readonly #records: Records;
  readonly #index = new HashIndex();

  /** Declares the two fields; the caller may declare more. */
  constructor(records: Records) {
    this.#records = records;
    this.left = records.int(NONE);
    this.right = records.int(NONE);
  }

  /** How many pairs there are. */
  get size(): number {
    return this.#records.length;
  }

  /** The row of a pair, or {@link NONE}. */
  find(left: number, right: number): number {
    for (let row = this.#index.first(hashOfPair(left, right)); row !== NONE; row = this.#index.next()) {
      if (this.left.get(row) === left && this.right.get(row) === right) return row;
    }
    return NONE;
  }

  /** Adds a pair that is not there and returns its row. */
  add(left: number, right: number): number {
    const row = this.#records.push();
    this.left.set(row, left);
    this.right.set(row, right);
    this.#index.add(hashOfPair(left, right), row);
    return row;
  }

  /** Lists every pair anew, after the records were loaded from a snapshot. */
  reindex(): void {
    for (let row = 0; row < this.size; row++) this.#index.add(hashOfPair(this.left.get(row), this.right.get(row)), row);
  }
}

function hashOfPair(left: number, right: number): number {
  return hashSpread(imul(left, 0x9e3779b1) ^ hashSpread(right + 0x7f4a7c15));
}
