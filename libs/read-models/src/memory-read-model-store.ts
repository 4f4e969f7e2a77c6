/** Read models in memory: the port's promises without a file. */
import { checkSavedChunk, liveStays, undeclared, undeclaredCollection } from './document-rules.ts';
import { byCodePoint } from './index-key.ts';
import { MemoryCollection } from './memory-collection.ts';
import { ReadModelStore } from './read-models.ts';
import type {
  Checkpoint,
  Chunk,
  ChunkOutcome,
  CollectionDeclaration,
  Document,
  Find,
  ParkedEvent,
  ReadModelVersion,
  SwitchOptions,
  SwitchOutcome,
} from './read-models.ts';
import { type FilledSoFar, switchRefusal } from './switch-rule.ts';

type Version = {
  readonly collections: Map<string, MemoryCollection>;
  readonly checkpoints: Map<string, Checkpoint>;
  readonly parked: Map<string, ParkedEvent>;
  readonly erased: Set<string>;
};

type Model = { live: number; readonly versions: Map<number, Version> };

/** Keeps everything as long as the object lives. */
export class MemoryReadModelStore extends ReadModelStore {
  readonly #models = new Map<string, Model>();

  async declare(model: ReadModelVersion, collections: readonly CollectionDeclaration[]): Promise<void> {
    await Promise.resolve();
    const known = this.#models.get(model.name) ?? { live: model.version, versions: new Map<number, Version>() };
    const version = known.versions.get(model.version) ?? emptyVersion();
    for (const declaration of collections) {
      const collection = version.collections.get(declaration.name) ?? new MemoryCollection();
      collection.declare(declaration);
      version.collections.set(declaration.name, collection);
    }
    known.versions.set(model.version, version);
    this.#models.set(model.name, known);
  }

  async liveVersion(name: string): Promise<number | null> {
    await Promise.resolve();
    return this.#models.get(name)?.live ?? null;
  }

  async versions(name: string): Promise<number[]> {
    await Promise.resolve();
    return [...(this.#models.get(name)?.versions.keys() ?? [])].sort((a, b) => a - b);
  }

  async checkpoints(model: ReadModelVersion): Promise<Checkpoint[]> {
    await Promise.resolve();
    return [...this.#version(model).checkpoints.values()];
  }

  async get(model: ReadModelVersion, collection: string, id: string): Promise<Document | null> {
    await Promise.resolve();
    return this.#collection(model, collection).get(id);
  }

  async find(model: ReadModelVersion, find: Find): Promise<Document[]> {
    await Promise.resolve();
    return this.#collection(model, find.collection).find(find);
  }

  async save(model: ReadModelVersion, chunk: Chunk): Promise<ChunkOutcome> {
    await Promise.resolve();
    checkSavedChunk(chunk);
    const version = this.#version(model);
    const { from, to, ...lane } = chunk.checkpoint;
    const place = placeOf(lane);
    const changes = chunk.changes.map((change) => {
      const collection = this.#collection(model, change.collection);
      return { collection, prepared: collection.prepare(change) };
    });
    if ((version.checkpoints.get(place)?.last ?? 0) !== from) return 'lost';
    const saved = [...version.checkpoints.values()];
    if (saved.some(({ service, storeId }) => service === lane.service && storeId !== lane.storeId)) return 'lost';
    const lastOf = (other: string) => saved.find((row) => row.service === other && row.lane === lane.lane)?.last ?? 0;
    if (chunk.beside?.some(({ service, last }) => lastOf(service) !== last)) return 'lost';
    if (chunk.unparked.some((row) => !version.parked.has(rowOf(row)))) return 'lost';
    if (to > from) version.checkpoints.set(place, { ...lane, last: to });
    for (const { collection, prepared } of changes) collection.apply(prepared);
    for (const row of chunk.unparked) version.parked.delete(rowOf(row));
    for (const event of chunk.parked) version.parked.set(rowOf(event), structuredClone(event));
    return 'saved';
  }

  async parked(model: ReadModelVersion, key?: string): Promise<ParkedEvent[]> {
    await Promise.resolve();
    const rows = [...this.#version(model).parked.values()].filter((row) => key === undefined || row.key === key);
    return structuredClone(rows.sort(byPlace));
  }

  async erased(model: ReadModelVersion): Promise<string[]> {
    await Promise.resolve();
    return [...this.#version(model).erased];
  }

  async saveErased(model: ReadModelVersion, people: readonly string[]): Promise<void> {
    await Promise.resolve();
    const { erased } = this.#version(model);
    for (const person of people) erased.add(person);
  }

  async switchLive(model: ReadModelVersion, options: SwitchOptions = {}): Promise<SwitchOutcome> {
    await Promise.resolve();
    const known = this.#models.get(model.name);
    if (!known) throw undeclared(model);
    const refused = switchRefusal(this.#filled({ name: model.name, version: known.live }), this.#filled(model), options);
    if (refused) return refused;
    known.live = model.version;
    return { kind: 'switched' };
  }

  async drop(model: ReadModelVersion): Promise<void> {
    await Promise.resolve();
    const known = this.#models.get(model.name);
    if (known?.live === model.version) throw liveStays(model);
    known?.versions.delete(model.version);
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }

  #version(model: ReadModelVersion): Version {
    const version = this.#models.get(model.name)?.versions.get(model.version);
    if (!version) throw undeclared(model);
    return version;
  }

  #collection(model: ReadModelVersion, name: string): MemoryCollection {
    const collection = this.#version(model).collections.get(name);
    if (!collection) throw undeclaredCollection(model, name);
    return collection;
  }

  #filled(model: ReadModelVersion): FilledSoFar {
    const { checkpoints, parked } = this.#version(model);
    return { checkpoints: [...checkpoints.values()], parked: [...parked.values()] };
  }
}

function emptyVersion(): Version {
  return { collections: new Map(), checkpoints: new Map(), parked: new Map(), erased: new Set() };
}

function placeOf({ service, storeId, lane }: { readonly service: string; readonly storeId: string; readonly lane: number }): string {
  return `${service}\u0000${storeId}\u0000${lane}`;
}

function rowOf({ service, storeId, position }: { readonly service: string; readonly storeId: string; readonly position: number }): string {
  return `${service}\u0000${storeId}\u0000${position}`;
}

function byPlace(a: ParkedEvent, b: ParkedEvent): number {
  return byCodePoint(a.service, b.service) || byCodePoint(a.storeId, b.storeId) || a.position - b.position;
}
