/** Opening a SQLite file with the settings this platform stands on, each read back. The only place that makes connections. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { StoreUnavailable } from '@golden-thread/event-store';

/** An open connection; synchronous, so long work belongs in a worker thread. */
export type Connection = DatabaseSync;
/** A prepared statement of a connection. */
export type Statement = StatementSync;

/** The first version without the WAL-reset defect, which could lose commits when two connections worked on one file (sqlite.org/changes.html). */
export const OLDEST_SQLITE = '3.51.3';

/** How a connection is used. */
export type ConnectionOptions = {
  /**
   * `full` (the default): a commit returns when it would survive power loss. `normal`: it survives the process, and after power loss the
   * file is whole but may be some commits older; only for what can be filled again.
   */
  readonly durability?: 'full' | 'normal';
  readonly readOnly?: boolean;
  /** How much of the file is kept in memory, in MiB (default 2). A writer needs the pages one commit touches, or it writes them twice. */
  readonly cacheMiB?: number;
};

const BUSY_TIMEOUT_MS = 5_000;
const SYNCHRONOUS = { full: 2, normal: 1 } as const;

/** Opens a file, making it where it is missing. Throws {@link StoreUnavailable} saying what is wrong with the file or the machine. */
export function openConnection(file: string, options: ConnectionOptions = {}): Connection {
  const connection = connect(file, options);
  try {
    assertVersion(versionOf(connection), file);
    connection.exec(`PRAGMA cache_size = -${(options.cacheMiB ?? 2) * 1024}`);
    if (options.readOnly === true) return connection;
    const synchronous = SYNCHRONOUS[options.durability ?? 'full'];
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec(`PRAGMA synchronous = ${synchronous}`);
    // Checkpoints run when nobody waits for an answer: see write-ahead-log.ts.
    connection.exec('PRAGMA wal_autocheckpoint = 0');
    assertSetting(connection, file, 'journal_mode', 'wal');
    assertSetting(connection, file, 'synchronous', synchronous);
    return connection;
  } catch (error) {
    connection.close();
    throw asUnavailable(error, file);
  }
}

/** Prepares a statement whose rows come as arrays: half the cost of objects. */
export function prepareRows(connection: Connection, sql: string): Statement {
  const statement = connection.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}

/** Throws {@link StoreUnavailable} when a version is older than {@link OLDEST_SQLITE}. */
export function assertVersion(version: string, file: string): void {
  if (compareVersions(version, OLDEST_SQLITE) >= 0) return;
  throw new StoreUnavailable(
    'broken',
    `${file} was not opened: this Node.js contains SQLite ${version}, and versions before ${OLDEST_SQLITE} can lose commits. Use Node.js 24.21 or later.`,
  );
}

/** What an error of SQLite means for whoever called. Other errors are passed on as they are. */
export function asUnavailable(error: unknown, file: string): unknown {
  const code = primaryCode(error);
  if (code === null) return error;
  const message = messageOf(error);
  const options = { cause: error };
  switch (code) {
    case SQLITE_FULL:
      return new StoreUnavailable(
        'full',
        `No space is left for ${file}: nothing was stored. Make room; writing goes on by itself.`,
        options,
      );
    case SQLITE_BUSY:
      return new StoreUnavailable('locked', `${file} is held by another process (${message}). Stop that process.`, options);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
      return new StoreUnavailable(
        'broken',
        `${file} cannot be opened for writing (${message}). Check that its folder exists and belongs to this user.`,
        options,
      );
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return new StoreUnavailable(
        'broken',
        `${file} is damaged or no SQLite file (${message}). Run the doctor; if it agrees, restore the last backup.`,
        options,
      );
    default:
      return new StoreUnavailable('broken', `SQLite failed on ${file}: ${message}.`, options);
  }
}

/** The primary result code of an error of SQLite (sqlite.org/rescode.html), or null for any other error. */
export function primaryCode(error: unknown): number | null {
  // Not `instanceof Error`: errors made by Node itself are of another realm than code that runs in a vm context.
  if (typeof error !== 'object' || error === null || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

/** What an error says of itself. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

function connect(file: string, { readOnly = false }: ConnectionOptions): Connection {
  try {
    return new DatabaseSync(file, { readOnly, timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    throw asUnavailable(error, file);
  }
}

function versionOf(connection: Connection): string {
  return String(connection.prepare('SELECT sqlite_version() AS version').get()?.['version']);
}

function assertSetting(connection: Connection, file: string, name: string, wanted: string | number): void {
  const found = connection.prepare(`PRAGMA ${name}`).get()?.[name];
  if (found === wanted) return;
  throw new StoreUnavailable(
    'broken',
    `${file} was not opened: SQLite answers ${name} = ${String(found)} where ${wanted} was set. Network file systems do that; use a local disk.`,
  );
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
