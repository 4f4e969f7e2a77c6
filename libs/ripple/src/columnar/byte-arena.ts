/** Numbered byte strings packed one behind the other in chunks. An entry never moves and never straddles two chunks. */

const CHUNK_BITS = 16;
const CHUNK_BYTES = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK_BYTES - 1;
const FIRST_BYTES = 1 << 9;
const ROW_BYTES = 4;

/** Where some bytes are. */
export type Location = { bytes: Uint8Array; start: number; length: number };

/** A location to be set. */
export function noLocation(): Location {
  return { bytes: new Uint8Array(0), start: 0, length: 0 };
}

/**
 * Append-only byte strings, each found by the address that {@link append} returned; up to 4 GB.
 * An entry is its row number (4 bytes), its length (7 bits a byte, low first) and its bytes: whoever has an address needs no other place
 * in memory to tell which row it is, and whether it is the one that is looked for.
 */
export class ByteArena {
  readonly #chunks: Uint8Array[] = [];
  readonly #used: number[] = [];

  /** Keeps a copy of `length` bytes from `start` under a row number, and returns the address (a 32-bit integer). */
  append(row: number, { bytes, start, length }: Location): number {
    const size = ROW_BYTES + lengthBytes(length) + length;
    this.#makeRoom(size);
    const last = this.#chunks.length - 1;
    const chunk = this.#chunks[last] as Uint8Array;
    const begin = this.#used[last] as number;
    let at = begin;
    for (let shift = 0; shift < 8 * ROW_BYTES; shift += 8) chunk[at++] = row >>> shift;
    let rest = length;
    for (; rest > 0x7f; rest >>>= 7) chunk[at++] = (rest & 0x7f) | 0x80;
    chunk[at++] = rest;
    for (let i = 0; i < length; i++) chunk[at + i] = bytes[start + i] as number;
    this.#used[last] = begin + size;
    return (last << CHUNK_BITS) | begin;
  }

  /** Finds an entry's bytes and sets `into` to them. */
  locate(address: number, into: Location): Location {
    into.bytes = this.#chunks[address >>> CHUNK_BITS] as Uint8Array;
    readEntry(into.bytes, address & CHUNK_MASK, into);
    return into;
  }

  /** The row number of an entry. */
  row(address: number): number {
    const chunk = this.#chunks[address >>> CHUNK_BITS] as Uint8Array;
    const at = address & CHUNK_MASK;
    return (chunk[at] as number) | ((chunk[at + 1] as number) << 8) | ((chunk[at + 2] as number) << 16) | ((chunk[at + 3] as number) << 24);
  }

  /** Whether the entry is exactly the first `length` bytes. */
  equals(address: number, bytes: Uint8Array, length: number): boolean {
    const chunk = this.#chunks[address >>> CHUNK_BITS] as Uint8Array;
    let at = (address & CHUNK_MASK) + ROW_BYTES;
    if (length < 0x80) {
      if (chunk[at++] !== length) return false;
    } else {
      const entry = this.locate(address, noLocation());
      if (entry.length !== length) return false;
      at = entry.start;
    }
    for (let i = 0; i < length; i++) if (chunk[at + i] !== bytes[i]) return false;
    return true;
  }

  /** All entries in order of their appending. */
  *pieces(): Generator<Uint8Array> {
    for (const [index, chunk] of this.#chunks.entries()) yield chunk.subarray(0, this.#used[index]);
  }

  #makeRoom(size: number): void {
    const last = this.#chunks.length - 1;
    const chunk = this.#chunks[last];
    const used = this.#used[last] ?? 0;
    if (chunk && used + size <= chunk.length) return;
    if (chunk && last === 0 && used + size <= CHUNK_BYTES) {
      const larger = new Uint8Array(Math.min(CHUNK_BYTES, Math.max(chunk.length * 2, used + size)));
      larger.set(chunk);
      this.#chunks[0] = larger;
      return;
    }
    this.#chunks.push(new Uint8Array(Math.max(size, chunk ? CHUNK_BYTES : FIRST_BYTES)));
    this.#used.push(0);
  }
}

/** Finds the bytes of the entry that begins at `at`; returns the place after it. */
export function readEntry(bytes: Uint8Array, at: number, into: Location): number {
  let length = 0;
  let place = at + ROW_BYTES;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[place++] as number;
    length |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  into.start = place;
  into.length = length;
  return place + length;
}

function lengthBytes(length: number): number {
  let bytes = 1;
  for (let rest = length >>> 7; rest > 0; rest >>>= 7) bytes++;
  return bytes;
}
