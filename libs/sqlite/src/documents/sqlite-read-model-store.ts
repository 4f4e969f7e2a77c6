/** Read models on one SQLite file. One thread writes; reading is done where the documents are wanted. */
import { StoreUnavailable } from '@golden-thread/event-store';
import {
  type Checkpoint,
  checkSavedChunk,
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
  undeclared,
  undeclaredCollection,
} from '@golden-thread/read-models';
import { asUnavailable, type Connection, openConnection } from '../file/connection.ts';
import { FileLock } from '../file/file-lock.ts';
import type { ObserverModule } from '../file/observer.ts';
import { buffersOf } from '../thread/columns.ts';
import { StoreThread, workerFile } from '../thread/store-thread.ts';
import type { WorkerThread } from '../thread/worker-thread.ts';
import { DocumentReader } from './document-tables.ts';
import type { DocumentFile, DocumentRequest } from './requests.ts';
import { packChanges } from './row-changes.ts';
import { type Catalogue, type Collection, type Model, readCatalogue } from './schema.ts';

/** How a store of read models is opened. */
export type SqliteReadModelStoreOptions = {
  readonly file: string;
  /** For tests: watches, delays or stops writes at named moments. */
  readonly observer?: ObserverModule;
  /** The thread that writes, where several stores share one; one of its own where none is given. */
  readonly writers?: WorkerThread;
};

/**
 * Documents in one file. Reads run on the caller's thread: a document is a microsecond to read and several to parse, and parsing has to
 * happen there anyway. After power loss the file may be some chunks older, documents and checkpoint together; the feed fills them again.
 */
export class SqliteReadModelStore extends ReadModelStore {
  readonly #file: string;
  readonly #lock: FileLock;
  readonly #writer: StoreThread<DocumentRequest>;
  readonly #connection: Connection;
  readonly #reader: DocumentReader;
  #catalogue: Catalogue;
  #closing: Promise<void> | null = null;

  private constructor(file: string, lock: FileLock, writer: StoreThread<DocumentRequest>, connection: Connection) {
    super();
    this.#file = file;
    this.#lock = lock;
    this.#writer = writer;
    this.#connection = connection;
    this.#reader = new DocumentReader(connection);
    this.#catalogue = readCatalogue(connection);
  }

  /** Opens a file, making it where it is missing. Rejects with StoreUnavailable: `locked` while another store has it open, `broken` with the reason. */
  static async open({ file, observer, writers }: SqliteReadModelStoreOptions): Promise<SqliteReadModelStore> {
    const lock = FileLock.take(`${file}.lock`, `The read models ${file}`);
    const started: DocumentFile = { file, ...(observer ? { observer } : {}) };
    let thread: StoreThread<DocumentRequest> | null = null;
    try {
      ({ thread } = await StoreThread.start<DocumentRequest>(workerFile('document-writer', import.meta.url), started, writers));
      return new SqliteReadModelStore(file, lock, thread, openConnection(file, { readOnly: true, cacheMiB: 16 }));
    } catch (error) {
      await thread?.stop();
      lock.release();
      throw error;
    }
  }

  async declare(model: ReadModelVersion, collections: readonly CollectionDeclaration[]): Promise<void> {
    this.#catalogue = (await this.#ask({ kind: 'declare', model, collections })) as Catalogue;
  }

  async liveVersion(name: string): Promise<number | null> {
    return this.#read(() => this.#catalogue.get(name)?.find(({ live }) => live)?.version ?? null);
  }

  async versions(name: string): Promise<number[]> {
    return this.#read(() => (this.#catalogue.get(name) ?? []).map(({ version }) => version));
  }

  async checkpoints(model: ReadModelVersion): Promise<Checkpoint[]> {
    return this.#read(() => this.#reader.checkpoints(this.#model(model).model));
  }

  async get(model: ReadModelVersion, collection: string, id: string): Promise<Document | null> {
    return this.#read(() => this.#reader.get(this.#collection(model, collection), id));
  }

  async find(model: ReadModelVersion, find: Find): Promise<Document[]> {
    return this.#read(() => this.#reader.find(this.#collection(model, find.collection), find));
  }

  async save(model: ReadModelVersion, chunk: Chunk): Promise<ChunkOutcome> {
    checkSavedChunk(chunk);
    const { checkpoint, beside = [], parked, unparked } = chunk;
    const changes = packChanges(chunk.changes, (name) => this.#collection(model, name));
    const request = { kind: 'save', model: this.#model(model).model, checkpoint, beside, changes, parked, unparked } as const;
    return (await this.#ask(request, buffersOf(changes))) as ChunkOutcome;
  }

  async parked(model: ReadModelVersion, key?: string): Promise<ParkedEvent[]> {
    return this.#read(() => this.#reader.parked(this.#model(model).model, key));
  }

  async erased(model: ReadModelVersion): Promise<string[]> {
    return this.#read(() => this.#reader.erased(this.#model(model).model));
  }

  async saveErased(model: ReadModelVersion, people: readonly string[]): Promise<void> {
    await this.#ask({ kind: 'erase', model: this.#model(model).model, people });
  }

  async switchLive(model: ReadModelVersion, options: SwitchOptions = {}): Promise<SwitchOutcome> {
    const answer = await this.#ask({ kind: 'switch', model, retiredStores: options.retiredStores ?? [] });
    const { outcome, catalogue } = answer as { readonly outcome: SwitchOutcome; readonly catalogue: Catalogue };
    this.#catalogue = catalogue;
    return outcome;
  }

  async drop(model: ReadModelVersion): Promise<void> {
    this.#catalogue = (await this.#ask({ kind: 'drop', model })) as Catalogue;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    // The reader first: while it is open, the writer cannot empty the log.
    this.#connection.close();
    await this.#writer.stop();
    this.#lock.release();
  }

  async #ask(request: DocumentRequest, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    this.#mustBeOpen();
    return this.#writer.ask(request, transfer);
  }

  // Async, so that errors reject.
  async #read<Answer>(read: () => Answer): Promise<Answer> {
    await Promise.resolve();
    this.#mustBeOpen();
    try {
      return read();
    } catch (error) {
      throw asUnavailable(error, this.#file);
    }
  }

  #model(model: ReadModelVersion): Model {
    const known = this.#catalogue.get(model.name)?.find(({ version }) => version === model.version);
    if (!known) throw undeclared(model);
    return known;
  }

  #collection(model: ReadModelVersion, name: string): Collection {
    const collection = this.#model(model).collections.get(name);
    if (!collection) throw undeclaredCollection(model, name);
    return collection;
  }

  #mustBeOpen(): void {
    if (this.#closing) throw new StoreUnavailable('closed', 'This store of read models was closed.');
  }
}
