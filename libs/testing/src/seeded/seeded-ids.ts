/** Ids that repeat: the same seed and the same clock give the same ids. */
import { createHash } from 'node:crypto';
import { Ids, uuidV7, type Clock } from '@golden-thread/kernel';
import { SeededRandom } from './seeded-random.ts';

/** The ids port on a seed. Derived ids are those of every other implementation: they depend on their inputs alone. */
export class SeededIds extends Ids {
  readonly #random: SeededRandom;
  readonly #clock: Clock;

  constructor(clock: Clock, seed = 1) {
    super();
    this.#clock = clock;
    this.#random = new SeededRandom(seed);
  }

  override timeOrdered(): string {
    return uuidV7(this.#clock.now(), this.#random.bytes(10));
  }

  override random(): string {
    return uuidOf(Buffer.from(this.#random.bytes(16)), 4);
  }

  /** Source: RFC 9562, section 5.5. */
  override derived(namespace: string, name: string): string {
    const digest = createHash('sha1')
      .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
      .update(name, 'utf8')
      .digest();
    return uuidOf(digest.subarray(0, 16), 5);
  }
}

function uuidOf(bytes: Buffer, version: 4 | 5): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
