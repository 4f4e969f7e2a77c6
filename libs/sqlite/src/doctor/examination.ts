/** What the doctor looks at in one file. Reads only. */
import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Connection, messageOf, openConnection } from '../file/connection.ts';

/** One thing that was looked at. `advice` says what to do where it is not fine. */
export type Finding = { readonly check: string; readonly ok: boolean; readonly detail: string; readonly advice?: string };

/** Free space below which the doctor warns: room for a log and for an import to get under way. */
const ENOUGH_BYTES = 512 * 1024 * 1024;
const LONG_LOG_BYTES = 256 * 1024 * 1024;
const RESTORE = 'Stop the platform, keep a copy of the file, and restore the last backup.';

/** Looks at a file from the outside and, where it can be opened, from the inside. */
export function examine(file: string): Finding[] {
  if (!existsSync(file)) {
    return [
      {
        check: 'file',
        ok: false,
        detail: `${file} does not exist`,
        advice: 'It is made at the first start; if there was one, look where it went.',
      },
    ];
  }
  const findings: Finding[] = [{ check: 'file', ok: true, detail: `${file}, ${megabytes(statSync(file).size)}` }, space(file), log(file)];
  try {
    const connection = openConnection(file, { readOnly: true, cacheMiB: 32 });
    try {
      return [...findings, ...inside(connection)];
    } finally {
      connection.close();
    }
  } catch (error) {
    return [...findings, { check: 'opens', ok: false, detail: messageOf(error), advice: RESTORE }];
  }
}

function inside(connection: Connection): Finding[] {
  const tables = new Set(
    connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map((row) => String(row['name'])),
  );
  const findings = [version(connection), journal(connection), integrity(connection)];
  if (tables.has('events')) findings.push(versions(connection), chain(connection), counter(connection), known(connection));
  if (tables.has('checkpoints')) findings.push(parked(connection));
  return findings;
}

function version(connection: Connection): Finding {
  return { check: 'SQLite', ok: true, detail: String(connection.prepare('SELECT sqlite_version() AS version').get()?.['version']) };
}

function journal(connection: Connection): Finding {
  const mode = connection.prepare('PRAGMA journal_mode').get()?.['journal_mode'];
  return finding(
    'journal',
    mode === 'wal',
    `journal_mode ${String(mode)}`,
    'Start the platform once: it sets the mode. If it stays so, the disk does not support it.',
  );
}

function integrity(connection: Connection): Finding {
  const problems = connection
    .prepare('PRAGMA integrity_check(5)')
    .all()
    .map((row) => String(row['integrity_check']));
  return finding('integrity', problems.length === 1 && problems[0] === 'ok', problems.join('; '), RESTORE);
}

/** Every stream has the versions 1 to n. */
function versions(connection: Connection): Finding {
  const sql = 'SELECT stream FROM events GROUP BY network, stream HAVING min(version) <> 1 OR max(version) <> count(*) LIMIT 1';
  const bad = connection.prepare(sql).get();
  return finding('versions', !bad, bad ? `stream ${String(bad['stream'])} has a gap` : 'no gap in any stream', RESTORE);
}

/** Every event names the one before it in its lane. */
function chain(connection: Connection): Finding {
  const sql = `SELECT position FROM (SELECT position, previous, lag(position, 1, 0) OVER (PARTITION BY lane ORDER BY position) AS before FROM events)
    WHERE previous <> before LIMIT 1`;
  const bad = connection.prepare(sql).get();
  return finding('chain', !bad, bad ? `the chain is broken at position ${String(bad['position'])}` : 'whole in every lane', RESTORE);
}

/** The counter says what the events say. */
function counter(connection: Connection): Finding {
  const sql = `SELECT l.lane FROM lanes AS l LEFT JOIN (SELECT lane, max(position) AS last FROM events GROUP BY lane) AS e USING (lane)
    WHERE l.last <> coalesce(e.last, 0) LIMIT 1`;
  const bad = connection.prepare(sql).get();
  return finding('counter', !bad, bad ? `lane ${String(bad['lane'])} differs from its events` : 'equals the events', RESTORE);
}

function known(connection: Connection): Finding {
  const row = connection
    .prepare('SELECT store_id, (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM networks) AS networks FROM store')
    .get();
  return {
    check: 'events',
    ok: true,
    detail: `${String(row?.['events'])} events of ${String(row?.['networks'])} networks, store ${String(row?.['store_id'])}`,
  };
}

function parked(connection: Connection): Finding {
  const count = Number(connection.prepare('SELECT count(*) AS count FROM parked').get()?.['count']);
  return finding(
    'parked',
    count === 0,
    `${count} events could not be applied`,
    'See `golden-thread parked`; after a repaired release, retry them.',
  );
}

function space(file: string): Finding {
  const { bavail, bsize } = statfsSync(dirname(file));
  return finding(
    'space',
    bavail * bsize >= ENOUGH_BYTES,
    `${megabytes(bavail * bsize)} free`,
    'Make room on this disk. When it is full, writing is refused until there is room.',
  );
}

function log(file: string): Finding {
  const bytes = existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0;
  return finding(
    'log',
    bytes < LONG_LOG_BYTES,
    `write-ahead log ${megabytes(bytes)}`,
    'Something reads for very long or the disk is full. A restart empties the log.',
  );
}

function finding(check: string, ok: boolean, detail: string, advice: string): Finding {
  return ok ? { check, ok, detail } : { check, ok, detail, advice };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
