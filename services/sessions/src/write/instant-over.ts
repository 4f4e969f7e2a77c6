/** Times of what is over: a meeting that was, a session that ended. */
import { type Instant, MICROS_PER_SECOND } from '@golden-thread/kernel';
import { instantIn, invalidRequest } from '@golden-thread/service-host';

/** Clocks differ: so far ahead a time may lie (events.md). */
const CLOCK_SKEW = 5 * 60 * MICROS_PER_SECOND;

/** As `instantIn`; throws a Problem 400 that names the field also where the time is still to come. */
export function instantOver(path: string, moment: string | undefined, now: Instant): Instant | undefined {
  const at = instantIn(path, moment);
  if (at !== undefined && at > now + CLOCK_SKEW)
    throw invalidRequest([{ path, reason: 'lies more than 5 minutes ahead: note it when it is over' }]);
  return at;
}
