/** Seeded randomness: the same seed gives the same numbers on every machine. */

/** A stream of pseudo-random numbers. Source of the algorithm: sfc32 of PractRand (Chris Doty-Humphrey), public domain. */
export class SeededRandom {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number) {
    this.#a = mix(seed | 0);
    this.#b = mix(this.#a ^ 0x9e3779b9);
    this.#c = mix(this.#b ^ 0x85ebca6b);
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** The next unsigned 32-bit integer. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** A number in [0, 1), on a grid of 2^-32. */
  unit(): number {
    return this.next() / 0x1_0000_0000;
  }

  /** An integer in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Puts the items into a random order, in place (Fisher and Yates). */
  shuffle<Items extends { length: number; [index: number]: number }>(items: Items): Items {
    for (let i = items.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      const kept = items[i] ?? 0;
      items[i] = items[j] ?? 0;
      items[j] = kept;
    }
    return items;
  }
}

/** Spreads the bits of a 32-bit integer. Source: the finalizer of MurmurHash3 (Austin Appleby), public domain. */
export function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) | 0;
}

const HEX_OF_16_BITS = Array.from({ length: 0x1_0000 }, (_, bits) => bits.toString(16).padStart(4, '0'));

/**
 * A version 4 UUID that depends only on its kind, its index and the seed, so that any part of a data set can be named
 * without keeping a table of names. Two indexes of a kind never share one (the first word is a bijection of the index).
 */
export function idOf(kind: number, index: number, seed: number): string {
  const start = mix(index ^ mix(seed ^ Math.imul(kind, 0x27d4eb2f)));
  const a = mix(start + 0x1b873593);
  const b = mix(start + 0xcc9e2d51);
  const c = mix(start + 0x38b34ae5);
  const d = mix(start + 0xa1e38b93);
  return `${high(a)}${low(a)}-${high(b)}-${low((b & 0x0fff) | 0x4000)}-${low(((c >>> 16) & 0x3fff) | 0x8000)}-${low(c)}${high(d)}${low(d)}`;
}

function high(word: number): string {
  return HEX_OF_16_BITS[word >>> 16] ?? '';
}

function low(word: number): string {
  return HEX_OF_16_BITS[word & 0xffff] ?? '';
}
