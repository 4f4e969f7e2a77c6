/** The clocks of this machine, for campaigns that run in real time. */
import { Clock, type Instant } from '@golden-thread/kernel';

/** Node's wall clock and its monotonic one. */
export class MachineClock extends Clock {
  override now(): Instant {
    return Date.now() * 1_000;
  }

  override monotonic(): number {
    return performance.now();
  }
}
