/** Named moments of a write, so that a test can stop, delay or kill exactly there. Production observes nothing. */
import type { Connection } from './connection.ts';

/** The moments: the file is open; a transaction has begun; an event or a chunk's documents are written; all is written; all is durable but nobody was told. */
export type Moment = 'opened' | 'after-begin' | 'after-insert' | 'after-read-model-write' | 'before-commit' | 'after-commit-before-ack';

/** Is called at each moment, inside the thread that writes, with its connection; throwing makes the write fail as an error of the disk would. */
export type Observer = (moment: Moment, connection: Connection) => void;

/**
 * How an observer gets into the thread that writes: the URL of a module (erasable TypeScript or JavaScript) whose default export
 * makes an observer from `options`.
 */
export type ObserverModule = { readonly module: string; readonly options: unknown };

/** Loads an observer; without one, nothing is observed. Throws TypeError when the module has no default function. */
export async function loadObserver(wanted: ObserverModule | undefined): Promise<Observer> {
  if (!wanted) return () => undefined;
  const { default: make } = (await import(wanted.module)) as { readonly default?: unknown };
  if (typeof make !== 'function') throw new TypeError(`${wanted.module} has no default function that makes an observer`);
  return (make as (options: unknown) => Observer)(wanted.options);
}
