/** Makes a write fail, as an error of the disk does, when a moment comes for any of the given times. */
import type { Moment, Observer } from '@golden-thread/sqlite';

/** Which moment, and at which of its comings (from 1). */
export type FailAt = { readonly moment: Moment; readonly times: readonly number[] };

/** Makes the observer. */
export default function failAt({ moment, times }: FailAt): Observer {
  const due = new Set(times);
  let count = 0;
  return (now) => {
    if (now !== moment) return;
    count += 1;
    if (due.has(count)) throw new Error(`a fault at ${moment} number ${count}`);
  };
}
