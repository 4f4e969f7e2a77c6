/** The staging of one input: everything that was read and found good, in chunks, under the SHA-256 of its bytes, until it is stored. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { errorCodeOf } from '@golden-thread/service-host/process';

/** One chunk: a JSON array of import events in UTF-8, and the line each stood on. */
export type StagedChunk = { readonly events: Uint8Array; readonly lines: Uint32Array };

/** What the check found out about an input. Counts are lines. */
export type StagedCounts = {
  /** Lines that are not blank. */
  readonly read: number;
  /** Lines that only repeat an earlier line of the same input. */
  readonly repeated: number;
  /** Bad lines (stored without them under --keep-going). */
  readonly refused: number;
  readonly bytes: number;
};

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS chunks (number INTEGER PRIMARY KEY, events BLOB NOT NULL, lines BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS checked (one INTEGER PRIMARY KEY CHECK (one = 1), counts TEXT NOT NULL);
`;
/** Chunks written in one transaction while reading. */
const CHUNKS_PER_TRANSACTION = 8;

/** A staging file. It becomes whole by {@link finish}; one that is not whole is worthless and removed at the next start. */
export class Staging {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #select: StatementSync;
  readonly #path: string;
  #chunks = 0;
  #inTransaction = 0;
  #counts: StagedCounts = { read: 0, repeated: 0, refused: 0, bytes: 0 };

  private constructor(path: string) {
    this.#path = path;
    this.#database = new DatabaseSync(path);
    this.#database.exec(SCHEMA);
    this.#insert = this.#database.prepare('INSERT OR REPLACE INTO chunks (number, events, lines) VALUES (?, ?, ?)');
    this.#select = this.#database.prepare('SELECT events, lines FROM chunks WHERE number = ?');
  }

  /** A new, empty staging for an input whose hash is not known yet. */
  static begin(folder: string, id: string): Staging {
    return new Staging(join(folder, `${ARRIVING}${id}.sqlite`));
  }

  /** The whole staging of an input, or null where there is none. */
  static open(folder: string, name: string): Staging | null {
    const path = join(folder, `${name}.sqlite`);
    if (!existsSync(path)) return null;
    const staging = openWhole(path, () => new Staging(path));
    if (staging === null || staging.#load()) return staging;
    staging.drop();
    return null;
  }

  /** Removes every staging but these: what inputs left behind when the process was killed before anything of them was stored. */
  static sweep(folder: string, kept: ReadonlySet<string>): void {
    for (const file of readdirSync(folder)) {
      const name = /^(.*)\.sqlite(-wal|-shm)?$/.exec(file)?.[1];
      if (name !== undefined && !kept.has(name)) rmSync(join(folder, file), { force: true });
    }
  }

  /** How many chunks there are, numbered from 0. */
  get size(): number {
    return this.#chunks;
  }

  add(chunk: StagedChunk): void {
    if (this.#inTransaction === 0) this.#database.exec('BEGIN');
    this.#write(this.#chunks, chunk);
    this.#chunks += 1;
    this.#inTransaction += 1;
    if (this.#inTransaction === CHUNKS_PER_TRANSACTION) this.#commit();
  }

  /** Puts a chunk in another's place: after the owners refused some of its events. */
  replace(number: number, chunk: StagedChunk): void {
    this.#write(number, chunk);
  }

  chunk(number: number): StagedChunk {
    const row = this.#select.get(number);
    if (row === undefined) throw new RangeError(`the staging has no chunk ${number}`);
    const lines = row['lines'] as Uint8Array;
    return { events: row['events'] as Uint8Array, lines: new Uint32Array(lines.slice().buffer) };
  }

  /** Marks the staging as whole. From here on it is found again by its name. */
  finish(folder: string, name: string, counts: StagedCounts): Staging {
    this.#commit();
    this.#database.prepare('INSERT OR REPLACE INTO checked (one, counts) VALUES (1, ?)').run(JSON.stringify(counts));
    // Closing writes everything into the one file, so that renaming moves all of it.
    this.close();
    const path = join(folder, `${name}.sqlite`);
    // The write-ahead log of an older file of that name would be taken for this one's.
    removeFile(path);
    renameSync(this.#path, path);
    const staging = new Staging(path);
    staging.#load();
    return staging;
  }

  /** What the check found out; zeros before {@link finish}. */
  get counts(): StagedCounts {
    return this.#counts;
  }

  /** Corrects the counts: after the owners refused some events. */
  recount(counts: StagedCounts): void {
    this.#database.prepare('UPDATE checked SET counts = ?').run(JSON.stringify(counts));
    this.#counts = counts;
  }

  /** How many events there are from a chunk on. */
  events(from: number): number {
    const row = this.#database.prepare('SELECT coalesce(sum(length(lines)), 0) AS bytes FROM chunks WHERE number >= ?').get(from);
    return Number(row?.['bytes']) / Uint32Array.BYTES_PER_ELEMENT;
  }

  close(): void {
    this.#commit();
    this.#database.close();
  }

  /** Closes and removes it. */
  drop(): void {
    this.close();
    removeFile(this.#path);
  }

  #write(number: number, { events, lines }: StagedChunk): void {
    this.#insert.run(number, events, new Uint8Array(lines.buffer, lines.byteOffset, lines.byteLength));
  }

  #commit(): void {
    if (this.#inTransaction > 0) this.#database.exec('COMMIT');
    this.#inTransaction = 0;
  }

  /** Reads what is known of a whole staging; false when it is not whole. */
  #load(): boolean {
    const row = this.#database.prepare('SELECT counts, (SELECT count(*) FROM chunks) AS chunks FROM checked').get();
    if (row === undefined) return false;
    this.#counts = JSON.parse(row['counts'] as string) as StagedCounts;
    this.#chunks = Number(row['chunks']);
    return true;
  }
}

const ARRIVING = 'arriving-';

/** Opens a file that may have been damaged by a power loss: then it is removed, and the input is read again. */
function openWhole(path: string, open: () => Staging): Staging | null {
  try {
    return open();
  } catch (thrown) {
    if (errorCodeOf(thrown) !== 'ERR_SQLITE_ERROR') throw thrown;
    removeFile(path);
    return null;
  }
}

function removeFile(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
}
