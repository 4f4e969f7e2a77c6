/** Chance that repeats: everybody and everything draws from a source of their own, so that a change in one life moves no other. */

/** A source of numbers: the same name and seed give the same numbers on every machine. */
export class Chance {
  #state: number;
  readonly #name: string;

  /** `name` says whose it is: `7/person/112`. */
  constructor(name: string) {
    this.#name = name;
    this.#state = hashOf(name);
  }

  /** A source of its own for a part of it. */
  of(part: string | number): Chance {
    return new Chance(`${this.#name}/${part}`);
  }

  /** The next number, at least 0 and less than 1. Source: mulberry32 by Tommy Ettinger (public domain). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True with this probability. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items. Throws RangeError on an empty list. */
  pick<Item>(items: readonly Item[]): Item {
    const picked = items[this.below(items.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  /** Some of the items, each once, in the order of the list. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const places = items.map((_, place) => ({ place, at: this.next() })).sort((a, b) => a.at - b.at || a.place - b.place);
    const chosen = new Set(places.slice(0, count).map(({ place }) => place));
    return items.filter((_, place) => chosen.has(place));
  }

  /** A UUID of version 4's shape. */
  uuid(): string {
    const hex = Array.from({ length: 32 }, (_, place) =>
      (place === 12 ? 4 : place === 16 ? 8 + this.below(4) : this.below(16)).toString(16),
    );
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}

/** Source: FNV-1a, 32 bits, by Fowler, Noll and Vo (public domain). */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
