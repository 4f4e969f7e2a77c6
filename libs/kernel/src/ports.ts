/** Time and ids are inputs: the two ports through which a decision gets them (architecture.md 5). */
import type { Instant } from './instant.ts';

/** The clocks of the machine. */
export abstract class Clock {
  /** Now, by the wall clock. */
  abstract now(): Instant;
  /** Milliseconds of a clock that only goes forward; only differences mean something. */
  abstract monotonic(): number;
}

/** Where new ids come from. */
export abstract class Ids {
  /** A UUIDv7: sorts by the time it was made. For events. */
  abstract timeOrdered(): string;
  /** A UUIDv4: random, carries no meaning. For people, accounts and consents. */
  abstract random(): string;
  /** A UUIDv5 of a name under a namespace UUID: the same inputs give the same id. */
  abstract derived(namespace: string, name: string): string;
}
