/** A store's side of its worker thread: asks, and gets each answer when it comes. */
import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '@golden-thread/event-store';
import { type Asked, type FromThread, type Reply, type ToThread, unpackError } from './messages.ts';

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };

/** The worker file of a name beside a module: `.ts` from source, `.js` in dist. */
export function workerFile(name: string, moduleUrl: string): URL {
  return new URL(`./${name}.worker${moduleUrl.slice(moduleUrl.lastIndexOf('.'))}`, moduleUrl);
}

/** One worker thread. What is asked within one turn of the event loop travels as one message. */
export class StoreThread<Request> {
  readonly #worker: Worker;
  readonly #what: string;
  readonly #waiting = new Map<number, Waiting>();
  #outbox: Asked<Request>[] = [];
  #transfer: ArrayBuffer[] = [];
  #nextId = 1;
  #gone: StoreUnavailable | null = null;
  readonly #exited: Promise<void>;

  private constructor(worker: Worker, what: string) {
    this.#worker = worker;
    this.#what = what;
    this.#exited = new Promise((resolve) => {
      worker.once('exit', (code) => {
        this.#fail(new StoreUnavailable('broken', `The thread of ${what} ended (code ${code}). Start the process again.`));
        resolve();
      });
    });
    worker.once('error', (error) => {
      this.#fail(
        new StoreUnavailable('broken', `The thread of ${what} failed: ${String(error)}. Start the process again.`, { cause: error }),
      );
    });
  }

  /** Starts a worker file and waits until it is ready; gives what it reports. Rejects with what kept it from starting. */
  static async start<Request>(file: URL, workerData: { readonly file: string }): Promise<{ thread: StoreThread<Request>; ready: unknown }> {
    const worker = new Worker(file, { workerData });
    const thread = new StoreThread<Request>(worker, workerData.file);
    const ready = await new Promise<unknown>((resolve, reject) => {
      worker.once('message', (first: FromThread) => {
        if ('ready' in first) resolve(first.ready);
        else reject('unable' in first ? unpackError(first.unable) : new Error('a thread answered before it was asked'));
      });
      worker.once('error', (error) => {
        reject(new StoreUnavailable('broken', `The thread of ${workerData.file} cannot start: ${String(error)}.`, { cause: error }));
      });
    });
    worker.on('message', (message: FromThread) => {
      if ('replies' in message) thread.#settle(message.replies);
    });
    return { thread, ready };
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
    this.#worker.postMessage(message);
    await this.#exited;
  }

  #post(): void {
    if (this.#outbox.length === 0) return;
    const message: ToThread<Request> = { asked: this.#outbox };
    this.#worker.postMessage(message, this.#transfer);
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
