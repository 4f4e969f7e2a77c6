/** Delays writes between their moments, so that whatever can come in between does. */
import { SeededRandom } from '@golden-thread/testing';
import type { Observer } from '@golden-thread/sqlite';

/** How often (0 to 1) and how long at most, in milliseconds. */
export type Delay = { readonly seed: number; readonly probability: number; readonly longest: number };

/** Makes the observer. It stops the thread that writes, as a slow disk does. */
export default function delay({ seed, probability, longest }: Delay): Observer {
  const random = new SeededRandom(seed);
  const never = new Int32Array(new SharedArrayBuffer(4));
  return () => {
    if (random.next() < probability) Atomics.wait(never, 0, 0, random.next() * longest);
  };
}
