/** Snapshots on one SQLite file, read and written by a thread of their own: a chunk is megabytes. */
import { StoreUnavailable } from '@golden-thread/event-store';
import { checkChunkSize, type Manifest, type ManifestOutcome, SnapshotStore } from '@golden-thread/read-models';
import { FileLock } from '../file/file-lock.ts';
import { StoreThread, workerFile } from '../thread/store-thread.ts';
import type { SnapshotRequest } from './snapshot-tables.ts';

/** Snapshots in one file. After power loss it may hold an older whole snapshot. */
export class SqliteSnapshotStore extends SnapshotStore {
  readonly #lock: FileLock;
  readonly #thread: StoreThread<SnapshotRequest>;
  #closing: Promise<void> | null = null;

  private constructor(lock: FileLock, thread: StoreThread<SnapshotRequest>) {
    super();
    this.#lock = lock;
    this.#thread = thread;
  }

  /** Opens a file, making it where it is missing. Rejects with StoreUnavailable: `locked` while another store has it open, `broken` with the reason. */
  static async open({ file }: { readonly file: string }): Promise<SqliteSnapshotStore> {
    const lock = FileLock.take(`${file}.lock`, `The snapshots ${file}`);
    try {
      const { thread } = await StoreThread.start<SnapshotRequest>(workerFile('snapshot', import.meta.url), { file });
      return new SqliteSnapshotStore(lock, thread);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  async saveChunk(key: string, bytes: Uint8Array): Promise<void> {
    checkChunkSize(key, bytes);
    // A copy, because what moves to the thread is gone here.
    const copy = new Uint8Array(bytes);
    await this.#ask({ kind: 'save-chunk', key, bytes: copy }, [copy.buffer]);
  }

  async loadChunk(key: string): Promise<Uint8Array | null> {
    return (await this.#ask({ kind: 'load-chunk', key })) as Uint8Array | null;
  }

  async manifest(name: string): Promise<Manifest | null> {
    return (await this.#ask({ kind: 'manifest', name })) as Manifest | null;
  }

  async saveManifest(name: string, previousId: string | null, manifest: Manifest): Promise<ManifestOutcome> {
    return (await this.#ask({ kind: 'save-manifest', name, previousId, manifest })) as ManifestOutcome;
  }

  async sweep(name: string): Promise<void> {
    await this.#ask({ kind: 'sweep', name });
  }

  close(): Promise<void> {
    this.#closing ??= this.#thread.stop().then(() => {
      this.#lock.release();
    });
    return this.#closing;
  }

  async #ask(request: SnapshotRequest, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.#closing) throw new StoreUnavailable('closed', 'This store of snapshots was closed.');
    return this.#thread.ask(request, transfer);
  }
}
