/** A clock that stands still until a test moves it. */
import { Clock, parseInstant, type Instant } from '@golden-thread/kernel';

/** Both clocks of the port, moved by hand. */
export class ManualClock extends Clock {
  #now: Instant;
  #monotonic = 0;

  /** Starts at an RFC 3339 date-time. Throws RangeError on anything else. */
  constructor(start = '2026-09-30T00:00:00Z') {
    super();
    this.#now = instant(start);
  }

  override now(): Instant {
    return this.#now;
  }

  override monotonic(): number {
    return this.#monotonic;
  }

  /** Lets that many milliseconds pass on both clocks. */
  advance(milliseconds: number): void {
    this.#now += Math.round(milliseconds * 1000);
    this.#monotonic += milliseconds;
  }

  /** Sets the wall clock alone, as somebody correcting the machine's time does. */
  correct(to: string): void {
    this.#now = instant(to);
  }
}

/** An RFC 3339 date-time as an instant. Throws RangeError on anything else: for literals in specs. */
export function instant(text: string): Instant {
  const read = parseInstant(text);
  if (read === null) throw new RangeError(`"${text}" is no RFC 3339 date-time`);
  return read;
}
