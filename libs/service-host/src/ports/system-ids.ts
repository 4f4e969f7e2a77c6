/** Ids from the machine's randomness. */
import { randomBytes } from 'node:crypto';
import { type Clock, Ids, uuidV7 } from '@golden-thread/kernel';
import { v4, v5 } from 'uuid';

/** UUIDv7 by the given clock, UUIDv4, and UUIDv5 (RFC 9562). */
export class SystemIds extends Ids {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    super();
    this.#clock = clock;
  }

  timeOrdered(): string {
    return uuidV7(this.#clock.now(), randomBytes(10));
  }

  random(): string {
    return v4();
  }

  derived(namespace: string, name: string): string {
    return v5(name, namespace);
  }
}
