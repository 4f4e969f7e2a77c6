/** UUIDv7 from inputs: time and randomness are given, never taken. Source: RFC 9562, section 5.7. */
import type { Instant } from './instant.ts';

/**
 * A UUIDv7 of an instant (its milliseconds since 1970; earlier instants count as 1970) and 10 random bytes.
 * Throws RangeError when there are fewer than 10 bytes.
 */
export function uuidV7(at: Instant, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('a UUIDv7 needs 10 random bytes');
  const millis = Math.max(0, Math.floor(at / 1000))
    .toString(16)
    .padStart(12, '0')
    .slice(-12);
  const tail = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(tail.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${millis.slice(0, 8)}-${millis.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7, 19)}`;
}
