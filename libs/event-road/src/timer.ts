/** Calling back later: an input like the clock, so that tests can let a minute pass in no time. */

/** Timers of this process. */
export abstract class Timer {
  /** Calls `run` once after this many milliseconds. Returns how to cancel. */
  abstract after(ms: number, run: () => void): () => void;

  /** Resolves when everything else that waits to run has had its turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

/** Node's timers. They keep the process alive while something waits for them. */
export class SystemTimer extends Timer {
  override after(ms: number, run: () => void): () => void {
    const timeout = setTimeout(run, ms);
    return () => {
      clearTimeout(timeout);
    };
  }
}

/** Resolves after this many milliseconds. */
export function pause(timer: Timer, ms: number): Promise<void> {
  return new Promise((resolve) => {
    timer.after(ms, resolve);
  });
}

/** The promise's outcome, or a rejection with `late()` where it does not settle within so many milliseconds. */
export function within<Result>(timer: Timer, ms: number, promise: Promise<Result>, late: () => Error): Promise<Result> {
  return new Promise((resolve, reject) => {
    const cancel = timer.after(ms, () => {
      reject(late());
    });
    promise.then(resolve, reject).finally(cancel);
  });
}
