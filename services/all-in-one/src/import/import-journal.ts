/** Which imports there were in this data directory and how far each came: what `import unfinished` is told from. */
import { DatabaseSync } from 'node:sqlite';

/** One import from the moment its first chunk may be stored. Times are RFC 3339. */
export type ImportRecord = {
  readonly networkId: string;
  /** SHA-256 of the input's bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly keepGoing: boolean;
  readonly read: number;
  readonly stored: number;
  readonly known: number;
  readonly refused: number;
  /** Chunks there are, and chunks all owners have acknowledged, from the front. */
  readonly chunks: number;
  readonly acknowledged: number;
  readonly startedAt: string;
  readonly finishedAt: string | null;
};

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS imports (
    networkId TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, keepGoing INTEGER NOT NULL,
    read INTEGER NOT NULL, stored INTEGER NOT NULL, known INTEGER NOT NULL, refused INTEGER NOT NULL,
    chunks INTEGER NOT NULL, acknowledged INTEGER NOT NULL, startedAt TEXT NOT NULL, finishedAt TEXT,
    PRIMARY KEY (networkId, sha256));
`;
/** Finished imports that are still listed, newest first. */
const FINISHED_LISTED = 20;

/** A small SQLite file beside the stagings. */
export class ImportJournal {
  readonly #database: DatabaseSync;

  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    this.#database.exec(SCHEMA);
  }

  /** The record of an input in a network, or null. */
  get(networkId: string, sha256: string): ImportRecord | null {
    const row = this.#database.prepare('SELECT * FROM imports WHERE networkId = ? AND sha256 = ?').get(networkId, sha256);
    return row === undefined ? null : recordOf(row);
  }

  /** Imports that began to store and did not finish. */
  unfinished(networkId?: string): readonly ImportRecord[] {
    const rows = this.#database.prepare('SELECT * FROM imports WHERE finishedAt IS NULL ORDER BY startedAt').all().map(recordOf);
    return networkId === undefined ? rows : rows.filter((record) => record.networkId === networkId);
  }

  /** Unfinished imports, then the latest finished ones. */
  list(): readonly ImportRecord[] {
    const finished = this.#database
      .prepare('SELECT * FROM imports WHERE finishedAt IS NOT NULL ORDER BY finishedAt DESC LIMIT ?')
      .all(FINISHED_LISTED)
      .map(recordOf);
    return [...this.unfinished(), ...finished];
  }

  /** Notes, durably, that an import is about to store: from now on it is unfinished. */
  begin(record: ImportRecord): void {
    this.#database.exec('PRAGMA synchronous = FULL');
    this.#put(record);
    // What follows may be lost with the power: chunks acknowledged since are then stored again, and found known.
    this.#database.exec('PRAGMA synchronous = NORMAL');
  }

  /** Notes how far it came. */
  progress(record: ImportRecord): void {
    this.#put(record);
  }

  close(): void {
    this.#database.close();
  }

  #put(record: ImportRecord): void {
    this.#database
      .prepare(
        `INSERT OR REPLACE INTO imports (networkId, sha256, bytes, keepGoing, read, stored, known, refused, chunks, acknowledged, startedAt, finishedAt)
         VALUES (:networkId, :sha256, :bytes, :keepGoing, :read, :stored, :known, :refused, :chunks, :acknowledged, :startedAt, :finishedAt)`,
      )
      .run({ ...record, keepGoing: record.keepGoing ? 1 : 0 });
  }
}

function recordOf(row: Record<string, unknown>): ImportRecord {
  return { ...row, keepGoing: row['keepGoing'] === 1 } as ImportRecord;
}
