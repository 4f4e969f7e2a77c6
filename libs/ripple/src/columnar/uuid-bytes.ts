/** UUIDs in 17 bytes instead of 36: most ids are UUIDs, and an engine holds millions. */
import type { Location } from './byte-arena.ts';

const TEXT_LENGTH = 36;
const PACKED_LENGTH = 17;
/** The first byte of a packed UUID. No text in UTF-8 contains it. */
const MARK = 0xff;
const DASH = 0x2d;
const NO_DIGIT = 0x80;

const DIGITS = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const VALUES = new Uint8Array(128).fill(NO_DIGIT);
for (const [value, digit] of DIGITS.entries()) VALUES[digit] = value;

/**
 * Packs the text into `bytes` if it is a UUID in lower case. Returns the length then, 0 if it is none.
 * Two packed UUIDs sort as their texts do.
 */
export function packUuid(text: string, bytes: Uint8Array): number {
  if (text.length !== TEXT_LENGTH) return 0;
  let strange = 0;
  let place = 0;
  for (let byte = 1; byte < PACKED_LENGTH; byte++) {
    if (isAfterDash(byte)) strange |= text.charCodeAt(place++) ^ DASH;
    const high = digit(text.charCodeAt(place++));
    const low = digit(text.charCodeAt(place++));
    strange |= (high | low) & ~15;
    bytes[byte] = (high << 4) | low;
  }
  bytes[0] = MARK;
  return strange === 0 ? PACKED_LENGTH : 0;
}

/** Whether the bytes are a packed UUID. */
export function isPackedUuid({ bytes, start, length }: Location): boolean {
  return length === PACKED_LENGTH && bytes[start] === MARK;
}

/** The text of a packed UUID, as bytes. */
export function unpackUuid({ bytes, start }: Location): Location {
  const text = new Uint8Array(TEXT_LENGTH);
  let place = 0;
  for (let byte = 1; byte < PACKED_LENGTH; byte++) {
    const value = bytes[start + byte] as number;
    if (isAfterDash(byte)) text[place++] = DASH;
    text[place++] = DIGITS[value >>> 4] as number;
    text[place++] = DIGITS[value & 15] as number;
  }
  return { bytes: text, start: 0, length: TEXT_LENGTH };
}

/** Whether a dash stands before the two digits of this byte, counted from 1. */
function isAfterDash(byte: number): boolean {
  return byte === 5 || byte === 7 || byte === 9 || byte === 11;
}

/** The value of a digit; more than 15 for any other character. */
function digit(code: number): number {
  return (VALUES[code & 0x7f] as number) | (code & ~0x7f);
}
