/** Snapshots in memory. */
import { checkChunkSize, checkManifest, SnapshotStore } from './snapshots.ts';
import type { Manifest, ManifestOutcome } from './snapshots.ts';

/** Keeps snapshots as long as the object lives. */
export class MemorySnapshotStore extends SnapshotStore {
  readonly #chunks = new Map<string, Uint8Array>();
  readonly #manifests = new Map<string, Manifest>();

  async saveChunk(key: string, bytes: Uint8Array): Promise<void> {
    await Promise.resolve();
    checkChunkSize(key, bytes);
    this.#chunks.set(key, bytes.slice());
  }

  async loadChunk(key: string): Promise<Uint8Array | null> {
    await Promise.resolve();
    return this.#chunks.get(key)?.slice() ?? null;
  }

  async manifest(name: string): Promise<Manifest | null> {
    await Promise.resolve();
    return structuredClone(this.#manifests.get(name) ?? null);
  }

  async saveManifest(name: string, previousId: string | null, manifest: Manifest): Promise<ManifestOutcome> {
    await Promise.resolve();
    if ((this.#manifests.get(name)?.id ?? null) !== previousId) return 'lost';
    checkManifest(name, manifest, (key) => this.#chunks.has(key));
    this.#manifests.set(name, structuredClone(manifest));
    return 'saved';
  }

  async sweep(name: string): Promise<void> {
    await Promise.resolve();
    const kept = new Set(this.#manifests.get(name)?.chunks.map(({ key }) => key));
    for (const key of this.#chunks.keys()) {
      if (key.startsWith(`${name}/`) && !kept.has(key)) this.#chunks.delete(key);
    }
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }
}
