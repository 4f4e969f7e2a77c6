/**
 * SOURCE TARGET EVENTS-PER-COMMIT WAL-PAGES: what SQLite itself needs to write the rows of one of our event stores: same tables, same
 * indexes, same durability, and in every commit the counter row. Nothing is checked or numbered: the rows are taken as they are.
 * Reading them is not timed. WAL-PAGES is how long the write-ahead log may grow before it is copied back.
 */
import { rmSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { answer, argument } from '../answer.ts';
import { percentile } from '../statistics.ts';

/** As much memory as our writer takes for itself, so that neither side reads more often from the file. */
const CACHE_MIB = 64;

const [source, target] = [argument(0), argument(1)];
const perCommit = Number(argument(2));
for (const suffix of ['', '-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });

const from = new DatabaseSync(source, { readOnly: true });
const into = new DatabaseSync(target);
into.exec(`PRAGMA cache_size = -${String(CACHE_MIB * 1024)}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL`);
into.exec(`PRAGMA wal_autocheckpoint = ${argument(3)}`);
copySchema();

const millis: number[] = [];
let events = 0;
let waiting: SQLInputValue[][] = [];
const select = from.prepare('SELECT * FROM events ORDER BY position');
select.setReturnArrays(true);
const columns = select.columns();
const insert = into.prepare(`INSERT INTO events VALUES (${columns.map(() => '?').join(', ')})`);
const count = into.prepare('UPDATE lanes SET last = ? WHERE lane = ?');
const [begin, commit] = [into.prepare('BEGIN IMMEDIATE'), into.prepare('COMMIT')];
const [position, lane] = [at('position'), at('lane')];
for (const row of select.iterate() as Iterable<unknown> as Iterable<SQLInputValue[]>) {
  waiting.push(row);
  if (waiting.length === perCommit) write();
}
if (waiting.length > 0) write();
const close = performance.now();
into.close();
const closeSeconds = (performance.now() - close) / 1000;
const seconds = millis.reduce((sum, took) => sum + took, 0) / 1000;
const sorted = Float64Array.from(millis).sort();
answer({
  events,
  seconds,
  closeSeconds,
  eventsPerSecond: events / seconds,
  p50Millis: percentile(sorted, 0.5),
  p99Millis: percentile(sorted, 0.99),
});

function write(): void {
  const last = waiting.at(-1) ?? [];
  const start = performance.now();
  begin.run();
  for (const row of waiting) insert.run(...row);
  count.run(last[position] ?? 0, last[lane] ?? 0);
  commit.run();
  millis.push(performance.now() - start);
  events += waiting.length;
  waiting = [];
}

/** Everything but the events: few rows, written in one transaction. */
function copySchema(): void {
  into.exec('BEGIN');
  const made = from.prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'index'").all();
  for (const { sql } of made) into.exec(String(sql));
  for (const { type, name } of made) if (type === 'table' && name !== 'events') copyRows(String(name));
  into.exec('COMMIT');
}

function copyRows(table: string): void {
  const rows = from.prepare(`SELECT * FROM ${table}`);
  rows.setReturnArrays(true);
  const copy = into.prepare(
    `INSERT INTO ${table} VALUES (${rows
      .columns()
      .map(() => '?')
      .join(', ')})`,
  );
  for (const row of rows.iterate() as Iterable<unknown> as Iterable<SQLInputValue[]>) copy.run(...row);
}

function at(name: string): number {
  const index = columns.findIndex((column) => column.name === name);
  if (index === -1) throw new Error(`the events of ${source} have no column ${name}`);
  return index;
}
