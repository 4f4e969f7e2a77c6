/** The machine's own clocks. */
import { Clock, type Instant } from '@golden-thread/kernel';

/** Wall clock in microseconds (the machine gives milliseconds and a fraction), and a clock that only goes forward. */
export class SystemClock extends Clock {
  now(): Instant {
    // performance.timeOrigin + now() would not follow a corrected wall clock; Date does.
    return Date.now() * 1000;
  }

  monotonic(): number {
    return performance.now();
  }
}
