/** Timers on a clock that a test moves: a minute passes in no time, in the same order every time. */
import { Timer } from '@golden-thread/event-road';
import type { ManualClock } from '../seeded/manual-clock.ts';

type Alarm = { readonly at: number; readonly number: number; readonly run: () => void };

/** Rings when {@link pass} lets the time come. */
export class ManualTimer extends Timer {
  readonly #clock: ManualClock;
  readonly #alarms = new Set<Alarm>();
  readonly #settle: () => Promise<void>;
  #count = 0;

  /** `settle` resolves when everything is done that need not wait for an alarm; the default holds for memory adapters. */
  constructor(clock: ManualClock, settle: () => Promise<void> = settled) {
    super();
    this.#clock = clock;
    this.#settle = settle;
  }

  override after(ms: number, run: () => void): () => void {
    this.#count += 1;
    const alarm = { at: this.#clock.monotonic() + ms, number: this.#count, run };
    this.#alarms.add(alarm);
    return () => {
      this.#alarms.delete(alarm);
    };
  }

  override turn(): Promise<void> {
    return new Promise((resolve) => {
      this.after(0, resolve);
    });
  }

  /** Lets so many milliseconds pass. Before each alarm, and at the end, everything that can be done without waiting is done. */
  async pass(ms: number): Promise<void> {
    const until = this.#clock.monotonic() + ms;
    await this.#settle();
    for (let next = this.#next(until); next !== null; next = this.#next(until)) {
      this.#clock.advance(Math.max(0, next.at - this.#clock.monotonic()));
      this.#alarms.delete(next);
      next.run();
      await this.#settle();
    }
    this.#clock.advance(Math.max(0, until - this.#clock.monotonic()));
  }

  #next(until: number): Alarm | null {
    let next: Alarm | null = null;
    for (const alarm of this.#alarms) {
      if (alarm.at > until) continue;
      if (next === null || alarm.at < next.at || (alarm.at === next.at && alarm.number < next.number)) next = alarm;
    }
    return next;
  }
}

/** Resolves when all that waits only for promises is done: with memory adapters, everything. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
