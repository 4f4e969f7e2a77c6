/** What the platform sees of every read model, whatever fills it: where it stands, what it parked, and how to fill it anew. */
import type { ServiceName } from '@golden-thread/contracts';
import type { ParkedEvent } from '@golden-thread/read-models';
import type { Coverage } from './coverage.ts';

/** A place in a source that a reader wants to have been applied: the `minPosition` of a query. */
export type Target = {
  readonly service: ServiceName;
  readonly storeId: string;
  readonly position: number;
  /** Only this lane has to be there; default all. */
  readonly lane?: number;
};

/** Whether a process moves (R10). Waiting for a source that does not answer is healthy; not applying what it could is not. */
export type Movement = { readonly healthy: boolean; readonly why?: string };

/** How far a rebuild is, in events. */
export type RebuildProgress = { readonly done: number; readonly total: number };

/** Anything the platform can list, wait for and rebuild. */
export abstract class ReadModelProcess {
  abstract readonly name: string;
  /** Whether access rests on it: it fails closed, and an import slows down while it is behind. */
  readonly decidesAccess: boolean = false;
  /** Begins to follow its sources; returns once it does, not when it is filled. */
  abstract start(): Promise<void>;
  /** Finishes the chunk at hand and stops. */
  abstract stop(): Promise<void>;
  /** Where the answers stand, per source. */
  abstract coverage(): readonly Coverage[];
  /** Whether it moves (R10). */
  abstract moving(): Movement;
  /** Waits until the answers cover a position; false when that did not happen in time. */
  abstract reached(target: Target, timeoutMs: number): Promise<boolean>;
  /** The events that could not be applied, with those behind them. */
  abstract parked(): Promise<readonly ParkedEvent[]>;
  /** Applies parked events again, in order; of one key where given. */
  abstract retry(key?: string): Promise<{ applied: number; still: number }>;
  /** Gives up the parked events of a key. The reason is kept in the log. */
  abstract skip(key: string, reason: string): Promise<{ skipped: number }>;
  /** Fills a new version beside the one that answers, and switches to it when it is as far. */
  abstract rebuild(onProgress?: (progress: RebuildProgress) => void): Promise<{ version: number; events: number }>;
}

/** All read models of this process, by name. */
export class ReadModelCatalogue {
  readonly #processes = new Map<string, ReadModelProcess>();

  /** Adds a read model. Throws RangeError when the name is taken. */
  add(process: ReadModelProcess): void {
    if (this.#processes.has(process.name)) throw new RangeError(`a read model named "${process.name}" is in the catalogue already`);
    this.#processes.set(process.name, process);
  }

  /** The read model of this name, or undefined. */
  get(name: string): ReadModelProcess | undefined {
    return this.#processes.get(name);
  }

  /** All, in the order they were added. */
  all(): readonly ReadModelProcess[] {
    return [...this.#processes.values()];
  }
}
