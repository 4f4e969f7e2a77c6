/** Waiting after a failure: for a source that does not answer, or for better times; each try later than the one before. */
import type { Clock } from '@golden-thread/kernel';
import { backOff } from './back-off.ts';
import { SourceUnavailable } from './feed.ts';
import type { Timer } from './timer.ts';

/** What is waited for. A source's silence is nobody's fault here (C5); anything else is. */
export type WaitsFor = 'nothing' | 'source' | 'better-times';

/** The parts waiting needs. `random` is in [0, 1), for jitter. */
export type PatienceParts = { readonly clock: Clock; readonly timer: Timer; readonly random: () => number };

/** Counts failures in a row and calls back when the next try is due. */
export class Patience {
  readonly #parts: PatienceParts;
  readonly #tryAgain: () => void;
  #waitsFor: WaitsFor = 'nothing';
  #failures = 0;
  #trouble: unknown = null;
  #cancel: () => void = () => undefined;

  constructor(parts: PatienceParts, tryAgain: () => void) {
    this.#parts = parts;
    this.#tryAgain = tryAgain;
  }

  /** What it is waiting for. */
  get waitsFor(): WaitsFor {
    return this.#waitsFor;
  }

  /** The last failure, until something succeeded; else null. */
  get trouble(): unknown {
    return this.#trouble;
  }

  /** Whether the source did not answer when it was last asked, also while it is asked again. */
  get sourceIsSilent(): boolean {
    return this.#trouble instanceof SourceUnavailable;
  }

  /** Something failed. Returns after how many milliseconds it is tried again. */
  failed(error: unknown): number {
    this.#failures += 1;
    this.#trouble = error;
    this.#waitsFor = error instanceof SourceUnavailable ? 'source' : 'better-times';
    const retryInMs = backOff(this.#failures, this.#parts.random());
    this.#cancel();
    this.#cancel = this.#parts.timer.after(retryInMs, () => {
      this.end();
    });
    return retryInMs;
  }

  /** Something succeeded: the next failure is the first again. */
  succeeded(): void {
    this.#failures = 0;
    this.#trouble = null;
  }

  /** Ends the wait and tries at once. */
  end(): void {
    if (this.#waitsFor === 'nothing') return;
    this.stop();
    this.#tryAgain();
  }

  /** Ends the wait without a try. */
  stop(): void {
    this.#cancel();
    this.#waitsFor = 'nothing';
  }
}
