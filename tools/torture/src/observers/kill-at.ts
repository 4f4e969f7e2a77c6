/** Kills the process (`kill -9`) when a moment comes for the n-th time. */
import { kill, pid } from 'node:process';
import type { Moment, Observer } from '@golden-thread/sqlite';

/** Which moment, and at its how manieth coming (from 1). */
export type KillAt = { readonly moment: Moment; readonly time: number };

/** Makes the observer. */
export default function killAt({ moment, time }: KillAt): Observer {
  let times = 0;
  return (now) => {
    if (now !== moment) return;
    times += 1;
    if (times === time) kill(pid, 'SIGKILL');
  };
}
