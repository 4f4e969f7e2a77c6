/**
 * One text per place in an index, so that comparing texts by code point (as SQLite and MongoDB compare bytes of UTF-8) gives the
 * index's order: field by field null, false, true, numbers, strings; numbers by size, strings by code point.
 */

/** What an indexed field may hold. A field that is absent counts as null. */
export type IndexValue = string | number | boolean | null;

/** Larger than whatever may follow a key's first fields: `key < prefix + AFTER_ALL` bounds a range. */
export const AFTER_ALL = '~';

const END = '\u0001';
// NUL and the two marks themselves are written as two marks, so that END stays the smallest of all and `a` sorts before `ab`.
const SPECIAL = new RegExp('[\\u0000-\\u0002]', 'g');
const float = new DataView(new ArrayBuffer(8));

/** The key of some values, which may be only the first fields of an index. Throws RangeError when one is no {@link IndexValue}. */
export function indexKey(values: readonly unknown[]): string {
  let key = '';
  for (const value of values) key += part(value);
  return key;
}

/** Compares two texts by code point: below 0, 0 or above 0. (JavaScript's own `<` compares UTF-16 units, and differs beyond U+FFFF.) */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return isSurrogate(left) === isSurrogate(right) ? left - right : isSurrogate(left) ? 1 : -1;
  }
  return a.length - b.length;
}

function part(value: unknown): string {
  if (value === undefined || value === null) return `0${END}`;
  if (value === false) return `1${END}`;
  if (value === true) return `2${END}`;
  if (typeof value === 'number' && Number.isFinite(value)) return `3${sortableDigits(value)}${END}`;
  if (typeof value === 'string')
    return `4${value.toWellFormed().replace(SPECIAL, (mark) => `\u0002${String.fromCharCode(mark.charCodeAt(0) + 1)}`)}${END}`;
  throw new RangeError(`an indexed field holds text, a number, true, false or null, not ${typeof value}`);
}

/** 16 hexadecimal digits that sort as the numbers do: IEEE 754 with the sign turned round, and all bits for negative ones. */
function sortableDigits(value: number): string {
  float.setFloat64(0, value + 0); // -0 + 0 is 0
  const high = float.getUint32(0);
  const low = float.getUint32(4);
  const negative = high >>> 31 === 1;
  return hex(negative ? ~high >>> 0 : (high | 0x80000000) >>> 0) + hex(negative ? ~low >>> 0 : low);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

// Above the surrogates lie only U+E000 to U+FFFF, which code points beyond U+FFFF (written as surrogates) are larger than.
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
