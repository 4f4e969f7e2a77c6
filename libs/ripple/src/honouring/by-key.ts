/** The strict total order of facts: when it happened, then the event id by its bytes (metrics.md 1.1). */
import type { Instant } from '@golden-thread/kernel';

/** Below, equal to or above 0 as the key of one fact is smaller than, the same as or larger than another's. */
export function byKey(a: Keyed, b: Keyed): number {
  return a.at - b.at || byBytes(a.eventId, b.eventId);
}

/** What a key is made of. */
export type Keyed = { readonly at: Instant; readonly eventId: string };

/** The order of the bytes of UTF-8, which is that of code points. Comparing halves of characters puts those beyond 16 bits too early. */
export function byBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [one, other] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** Halves of characters (D800 to DFFF) behind all other units, which close the gap. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
