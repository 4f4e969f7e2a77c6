/** Snapshots of engines that live in memory: chunks of bytes, and one manifest that says which of them make a whole (architecture.md 3.6). A port. */

/** The most bytes one chunk has. */
export const MAX_CHUNK_BYTES = 8 * 1024 * 1024;

/** How far a snapshot was filled from one lane of one store. */
export type SnapshotPosition = { readonly service: string; readonly storeId: string; readonly lane: number; readonly last: number };

/** One part of a snapshot. */
export type SnapshotChunk = { readonly key: string; readonly bytes: number; readonly sha256: string };

/** A whole snapshot: what was applied, and the chunks that hold the outcome. */
export type Manifest = {
  /** New for every manifest; the compare-and-set compares it. */
  readonly id: string;
  readonly vector: readonly SnapshotPosition[];
  readonly chunks: readonly SnapshotChunk[];
  /** What made it: definition and version. A reader that is another one starts from zero. */
  readonly about: string;
};

/** `saved`, or `lost`: another owner saved a manifest in between; load that one. */
export type ManifestOutcome = 'saved' | 'lost';

/**
 * Keeps snapshots by name. A chunk's key begins with the name it belongs to and a slash, so that sweeping one name
 * touches no chunk that is just being saved for another.
 */
export abstract class SnapshotStore {
  /** Saves a chunk of at most {@link MAX_CHUNK_BYTES} bytes under a key, in place of what was there. Throws RangeError when it is larger. */
  abstract saveChunk(key: string, bytes: Uint8Array): Promise<void>;

  /** A chunk's bytes, or null. */
  abstract loadChunk(key: string): Promise<Uint8Array | null>;

  /** The newest manifest of a name, or null. */
  abstract manifest(name: string): Promise<Manifest | null>;

  /**
   * Makes a manifest the newest of its name where the newest so far is `previousId` (null = none).
   * Throws RangeError when it names a chunk that is not there or whose key does not begin with `<name>/`.
   */
  abstract saveManifest(name: string, previousId: string | null, manifest: Manifest): Promise<ManifestOutcome>;

  /** Drops the chunks of a name that its manifest does not name. */
  abstract sweep(name: string): Promise<void>;

  /** Finishes what was accepted, then releases everything. */
  abstract close(): Promise<void>;
}

/** Throws RangeError when a chunk is too large to be kept. */
export function checkChunkSize(key: string, bytes: Uint8Array): void {
  if (bytes.length > MAX_CHUNK_BYTES)
    throw new RangeError(`chunk ${key} has ${bytes.length} bytes; at most ${MAX_CHUNK_BYTES} are kept in one`);
}

/** Throws RangeError for the first chunk of a manifest that does not belong to the name or is not there. */
export function checkManifest(name: string, manifest: Manifest, has: (key: string) => boolean): void {
  for (const { key } of manifest.chunks) {
    if (!key.startsWith(`${name}/`)) throw new RangeError(`chunk ${key} does not belong to ${name}: its key begins with "${name}/"`);
    if (!has(key)) throw new RangeError(`the manifest of ${name} names chunk ${key}, which was not saved`);
  }
}
