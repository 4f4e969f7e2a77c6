/**
 * Snapshots of one lane's engines (architecture.md 3.6): the engines' chunks, an index, and last of all one manifest, saved by
 * compare-and-set on the previous one. Until the manifest is saved nothing has changed; a broken snapshot is left where it is and the
 * feeds are read from the beginning.
 */
import { createHash } from 'node:crypto';
import type { ServiceName } from '@golden-thread/contracts';
import { LANES, type Ids } from '@golden-thread/kernel';
import { MAX_CHUNK_BYTES, type Manifest, type ParkedEvent, type SnapshotChunk, type SnapshotStore } from '@golden-thread/read-models';
import { DEFINITION_VERSION, RippleEngine, UnreadableSnapshot } from '@golden-thread/ripple';
import { ENGINE_OPTIONS, LaneContent } from './lane-content.ts';
import { ParkedFacts } from './parked-facts.ts';
import { RIPPLE, RIPPLE_RELEASE } from './ripple-documents.ts';

/** What the index says: whose engine the chunks after it are, in order, and the events that no engine has because they are parked. */
type Index = {
  readonly networks: readonly { readonly networkId: string; readonly chunks: number }[];
  readonly parked: readonly ParkedEvent[];
};

/** What loading yields: the content, or why there is none, and the manifest that the next one replaces. */
export type LoadedLane = { readonly content: LaneContent | null; readonly manifestId: string | null; readonly problem?: string };

/** What snapshots hold. One that holds anything else is not read. */
const ABOUT = `ripple engines, release ${RIPPLE_RELEASE}, definition ${DEFINITION_VERSION}`;

/** Saves and loads the snapshots of one version. */
export class LaneSnapshots {
  readonly #store: SnapshotStore;
  readonly #ids: Ids;
  readonly #version: number;

  /** Snapshots of one version of the read model: versions filled side by side keep theirs apart. */
  constructor(store: SnapshotStore, ids: Ids, version: number) {
    this.#store = store;
    this.#ids = ids;
    this.#version = version;
  }

  /** The newest whole snapshot of a lane. Rejects only when the store cannot answer. */
  async load(lane: number): Promise<LoadedLane> {
    const manifest = await this.#store.manifest(this.#nameOf(lane));
    if (manifest === null) return { content: null, manifestId: null };
    const manifestId = manifest.id;
    if (manifest.about !== ABOUT)
      return { content: null, manifestId, problem: `it holds "${manifest.about}", this release writes "${ABOUT}"` };
    try {
      return { content: await this.#read(manifest), manifestId };
    } catch (error) {
      if (!(error instanceof UnreadableSnapshot)) throw error;
      return { content: null, manifestId, problem: error.message };
    }
  }

  /** Saves a lane, which must not change meanwhile. Returns the new manifest's id, or null when another owner saved one in between. */
  async save(lane: number, content: LaneContent, previousId: string | null): Promise<string | null> {
    const name = this.#nameOf(lane);
    const id = this.#ids.random();
    const saved: SnapshotChunk[] = [];
    const networks: Index['networks'][number][] = [];
    for (const [networkId, engine] of content.engines) {
      const before = saved.length;
      for (const bytes of engine.snapshot()) saved.push(await this.#saveChunk(`${name}/${id}/${saved.length}`, bytes));
      networks.push({ networkId, chunks: saved.length - before });
    }
    const index: SnapshotChunk[] = [];
    for (const bytes of inPieces({ networks, parked: content.parked.all() })) {
      index.push(await this.#saveChunk(`${name}/${id}/index-${index.length}`, bytes));
    }
    const vector = Array.from(content.positions, ([service, { storeId, last }]) => ({ service, storeId, lane, last }));
    const outcome = await this.#saveManifest(name, previousId, { id, vector, chunks: [...index, ...saved], about: ABOUT });
    if (outcome === 'lost') return null;
    await this.#store.sweep(name);
    return id;
  }

  /** Gives back the room of a version that will not be loaded any more. */
  async clear(): Promise<void> {
    for (let lane = 0; lane < LANES; lane += 1) {
      const name = this.#nameOf(lane);
      const manifest = await this.#store.manifest(name);
      if (manifest === null || manifest.chunks.length === 0) continue;
      await this.#store.saveManifest(name, manifest.id, {
        id: this.#ids.random(),
        vector: [],
        chunks: [],
        about: 'nothing: the version was replaced',
      });
      await this.#store.sweep(name);
    }
  }

  async #saveManifest(name: string, previousId: string | null, manifest: Manifest): Promise<'saved' | 'lost'> {
    try {
      return await this.#store.saveManifest(name, previousId, manifest);
    } catch (error) {
      // Another owner saved its manifest between our chunks and ours, and swept the chunks that it does not name.
      if (error instanceof RangeError) return 'lost';
      throw error;
    }
  }

  /** Two digits, so that names sort. */
  #nameOf(lane: number): string {
    return `${RIPPLE}-${this.#version}-lane-${String(lane).padStart(2, '0')}`;
  }

  async #saveChunk(key: string, bytes: Uint8Array): Promise<SnapshotChunk> {
    await this.#store.saveChunk(key, bytes);
    return { key, bytes: bytes.length, sha256: sha256(bytes) };
  }

  async #read(manifest: Manifest): Promise<LaneContent> {
    const isIndex = ({ key }: SnapshotChunk): boolean => /\/index-\d+$/.test(key);
    const { networks, parked } = parseIndex(await this.#chunks(manifest.chunks.filter(isIndex)));
    const rest = manifest.chunks.filter((chunk) => !isIndex(chunk));
    const engines = new Map<string, RippleEngine>();
    let at = 0;
    for (const { networkId, chunks } of networks) {
      engines.set(networkId, RippleEngine.restore(await this.#chunks(rest.slice(at, at + chunks)), ENGINE_OPTIONS));
      at += chunks;
    }
    const positions = new Map(manifest.vector.map(({ service, storeId, last }) => [service as ServiceName, { storeId, last }]));
    return new LaneContent(engines, positions, new ParkedFacts(parked));
  }

  async #chunks(chunks: readonly SnapshotChunk[]): Promise<Uint8Array[]> {
    const loaded: Uint8Array[] = [];
    for (const chunk of chunks) {
      const bytes = await this.#store.loadChunk(chunk.key);
      if (bytes?.length !== chunk.bytes || sha256(bytes) !== chunk.sha256) {
        throw new UnreadableSnapshot(`chunk ${chunk.key} is missing or was changed`);
      }
      loaded.push(bytes);
    }
    return loaded;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function* inPieces(index: Index): Generator<Uint8Array> {
  const bytes = new TextEncoder().encode(JSON.stringify(index));
  for (let at = 0; at < bytes.length; at += MAX_CHUNK_BYTES) yield bytes.subarray(at, at + MAX_CHUNK_BYTES);
}

function parseIndex(pieces: readonly Uint8Array[]): Index {
  // Its hash was checked: it is what was written.
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as Index;
}
