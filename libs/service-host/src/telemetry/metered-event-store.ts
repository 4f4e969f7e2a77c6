/** Counts and times what a store does, from outside: adapters know nothing of metrics (architecture.md 5). */
import {
  type Append,
  type AppendOutcome,
  EventStore,
  type ImportChunk,
  type ImportedChunk,
  type StoreHead,
  StoreUnavailable,
  type StoredEvent,
} from '@golden-thread/event-store';
import type { ServiceName } from '@golden-thread/contracts';
import type { StreamName } from '@golden-thread/kernel';
import type { ServiceMetrics } from './metric-list.ts';

/** A store that is measured. Closing it closes the store inside. */
export class MeteredEventStore extends EventStore {
  readonly #service: ServiceName;
  readonly #inner: EventStore;
  readonly #metrics: ServiceMetrics;

  constructor(service: ServiceName, inner: EventStore, metrics: ServiceMetrics) {
    super();
    this.#service = service;
    this.#inner = inner;
    this.#metrics = metrics;
  }

  async append(append: Append): Promise<AppendOutcome> {
    const stop = this.#metrics.appendSeconds.startTimer({ service: this.#service });
    const outcome = await this.#counted(this.#inner.append(append));
    stop({ outcome: outcome.kind });
    if (outcome.kind === 'appended') this.#metrics.eventsAppended.inc({ service: this.#service, way: 'command' }, append.events.length);
    return outcome;
  }

  async importChunk(chunk: ImportChunk): Promise<ImportedChunk> {
    const stop = this.#metrics.appendSeconds.startTimer({ service: this.#service });
    const imported = await this.#counted(this.#inner.importChunk(chunk));
    stop({ outcome: 'imported' });
    this.#metrics.eventsAppended.inc({ service: this.#service, way: 'import' }, imported.stored);
    return imported;
  }

  readStream(networkId: string, stream: StreamName, options?: { fromVersion?: number; limit?: number }): Promise<StoredEvent[]> {
    return this.#read(this.#inner.readStream(networkId, stream, options));
  }

  readAfter(position: number, limit?: number): Promise<StoredEvent[]> {
    return this.#read(this.#inner.readAfter(position, limit));
  }

  readLane(lane: number, after: number, limit?: number): Promise<StoredEvent[]> {
    return this.#read(this.#inner.readLane(lane, after, limit));
  }

  findEvents(networkId: string, eventIds: readonly string[]): Promise<StoredEvent[]> {
    return this.#read(this.#inner.findEvents(networkId, eventIds));
  }

  head(): Promise<StoreHead> {
    return this.#counted(this.#inner.head());
  }

  onCommit(listener: () => void): () => void {
    return this.#inner.onCommit(listener);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  async #read(reading: Promise<StoredEvent[]>): Promise<StoredEvent[]> {
    const events = await this.#counted(reading);
    this.#metrics.eventsRead.inc({ service: this.#service }, events.length);
    return events;
  }

  async #counted<Answer>(answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer;
    } catch (thrown) {
      if (thrown instanceof StoreUnavailable) this.#metrics.storeRefusals.inc({ service: this.#service, reason: thrown.reason });
      throw thrown;
    }
  }
}
