/** One growable column of integers, for what has no other numbers beside it. */
import { Records } from './records.ts';

/** A list of 32-bit integers that only grows. */
export class IntColumn {
  readonly #records = new Records();
  readonly #values = this.#records.int(0);

  readonly layout = this.#records.layout;

  get length(): number {
    return this.#records.length;
  }

  get(row: number): number {
    return this.#values.get(row);
  }

  /** Adds a value and returns its row. */
  push(value: number): number {
    const row = this.#records.push();
    this.#values.set(row, value);
    return row;
  }

  /** What a snapshot keeps. */
  pieces(): Generator<Uint8Array> {
    return this.#records.pieces();
  }

  /** Adds the values that {@link pieces} gave. */
  load(bytes: Uint8Array): void {
    this.#records.load(bytes);
  }
}
