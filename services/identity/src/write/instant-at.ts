/** Times that a request has to say. */
import { type Instant } from '@golden-thread/kernel';
import { instantIn } from '@golden-thread/service-host';

/** The instant of a field that was given. Throws a Problem 400 that names the field for a time without offset. */
export function instantAt(path: string, moment: string): Instant {
  return instantIn(path, moment) as Instant;
}
