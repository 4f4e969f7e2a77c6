/** The event store's tables. */
import { LANES } from '@golden-thread/kernel';
import { StoreUnavailable } from '@golden-thread/event-store';
import type { Connection } from '../file/connection.ts';

/** The layout of the tables; a file of a later one is refused. */
export const EVENT_FORMAT = 1;

// `events.network` stands for the network's id, which would otherwise stand in every row and three times in every index.
// An index on `lane` alone is one on (lane, position): SQLite ends every entry with the row's key, and that is the position.
// `lanes` is the counter: 64 rows on one page, written in the commit that assigns positions (architecture.md C1). The head is the largest of them.
// A command's answer is not written twice: its events are the `events` rows up to `position`.
const TABLES = `
  CREATE TABLE store (one INTEGER PRIMARY KEY CHECK (one = 1), store_id TEXT NOT NULL, format INTEGER NOT NULL) STRICT;
  CREATE TABLE lanes (lane INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
  CREATE TABLE networks (network INTEGER PRIMARY KEY, network_id TEXT NOT NULL UNIQUE, lane INTEGER NOT NULL) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    previous INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    network INTEGER NOT NULL,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    about TEXT NOT NULL,
    data TEXT NOT NULL,
    meta TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_id ON events (network, event_id);
  CREATE UNIQUE INDEX events_by_stream ON events (network, stream, version);
  CREATE INDEX events_by_lane ON events (lane);
  CREATE TABLE commands (
    command INTEGER PRIMARY KEY,
    network INTEGER NOT NULL,
    account_id TEXT NOT NULL,
    command_id TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    position INTEGER NOT NULL,
    events INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX commands_by_id ON commands (network, account_id, command_id);
`;

/** Makes the tables of a new file in one transaction, and gives the store's id: the one of the file, or `newId` where it is new. */
export function openEventTables(connection: Connection, file: string, newId: string): string {
  connection.exec('BEGIN IMMEDIATE');
  try {
    if (!hasTable(connection, 'store')) {
      connection.exec(TABLES);
      connection.prepare('INSERT INTO store VALUES (1, ?, ?)').run(newId, EVENT_FORMAT);
      const lane = connection.prepare('INSERT INTO lanes VALUES (?, 0)');
      for (let number = 0; number < LANES; number += 1) lane.run(number);
    }
    const row = connection.prepare('SELECT store_id, format FROM store').get();
    if (Number(row?.['format']) !== EVENT_FORMAT) {
      throw new StoreUnavailable(
        'broken',
        `${file} has format ${String(row?.['format'])}, and this version knows ${EVENT_FORMAT}. Use the version that wrote it.`,
      );
    }
    connection.exec('COMMIT');
    return String(row?.['store_id']);
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** Whether a file has a table. */
export function hasTable(connection: Connection, name: string): boolean {
  return connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
