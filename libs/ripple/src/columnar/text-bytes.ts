/** Text as bytes: ids are compared, hashed and kept as UTF-8, UUIDs among them packed. */
import type { Location } from './byte-arena.ts';
import { isPackedUuid, packUuid, unpackUuid } from './uuid-bytes.ts';

const { imul } = Math; // looked up once: it is called for every few bytes

/** Spreads a hash over all 32 bits (the finalizer of MurmurHash3, Appleby). */
export function hashSpread(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = imul(h, 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The hash of `length` bytes from `start`, 32 bits: FNV-1a over four bytes at a time, then spread. */
export function hashOf({ bytes, start, length }: Location): number {
  const end = start + length;
  const whole = end - (length & 3);
  let hash = length;
  let at = start;
  for (; at < whole; at += 4) {
    const word =
      (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    hash = imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15; // a product never carries a high bit down; without this the last words would hardly count
  }
  for (; at < end; at++) hash = imul(hash ^ (bytes[at] as number), 0x01000193);
  return hashSpread(hash);
}

/**
 * The bytes of the text read last, in one reused buffer.
 * A lone surrogate is written as its own three bytes, so that two texts are never taken for one.
 */
export class TextBytes implements Readonly<Location> {
  bytes: Uint8Array = new Uint8Array(256);
  readonly start = 0;
  length = 0;

  read(text: string): void {
    if (this.bytes.length < text.length * 3) this.bytes = new Uint8Array(text.length * 6);
    const { bytes } = this;
    this.length = packUuid(text, bytes);
    if (this.length > 0) return;
    let beyondAscii = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      bytes[i] = code;
      beyondAscii |= code;
    }
    this.length = beyondAscii < 0x80 ? text.length : this.#readAny(text);
  }

  /** The hash of the bytes. */
  hash(): number {
    return hashOf(this);
  }

  #readAny(text: string): number {
    let at = 0;
    for (const character of text) at = this.#write(character.codePointAt(0) as number, at);
    return at;
  }

  #write(code: number, at: number): number {
    const { bytes } = this;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    let rest = code;
    for (let place = at + more; place > at; place--) {
      bytes[place] = 0x80 | (rest & 63);
      rest >>>= 6;
    }
    bytes[at] = more === 0 ? rest : ((0xff << (7 - more)) & 0xff) | rest; // as many ones first as there are bytes
    return at + more + 1;
  }
}

/** The text whose bytes these are. */
export function textOf(location: Location): string {
  const { bytes, start, length } = isPackedUuid(location) ? unpackUuid(location) : location;
  let text = '';
  for (let i = start; i < start + length;) {
    const first = bytes[i] as number;
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let j = 1; j <= more; j++) code = (code << 6) | ((bytes[i + j] as number) & 63);
    text += String.fromCodePoint(code);
    i += more + 1;
  }
  return text;
}

/** Below, equal to or above 0 as one text sorts before, equal or after another by the bytes of UTF-8. */
export function compareTexts(a: Location, b: Location): number {
  if (isPackedUuid(a) === isPackedUuid(b)) return compareBytes(a, b);
  return isPackedUuid(a) ? compareBytes(unpackUuid(a), b) : compareBytes(a, unpackUuid(b));
}

function compareBytes(a: Location, b: Location): number {
  const common = Math.min(a.length, b.length);
  for (let i = 0; i < common; i++) {
    const difference = (a.bytes[a.start + i] as number) - (b.bytes[b.start + i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
