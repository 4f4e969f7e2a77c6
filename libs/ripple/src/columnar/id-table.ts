/** Ids as small row numbers: each text is kept once, as bytes, without a JavaScript string. */
import { ByteArena, noLocation, readEntry, type Location } from './byte-arena.ts';
import { IntColumn } from './columns.ts';
import { HashIndex } from './hash-index.ts';
import { NONE } from './none.ts';
import { compareTexts, hashOf, TextBytes, textOf } from './text-bytes.ts';

/** A set of texts numbered from 0 in the order they came; about 21 bytes each beside the text itself. */
export class IdTable {
  readonly #addresses = new IntColumn();
  readonly #arena = new ByteArena();
  readonly #index = new HashIndex(); // of addresses: what is looked for is told there, two places in memory instead of three
  readonly #text = new TextBytes();
  readonly #one = noLocation();
  readonly #another = noLocation();

  /** How many texts there are. */
  get size(): number {
    return this.#addresses.length;
  }

  /** The row of a text, which is added if it is new. */
  intern(text: string): number {
    this.#text.read(text);
    const hash = this.#text.hash();
    const known = this.#find(hash);
    if (known !== NONE) return known;
    return this.#keep(hash);
  }

  /** Adds a text that nobody will look for: {@link find} does not see it. */
  addUnlisted(text: string): number {
    this.#text.read(text);
    return this.#addresses.push(this.#arena.append(this.size, this.#text));
  }

  /** The row of a text, or {@link NONE}. */
  find(text: string): number {
    this.#text.read(text);
    return this.#find(this.#text.hash());
  }

  /** The text of a row. */
  text(row: number): string {
    return textOf(this.#arena.locate(this.#addresses.get(row), this.#one));
  }

  /** Below, equal to or above 0 as the texts of two rows sort by their UTF-8 bytes. */
  compare(row: number, other: number): number {
    const one = this.#arena.locate(this.#addresses.get(row), this.#one);
    return compareTexts(one, this.#arena.locate(this.#addresses.get(other), this.#another));
  }

  /** Sorts rows by the UTF-8 bytes of their texts, in place, and returns them. */
  sort(rows: Int32Array): Int32Array {
    return rows.sort((a, b) => this.compare(a, b));
  }

  /** All texts in row order, for a snapshot. */
  pieces(): Generator<Uint8Array> {
    return this.#arena.pieces();
  }

  /** Adds the texts that {@link pieces} gave; `listed` says which of them {@link find} shall see. */
  load(bytes: Uint8Array, listed: (row: number) => boolean): void {
    const entry: Location = { bytes, start: 0, length: 0 };
    for (let at = 0; at < bytes.length;) {
      at = readEntry(bytes, at, entry);
      const address = this.#arena.append(this.size, entry);
      if (listed(this.#addresses.push(address))) this.#index.add(hashOf(entry), address);
    }
  }

  #keep(hash: number): number {
    const address = this.#arena.append(this.size, this.#text);
    this.#index.add(hash, address);
    return this.#addresses.push(address);
  }

  #find(hash: number): number {
    const { bytes, length } = this.#text;
    for (let address = this.#index.first(hash); address !== NONE; address = this.#index.next()) {
      if (this.#arena.equals(address, bytes, length)) return this.#arena.row(address);
    }
    return NONE;
  }
}
