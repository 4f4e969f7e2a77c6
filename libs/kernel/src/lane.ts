/** Lanes: every network's events travel in one of 64 fixed lanes, so that their order can be proved (architecture.md C1). */

/** How many lanes there are, for ever: stored events carry their lane. */
export const LANES = 64;

const encoder = new TextEncoder();

/** The lane of a network: murmur2 of its id's UTF-8 bytes, made positive, modulo 64. The same hash as Kafka's own partitioner. */
export function laneOf(networkId: string): number {
  return (murmur2(encoder.encode(networkId)) & 0x7fffffff) % LANES;
}

/** MurmurHash2, 32 bits, with Kafka's seed. Source: Austin Appleby's public-domain algorithm; the seed as in Apache Kafka. */
export function murmur2(bytes: Uint8Array): number {
  const m = 0x5bd1e995;
  const tail = bytes.length & ~3;
  let hash = 0x9747b28c ^ bytes.length;
  for (let i = 0; i < tail; i += 4) {
    let k = at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24) | 0;
    k = Math.imul(k, m);
    k ^= k >>> 24;
    hash = Math.imul(hash, m) ^ Math.imul(k, m);
  }
  const rest = bytes.length - tail;
  if (rest === 3) hash ^= at(bytes, tail + 2) << 16;
  if (rest >= 2) hash ^= at(bytes, tail + 1) << 8;
  if (rest >= 1) hash = Math.imul(hash ^ at(bytes, tail), m);
  hash = Math.imul(hash ^ (hash >>> 13), m);
  return hash ^ (hash >>> 15);
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
