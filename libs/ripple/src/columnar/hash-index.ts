/** From a hash to the rows that have it. Open addressing in 64 shards that grow one by one, so that no fact waits for a large rehash. */

const SHARD_BITS = 6;
const SHARDS = 1 << SHARD_BITS;
const FIRST_SLOTS = 8;
const MOST_FULL = 0.8;
const GROWTH = 1.5;
const EMPTY = -1;

/** A shard that never held a row; grown before it is written. */
const NO_SLOTS = Int32Array.of(0, EMPTY);

/**
 * Keeps row numbers by 32-bit hash; what the rows are, and whether two are equal, is the caller's. Each slot holds hash and row side
 * by side: one place in memory tells nearly always whether a row is meant, and a shard grows without asking for hashes again.
 * About 12 bytes a row.
 */
export class HashIndex {
  readonly #shards = new Array<Int32Array>(SHARDS).fill(NO_SLOTS);
  readonly #counts = new Int32Array(SHARDS);
  #slots: Int32Array = NO_SLOTS;
  #hash = 0;
  #at = 0;

  /** The first row with this hash, or -1; go on with {@link next}. */
  first(hash: number): number {
    this.#slots = this.#shards[hash & (SHARDS - 1)] as Int32Array;
    this.#hash = hash | 0;
    this.#at = home(hash, this.#slots);
    return this.next();
  }

  /** The next row with the hash asked for last, or -1. */
  next(): number {
    const slots = this.#slots;
    const hash = this.#hash;
    for (let at = this.#at; ;) {
      const row = slots[at + 1] as number;
      if (row === EMPTY) return EMPTY;
      const found = slots[at] === hash;
      at += 2;
      if (at === slots.length) at = 0;
      if (!found) continue;
      this.#at = at;
      return row;
    }
  }

  /** Adds a row that is not in the index. */
  add(hash: number, row: number): void {
    const shard = hash & (SHARDS - 1);
    const count = (this.#counts[shard] as number) + 1;
    const slots = this.#shards[shard] as Int32Array;
    if (count * 2 > slots.length * MOST_FULL) this.#shards[shard] = grown(slots);
    this.#counts[shard] = count;
    put(this.#shards[shard] as Int32Array, hash, row);
  }
}

/** Where the search for a hash begins: the hash, spread evenly over the slots. */
function home(hash: number, slots: Int32Array): number {
  return Math.floor(((hash >>> SHARD_BITS) * (slots.length >>> 1)) / 2 ** (32 - SHARD_BITS)) * 2;
}

function put(slots: Int32Array, hash: number, row: number): void {
  let at = home(hash, slots);
  while (slots[at + 1] !== EMPTY) at = at + 2 === slots.length ? 0 : at + 2;
  slots[at] = hash;
  slots[at + 1] = row;
}

function grown(slots: Int32Array): Int32Array {
  const larger = new Int32Array(2 * Math.max(FIRST_SLOTS, Math.ceil((slots.length / 2) * GROWTH))).fill(EMPTY);
  for (let at = 0; at < slots.length; at += 2) {
    if (slots[at + 1] !== EMPTY) put(larger, slots[at] as number, slots[at + 1] as number);
  }
  return larger;
}
