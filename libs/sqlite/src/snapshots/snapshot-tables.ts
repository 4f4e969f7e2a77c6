/** The tables of snapshots, and the work of the thread that owns them. */
import { checkManifest, type Manifest, type ManifestOutcome } from '@golden-thread/read-models';
import { asUnavailable, type Connection } from '../file/connection.ts';
import { type Asked, packError, type Reply } from '../thread/messages.ts';

/** What a snapshot store asks its thread. */
export type SnapshotRequest =
  | { readonly kind: 'save-chunk'; readonly key: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'load-chunk'; readonly key: string }
  | { readonly kind: 'manifest'; readonly name: string }
  | { readonly kind: 'save-manifest'; readonly name: string; readonly previousId: string | null; readonly manifest: Manifest }
  | { readonly kind: 'sweep'; readonly name: string };

const TABLES = `
  CREATE TABLE IF NOT EXISTS chunks (key TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS manifests (name TEXT PRIMARY KEY, id TEXT NOT NULL, manifest TEXT NOT NULL) STRICT;
`;

/** Saves and loads chunks and manifests. */
export class SnapshotTables {
  readonly #connection: Connection;
  readonly #file: string;

  constructor(connection: Connection, file: string) {
    this.#connection = connection;
    this.#file = file;
    connection.exec(TABLES);
  }

  /** Carries out the first request of the queue. */
  work(queue: Asked<SnapshotRequest>[]): { replies: Reply[]; transfer?: ArrayBuffer[] } {
    const asked = queue.shift();
    if (!asked) return { replies: [] };
    try {
      const answer = this.#carryOut(asked.request);
      return { replies: [{ id: asked.id, answer }], transfer: answer instanceof Uint8Array ? [answer.buffer as ArrayBuffer] : [] };
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      return { replies: [{ id: asked.id, failure: packError(asUnavailable(error, this.#file)) }] };
    }
  }

  #carryOut(request: SnapshotRequest): unknown {
    switch (request.kind) {
      case 'save-chunk':
        this.#connection
          .prepare('INSERT INTO chunks VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET bytes = excluded.bytes')
          .run(request.key, request.bytes);
        return null;
      case 'load-chunk':
        return this.#connection.prepare('SELECT bytes FROM chunks WHERE key = ?').get(request.key)?.['bytes'] ?? null;
      case 'manifest':
        return this.#manifest(request.name);
      case 'save-manifest':
        return this.#saveManifest(request.name, request.previousId, request.manifest);
      case 'sweep':
        this.#sweep(request.name);
        return null;
    }
  }

  #manifest(name: string): Manifest | null {
    const row = this.#connection.prepare('SELECT manifest FROM manifests WHERE name = ?').get(name);
    return row ? (JSON.parse(String(row['manifest'])) as Manifest) : null;
  }

  #saveManifest(name: string, previousId: string | null, manifest: Manifest): ManifestOutcome {
    this.#connection.exec('BEGIN IMMEDIATE');
    if ((this.#manifest(name)?.id ?? null) !== previousId) {
      this.#connection.exec('ROLLBACK');
      return 'lost';
    }
    const chunk = this.#connection.prepare('SELECT 1 FROM chunks WHERE key = ?');
    checkManifest(name, manifest, (key) => chunk.get(key) !== undefined);
    this.#connection
      .prepare('INSERT INTO manifests VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET id = excluded.id, manifest = excluded.manifest')
      .run(name, manifest.id, JSON.stringify(manifest));
    this.#connection.exec('COMMIT');
    return 'saved';
  }

  #sweep(name: string): void {
    const kept = JSON.stringify(this.#manifest(name)?.chunks.map(({ key }) => key) ?? []);
    // `0` is the character after `/`: these are the keys that begin with the name and a slash.
    this.#connection
      .prepare('DELETE FROM chunks WHERE key >= ? AND key < ? AND key NOT IN (SELECT value FROM json_each(?))')
      .run(`${name}/`, `${name}0`, kept);
  }
}
