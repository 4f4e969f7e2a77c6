/** The event store on one SQLite file: a thread that writes with group commit, a thread that reads. */
import { randomUUID } from 'node:crypto';
import {
  type Append,
  type AppendOutcome,
  checkAppend,
  checkChunk,
  checkIds,
  checkLane,
  checkPosition,
  EventStore,
  type ImportChunk,
  type ImportedChunk,
  readLimit,
  type StoredEvent,
  type StoreHead,
  StoreUnavailable,
} from '@golden-thread/event-store';
import type { StreamName } from '@golden-thread/kernel';
import { FileLock } from '../file/file-lock.ts';
import type { ObserverModule } from '../file/observer.ts';
import { StoreThread, workerFile } from '../thread/store-thread.ts';
import type { WorkerThread } from '../thread/worker-thread.ts';
import { buffersOf, type Columns } from '../thread/columns.ts';
import { packFacts, rowOf, unpackStored } from './event-columns.ts';
import type { EventFile, ReadRequest, WriteRequest } from './requests.ts';

/** How an event store is opened. */
export type SqliteEventStoreOptions = {
  readonly file: string;
  /** The id a new file gets; random where none is given. A file that exists keeps its own. */
  readonly storeId?: string;
  /** For tests: watches, delays or stops writes at named moments. */
  readonly observer?: ObserverModule;
  /** The thread that reads, where several stores share one; one of its own where none is given. */
  readonly readers?: WorkerThread;
};

/**
 * A service's events in one file. An append is answered when it would survive power loss; appends that wait at the same time share
 * one commit. Chunks and appends are carried out in the order they were asked for, so a caller may ask before the last answer came.
 */
export class SqliteEventStore extends EventStore {
  readonly #lock: FileLock;
  readonly #writer: StoreThread<WriteRequest>;
  readonly #reader: StoreThread<ReadRequest>;
  readonly #listeners = new Set<() => void>();
  #wakeUpDue = false;
  #closing: Promise<void> | null = null;

  private constructor(lock: FileLock, writer: StoreThread<WriteRequest>, reader: StoreThread<ReadRequest>) {
    super();
    this.#lock = lock;
    this.#writer = writer;
    this.#reader = reader;
  }

  /** Opens a file, making it where it is missing. Rejects with {@link StoreUnavailable}: `locked` while another store has it open, `broken` with the reason. */
  static async open(options: SqliteEventStoreOptions): Promise<SqliteEventStore> {
    const { file, observer } = options;
    const lock = FileLock.take(`${file}.lock`, `The event store ${file}`);
    const started: EventFile = { file, newStoreId: options.storeId ?? randomUUID(), ...(observer ? { observer } : {}) };
    // Both at once: starting a thread takes longer than anything it does.
    const [writer, reader] = await Promise.allSettled([
      StoreThread.start<WriteRequest>(workerFile('event-writer', import.meta.url), started),
      StoreThread.start<ReadRequest>(workerFile('event-reader', import.meta.url), { file }, options.readers),
    ]);
    if (writer.status === 'fulfilled' && reader.status === 'fulfilled')
      return new SqliteEventStore(lock, writer.value.thread, reader.value.thread);
    for (const thread of [reader, writer]) if (thread.status === 'fulfilled') await thread.value.thread.stop();
    lock.release();
    throw writer.status === 'rejected' ? writer.reason : (reader as PromiseRejectedResult).reason;
  }

  async append(append: Append): Promise<AppendOutcome> {
    this.#mustBeOpen();
    checkAppend(append);
    const { networkId, stream, expected, recordedAt, command = null } = append;
    const events = append.events.map(rowOf);
    const outcome = (await this.#writer.ask({ kind: 'append', networkId, stream, expected, recordedAt, command, events })) as AppendOutcome;
    if (outcome.kind === 'appended') this.#wakeUp();
    return outcome;
  }

  async importChunk(chunk: ImportChunk): Promise<ImportedChunk> {
    this.#mustBeOpen();
    checkChunk(chunk);
    const facts = packFacts(chunk.facts);
    const request: WriteRequest = { kind: 'import', networkId: chunk.networkId, recordedAt: chunk.recordedAt, facts };
    const imported = (await this.#writer.ask(request, buffersOf(facts))) as ImportedChunk;
    if (imported.stored > 0) this.#wakeUp();
    return imported;
  }

  async readStream(networkId: string, stream: StreamName, options: { fromVersion?: number; limit?: number } = {}): Promise<StoredEvent[]> {
    return this.#read({ kind: 'stream', networkId, stream, fromVersion: options.fromVersion ?? 1, limit: readLimit(options.limit) });
  }

  async readAfter(position: number, limit?: number): Promise<StoredEvent[]> {
    checkPosition(position);
    return this.#read({ kind: 'after', position, limit: readLimit(limit) });
  }

  async readLane(lane: number, after: number, limit?: number): Promise<StoredEvent[]> {
    checkLane(lane);
    checkPosition(after);
    return this.#read({ kind: 'lane', lane, after, limit: readLimit(limit) });
  }

  async findEvents(networkId: string, eventIds: readonly string[]): Promise<StoredEvent[]> {
    checkIds(eventIds);
    return this.#read({ kind: 'find', networkId, eventIds });
  }

  async head(): Promise<StoreHead> {
    this.#mustBeOpen();
    return (await this.#reader.ask({ kind: 'head' })) as StoreHead;
  }

  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    // The reader first: while it is open, the writer cannot empty the log.
    await this.#reader.stop();
    await this.#writer.stop();
    this.#listeners.clear();
    this.#lock.release();
  }

  async #read(request: Exclude<ReadRequest, { kind: 'head' }>): Promise<StoredEvent[]> {
    this.#mustBeOpen();
    return unpackStored((await this.#reader.ask(request)) as Columns);
  }

  #wakeUp(): void {
    if (this.#wakeUpDue) return;
    this.#wakeUpDue = true;
    queueMicrotask(() => {
      this.#wakeUpDue = false;
      // Each in its own turn: a listener that throws is seen, and stops no other.
      for (const listener of this.#listeners) queueMicrotask(listener);
    });
  }

  #mustBeOpen(): void {
    if (this.#closing) throw new StoreUnavailable('closed', 'This event store was closed.');
  }
}
