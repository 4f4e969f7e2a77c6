/** A worker thread and who is at work in it: one store, or several that share it to save memory (a thread is some 12 MB before it does anything). */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Opening } from './messages.ts';

/** How a thread ended that nobody had asked to end. */
export type ThreadEnd = { readonly sentence: string; readonly cause?: unknown };

/** The place of one store in a thread. */
export type Lodging = {
  /** To what was opened for it, and to nothing else in the thread. */
  readonly port: MessagePort;
  /** Tells, once, of a thread that ended by itself. */
  readonly onEnd: (listener: (end: ThreadEnd) => void) => void;
  /** Resolves when what was opened has closed; with the last of them the thread has ended, too. */
  readonly left: () => Promise<void>;
};

type Running = { readonly worker: Worker; lodgers: number };

const ENTRY = new URL(`./entry.worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url);

/** One thread. It starts with the first that is opened in it, and ends with the last that closes. */
export class WorkerThread {
  #running: Running | null = null;

  /** Opens a worker file with what it is told, on a channel of its own. */
  open(file: URL, data: unknown): Lodging {
    const running = (this.#running ??= this.#start());
    running.lodgers += 1;
    const { port1: port, port2: theirs } = new MessageChannel();
    const opening: Opening = { file: file.href, data, port: theirs };
    running.worker.postMessage(opening, [theirs]);
    const left = new Promise<void>((resolve) => {
      port.once('close', resolve);
    }).then(() => this.#leave(running));
    return {
      port,
      onEnd: (listener) => {
        listen(running.worker, listener);
      },
      left: () => left,
    };
  }

  #start(): Running {
    const running = { worker: new Worker(ENTRY), lodgers: 0 };
    for (const end of ['error', 'exit'])
      running.worker.once(end, () => {
        this.#forget(running);
      });
    return running;
  }

  async #leave(running: Running): Promise<void> {
    running.lodgers -= 1;
    if (running.lodgers > 0) return;
    this.#forget(running);
    await running.worker.terminate();
  }

  #forget(running: Running): void {
    if (this.#running === running) this.#running = null;
  }
}

function listen(worker: Worker, listener: (end: ThreadEnd) => void): void {
  worker.once('error', (error) => {
    listener({ sentence: `failed: ${String(error)}`, cause: error });
  });
  worker.once('exit', (code) => {
    listener({ sentence: `ended (code ${String(code)})` });
  });
}
