/** The road inside one process: the feed with a wake-up. It holds no queue: what there is stands in the stores (C9). */
import type { ServiceName } from '@golden-thread/contracts';
import type { EventStore } from '@golden-thread/event-store';
import { EventRoad, type RecordHandler } from './feed.ts';

/** Wakes consumers after commits. Wake-ups that come while one is being dealt with are merged into one more. */
export class InProcessRoad extends EventRoad {
  readonly #stores: ReadonlyMap<ServiceName, Pick<EventStore, 'onCommit'>>;

  constructor(stores: ReadonlyMap<ServiceName, Pick<EventStore, 'onCommit'>>) {
    super();
    this.#stores = stores;
  }

  override subscribe(service: ServiceName, handler: RecordHandler): Promise<() => Promise<void>> {
    const store = this.#stores.get(service);
    if (store === undefined)
      return Promise.reject(new RangeError(`no store of ${service} in this process: the in-process road cannot carry it`));
    const alarm = new MergedAlarm(() => handler([]));
    const stop = store.onCommit(() => {
      alarm.ring();
    });
    return Promise.resolve(async () => {
      stop();
      await alarm.stop();
    });
  }
}

/** Runs an action once at a time; rings during a run are merged into one run after it. */
class MergedAlarm {
  readonly #action: () => Promise<void>;
  #again = false;
  #stopped = false;
  #running: Promise<void> | null = null;

  constructor(action: () => Promise<void>) {
    this.#action = action;
  }

  ring(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    // The commit's own work goes on first.
    await Promise.resolve();
    while (this.#again && !this.#stopped) {
      this.#again = false;
      await this.#action();
    }
    this.#running = null;
  }
}
