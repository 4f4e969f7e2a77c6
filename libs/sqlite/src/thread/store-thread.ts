/** A store's side of its worker thread: asks, and gets each answer when it comes. */
import type { MessagePort } from 'node:worker_threads';
import { StoreUnavailable } from '@golden-thread/event-store';
import { type Asked, type FromThread, type Reply, type ToThread, unpackError } from './messages.ts';
import { type Lodging, WorkerThread } from './worker-thread.ts';

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };

/** The worker file of a name beside a module: `.ts` from source, `.js` in dist. */
export function workerFile(name: string, moduleUrl: string): URL {
  return new URL(`./${name}.worker${moduleUrl.slice(moduleUrl.lastIndexOf('.'))}`, moduleUrl);
}

/** One store's place in a worker thread. What is asked within one turn of the event loop travels as one message. */
export class StoreThread<Request> {
  readonly #lodging: Lodging;
  readonly #waiting = new Map<number, Waiting>();
  #outbox: Asked<Request>[] = [];
  #transfer: ArrayBuffer[] = [];
  #nextId = 1;
  #gone: StoreUnavailable | null = null;

  private constructor(lodging: Lodging) {
    this.#lodging = lodging;
  }

  /**
   * Opens a worker file in a thread and waits until it is ready; gives what it reports. The thread is one of its own where none is
   * given to share. Rejects with what kept it from starting.
   */
  static async start<Request>(
    file: URL,
    opened: { readonly file: string },
    host = new WorkerThread(),
  ): Promise<{ thread: StoreThread<Request>; ready: unknown }> {
    const lodging = host.open(file, opened);
    const thread = new StoreThread<Request>(lodging);
    try {
      return { thread, ready: await thread.#readiness(opened.file) };
    } catch (error) {
      await lodging.left();
      throw error;
    }
  }

  /** Asks; buffers in `transfer` move to the thread and are gone here. */
  ask(request: Request, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = this.#nextId;
    this.#nextId += 1;
    if (this.#outbox.length === 0)
      setImmediate(() => {
        this.#post();
      });
    this.#outbox.push({ id, request });
    this.#transfer.push(...transfer);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
  }

  /** Lets the thread finish what it was asked, close its file and end. */
  async stop(): Promise<void> {
    this.#post();
    const message: ToThread<Request> = { stop: true };
    this.#port.postMessage(message);
    await this.#lodging.left();
  }

  get #port(): MessagePort {
    return this.#lodging.port;
  }

  #readiness(what: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#lodging.onEnd((how) => {
        const gone = new StoreUnavailable('broken', `The thread of ${what} ${how.sentence}. Start the process again.`, {
          cause: how.cause,
        });
        reject(gone);
        this.#fail(gone);
      });
      this.#port.on('message', (message: FromThread) => {
        if ('replies' in message) this.#settle(message.replies);
        else if ('ready' in message) resolve(message.ready);
        else reject(unpackError(message.unable));
      });
    });
  }

  #post(): void {
    if (this.#outbox.length === 0) return;
    const message: ToThread<Request> = { asked: this.#outbox };
    this.#port.postMessage(message, this.#transfer);
    this.#outbox = [];
    this.#transfer = [];
  }

  #settle(replies: readonly Reply[]): void {
    for (const reply of replies) {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if ('failure' in reply) waiting?.reject(unpackError(reply.failure));
      else waiting?.resolve(reply.answer);
    }
  }

  #fail(error: StoreUnavailable): void {
    this.#gone ??= error;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(this.#gone);
  }
}
