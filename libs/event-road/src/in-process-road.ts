/** The road inside one process: the feed with a wake-up. It holds no queue: what there is stands in the stores (C9). */
import type { ServiceName } from '@golden-thread/contracts';
import type { EventStore } from '@golden-thread/event-store';
import { EventRoad, type RecordHandler } from './feed.ts';

/** Wakes consumers after commits. Wake-ups that come while one is being dealt with are merged into one more. */
export class InProcessRoad extends EventRoad {
  readonly #stores: ReadonlyMap<ServiceName, Pick<EventStore, 'onCommit'>>;
  readonly #restMs: number;

  /**
   * `restMs`: a consumer that was woken rests so many milliseconds before it is woken again: many commits in a row are dealt with together,
   * and whoever writes has their turn. The first commit after a rest wakes at once. 0: no rest.
   */
  constructor(stores: ReadonlyMap<ServiceName, Pick<EventStore, 'onCommit'>>, { restMs = 0 }: { readonly restMs?: number } = {}) {
    super();
    this.#stores = stores;
    this.#restMs = restMs;
  }

  override subscribe(service: ServiceName, handler: RecordHandler): Promise<() => Promise<void>> {
    const store = this.#stores.get(service);
    if (store === undefined)
      return Promise.reject(new RangeError(`no store of ${service} in this process: the in-process road cannot carry it`));
    const alarm = new MergedAlarm(() => handler([]), this.#restMs);
    const stop = store.onCommit(() => {
      alarm.ring();
    });
    return Promise.resolve(async () => {
      stop();
      await alarm.stop();
    });
  }
}

/** Runs an action once at a time, with a rest after it; rings meanwhile are merged into one more run. */
class MergedAlarm {
  readonly #action: () => Promise<void>;
  readonly #restMs: number;
  #again = false;
  #stopped = false;
  #running: Promise<void> | null = null;
  #endRest: () => void = () => undefined;

  constructor(action: () => Promise<void>, restMs: number) {
    this.#action = action;
    this.#restMs = restMs;
  }

  ring(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#endRest();
    await this.#running;
  }

  async #run(): Promise<void> {
    // The commit's own work goes on first.
    await Promise.resolve();
    while (this.#again && !this.#stopped) {
      this.#again = false;
      await this.#action();
      if (this.#restMs > 0) await this.#rest();
    }
    this.#running = null;
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => {
      const timeout = setTimeout(resolve, this.#restMs);
      this.#endRest = () => {
        clearTimeout(timeout);
        resolve();
      };
    });
  }
}
