/** Who checks blocks: this thread while the input is small, then two threads beside it. */
import { Worker } from 'node:worker_threads';
import type { Instant } from '@golden-thread/kernel';
import { type CheckedBlock, checkBlock } from './check-block.ts';
import type { Block } from './line-blocks.ts';

/** The worker file beside this one: .ts from source, .js in dist. */
const workerFile = new URL(`./check.worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url);

/** Blocks that are checked here before threads are started; they need about 0.2 s to start. */
const BLOCKS_HERE = 4;
const THREADS = 2;

/** Checks blocks; answers may come in any order, so callers keep the promises in theirs. */
export class BlockCheckers {
  readonly #latest: Instant;
  #blocks = 0;
  #threads: CheckThread[] = [];

  /** `latest` is the last instant an event may have happened at. */
  constructor(latest: Instant) {
    this.#latest = latest;
  }

  /** How many blocks are worth having under way at once. */
  get atOnce(): number {
    return THREADS * 2;
  }

  check(block: Block): Promise<CheckedBlock> {
    this.#blocks += 1;
    if (this.#blocks <= BLOCKS_HERE) return Promise.resolve(checkBlock(block, this.#latest));
    if (this.#threads.length === 0) this.#threads = Array.from({ length: THREADS }, () => new CheckThread());
    const [first, ...others] = this.#threads as [CheckThread, ...CheckThread[]];
    const idlest = others.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best), first);
    return idlest.check(block, this.#latest);
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

type Waiting = { resolve: (checked: CheckedBlock) => void; reject: (problem: Error) => void };

/** One thread; it answers in the order it was asked. */
class CheckThread {
  readonly #worker = new Worker(workerFile);
  readonly #waiting: Waiting[] = [];

  constructor() {
    this.#worker.on('message', (checked: CheckedBlock) => this.#waiting.shift()?.resolve(checked));
    this.#worker.on('error', (problem) => {
      this.#fail(problem);
    });
    this.#worker.on('exit', () => {
      this.#fail(new Error('a thread that checks lines ended'));
    });
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  check(block: Block, latest: Instant): Promise<CheckedBlock> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage({ block, latest }, [block.bytes.buffer]);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(problem: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(problem instanceof Error ? problem : new Error(String(problem)));
  }
}
