/** Times the chunks that read models save, from outside. */
import {
  type Checkpoint,
  type Chunk,
  type ChunkOutcome,
  type CollectionDeclaration,
  type Document,
  type Find,
  type ParkedEvent,
  ReadModelStore,
  type ReadModelVersion,
  type SwitchOptions,
  type SwitchOutcome,
} from '@golden-thread/read-models';
import type { ServiceMetrics } from './metric-list.ts';

/** A read-model store that is measured. Closing it closes the store inside. */
export class MeteredReadModelStore extends ReadModelStore {
  readonly #inner: ReadModelStore;
  readonly #metrics: ServiceMetrics;

  constructor(inner: ReadModelStore, metrics: ServiceMetrics) {
    super();
    this.#inner = inner;
    this.#metrics = metrics;
  }

  async save(model: ReadModelVersion, chunk: Chunk): Promise<ChunkOutcome> {
    const stop = this.#metrics.chunkSeconds.startTimer({ read_model: model.name });
    const outcome = await this.#inner.save(model, chunk);
    stop({ outcome });
    return outcome;
  }

  declare(model: ReadModelVersion, collections: readonly CollectionDeclaration[]): Promise<void> {
    return this.#inner.declare(model, collections);
  }

  liveVersion(name: string): Promise<number | null> {
    return this.#inner.liveVersion(name);
  }

  versions(name: string): Promise<number[]> {
    return this.#inner.versions(name);
  }

  checkpoints(model: ReadModelVersion): Promise<Checkpoint[]> {
    return this.#inner.checkpoints(model);
  }

  get(model: ReadModelVersion, collection: string, id: string): Promise<Document | null> {
    return this.#inner.get(model, collection, id);
  }

  find(model: ReadModelVersion, find: Find): Promise<Document[]> {
    return this.#inner.find(model, find);
  }

  parked(model: ReadModelVersion, key?: string): Promise<ParkedEvent[]> {
    return this.#inner.parked(model, key);
  }

  erased(model: ReadModelVersion): Promise<string[]> {
    return this.#inner.erased(model);
  }

  saveErased(model: ReadModelVersion, people: readonly string[]): Promise<void> {
    return this.#inner.saveErased(model, people);
  }

  switchLive(model: ReadModelVersion, options?: SwitchOptions): Promise<SwitchOutcome> {
    return this.#inner.switchLive(model, options);
  }

  drop(model: ReadModelVersion): Promise<void> {
    return this.#inner.drop(model);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }
}
