/** A lock that dies with its process: held by the operating system through SQLite, so a `kill -9` leaves nothing to clean up. */
import { DatabaseSync } from 'node:sqlite';
import { hostname } from 'node:os';
import { StoreUnavailable } from '@golden-thread/event-store';
import { messageOf, primaryCode } from './connection.ts';

/** Who holds a lock. */
export type LockHolder = { readonly pid: number; readonly host: string; readonly since: string };

/**
 * An exclusive lock. The file is a tiny database with one row saying who holds it; an open write transaction on it is the lock.
 * (The process must not open the file by other means: closing any handle on it would release a POSIX lock.)
 */
export class FileLock {
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Takes the lock. Throws {@link StoreUnavailable} `locked`, naming the holder, when another process or part of this one has it. */
  static take(file: string, what: string): FileLock {
    const database = open(file, what);
    try {
      database.exec('BEGIN EXCLUSIVE');
      database.exec(
        'CREATE TABLE IF NOT EXISTS holder (one INTEGER PRIMARY KEY CHECK (one = 1), pid INTEGER, host TEXT, since TEXT) STRICT',
      );
      const since = new Date().toISOString();
      database.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?, ?, ?)').run(process.pid, hostname(), since);
      database.exec('COMMIT');
      // This one is never committed: it lets others read the row, and keeps them from writing, until this process ends.
      database.exec('BEGIN IMMEDIATE');
      return new FileLock(database);
    } catch (error) {
      const holder = primaryCode(error) === BUSY ? readHolder(database) : null;
      database.close();
      throw primaryCode(error) === BUSY ? refusal(what, holder) : unusable(file, what, error);
    }
  }

  /** Gives the lock back. */
  release(): void {
    if (!this.#database.isOpen) return;
    this.#database.exec('ROLLBACK');
    this.#database.close();
  }
}

const BUSY = 5;

function open(file: string, what: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: 0 });
    // Nothing in it is worth a wait for the disk: after power loss nobody holds it anyway.
    database.exec('PRAGMA synchronous = OFF');
    return database;
  } catch (error) {
    throw unusable(file, what, error);
  }
}

function readHolder(database: DatabaseSync): LockHolder | null {
  try {
    const row = database.prepare('SELECT pid, host, since FROM holder').get();
    return row ? { pid: Number(row['pid']), host: String(row['host']), since: String(row['since']) } : null;
  } catch (error) {
    // The holder is just writing its row (busy), or has not yet made the table.
    if (primaryCode(error) === null) throw error;
    return null;
  }
}

function refusal(what: string, holder: LockHolder | null): StoreUnavailable {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process that is just starting';
  return new StoreUnavailable('locked', `${what} is in use by ${who}. Stop it first; two processes on the same files would spoil them.`);
}

function unusable(file: string, what: string, cause: unknown): StoreUnavailable {
  return new StoreUnavailable(
    'broken',
    `${what} cannot be locked: ${messageOf(cause)} (${file}). Check that the folder exists and belongs to this user.`,
    { cause },
  );
}
