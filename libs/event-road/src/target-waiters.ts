/** Readers that wait until a position is covered. */
import type { Target } from './read-model-process.ts';
import type { Timer } from './timer.ts';

type Waiter = { readonly target: Target; readonly done: () => void };

/** Everybody who waits for one source. */
export class TargetWaiters {
  readonly #timer: Timer;
  readonly #covers: (target: Target) => boolean;
  readonly #waiters = new Set<Waiter>();

  constructor(timer: Timer, covers: (target: Target) => boolean) {
    this.#timer = timer;
    this.#covers = covers;
  }

  /** Resolves with true when the target is covered, with false when it is not within so many milliseconds. */
  reached(target: Target, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        target,
        done: () => {
          cancel();
          this.#waiters.delete(waiter);
          resolve(this.#covers(target));
        },
      };
      const cancel = this.#timer.after(timeoutMs, waiter.done);
      this.#waiters.add(waiter);
    });
  }

  /** Coverage moved: answers those whose target is covered now. */
  look(): void {
    for (const waiter of this.#waiters) if (this.#covers(waiter.target)) waiter.done();
  }

  /** Nobody needs to wait longer. */
  end(): void {
    for (const waiter of this.#waiters) waiter.done();
  }
}
