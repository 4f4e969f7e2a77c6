/** What passes between a store and its worker threads. */
import type { MessagePort } from 'node:worker_threads';
import { StoreUnavailable } from '@golden-thread/event-store';

/** To a thread: open this worker file with this, and answer on this port. */
export type Opening = { readonly file: string; readonly data: unknown; readonly port: MessagePort };

/** A request with the number its answer will carry. */
export type Asked<Request> = { readonly id: number; readonly request: Request };

/** An error on its way between threads, where classes are lost. */
export type Failure =
  | { readonly kind: 'unavailable'; readonly reason: StoreUnavailable['reason']; readonly message: string; readonly stack: string }
  | { readonly kind: 'range'; readonly message: string }
  | { readonly kind: 'other'; readonly message: string; readonly stack: string };

/** The answer to one request. */
export type Reply = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly failure: Failure };

/** From a store to its thread; `stop` asks it to finish and close. */
export type ToThread<Request> = { readonly asked: readonly Asked<Request>[] } | { readonly stop: true };

/** From a thread to its store. */
export type FromThread = { readonly ready: unknown } | { readonly unable: Failure } | { readonly replies: readonly Reply[] };

/** Packs an error for the other thread. */
export function packError(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'other', message: String(error), stack: '' };
  const { message, stack = '' } = error;
  if (error instanceof StoreUnavailable) return { kind: 'unavailable', reason: error.reason, message, stack };
  if (error instanceof RangeError) return { kind: 'range', message };
  return { kind: 'other', message, stack };
}

/** Makes the error again. What is neither a refusal nor a wrong call is a store that broke. */
export function unpackError(failure: Failure): Error {
  if (failure.kind === 'range') return new RangeError(failure.message);
  const cause = { message: failure.message, stack: failure.stack };
  if (failure.kind === 'unavailable') return new StoreUnavailable(failure.reason, failure.message, { cause });
  return new StoreUnavailable('broken', `The store failed: ${failure.message}.`, { cause });
}
