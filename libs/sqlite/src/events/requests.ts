/** What an event store asks its two threads. */
import type { AppendOutcome, CommandKey, ExpectedVersion, ImportedChunk, StoreHead } from '@golden-thread/event-store';
import type { StreamName } from '@golden-thread/kernel';
import type { ObserverModule } from '../file/observer.ts';
import type { Columns } from '../thread/columns.ts';
import type { EventRow } from './event-columns.ts';

/** What the threads are started with. */
export type EventFile = { readonly file: string; readonly newStoreId: string; readonly observer?: ObserverModule };

/** An append as rows. */
export type AppendRequest = {
  readonly kind: 'append';
  readonly networkId: string;
  readonly stream: StreamName;
  readonly expected: ExpectedVersion;
  readonly recordedAt: number;
  readonly command: CommandKey | null;
  readonly events: readonly EventRow[];
};

/** A chunk of imported facts as columns. */
export type ImportRequest = { readonly kind: 'import'; readonly networkId: string; readonly recordedAt: number; readonly facts: Columns };

/** What the writing thread does. */
export type WriteRequest = AppendRequest | ImportRequest;

/** What the writing thread answers, by the request's kind. */
export type WriteAnswer = AppendOutcome | ImportedChunk;

/** What the reading thread does. */
export type ReadRequest =
  | { readonly kind: 'stream'; readonly networkId: string; readonly stream: string; readonly fromVersion: number; readonly limit: number }
  | { readonly kind: 'after'; readonly position: number; readonly limit: number }
  | { readonly kind: 'lane'; readonly lane: number; readonly after: number; readonly limit: number }
  | { readonly kind: 'find'; readonly networkId: string; readonly eventIds: readonly string[] }
  | { readonly kind: 'head' };

/** What the reading thread answers: events as columns, or where the store stands. */
export type ReadAnswer = Columns | StoreHead;
