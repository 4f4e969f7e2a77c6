import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, openConnection } from './connection.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

describe('the write-ahead log', () => {
  let folder = '';
  let file = '';
  let connection: Connection;
  let log: WriteAheadLog;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-log-'));
    file = join(folder, 'a.sqlite');
    connection = openConnection(file, { durability: 'normal' });
    connection.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT');
    log = new WriteAheadLog(connection);
  });

  afterEach(() => {
    log.stop();
    connection.close();
    rmSync(folder, { recursive: true });
  });

  const commit = (rows: number): void => {
    connection.exec('BEGIN IMMEDIATE');
    for (let row = 0; row < rows; row += 1) connection.prepare('INSERT INTO t (b) VALUES (?)').run('x'.repeat(3_000));
    connection.exec('COMMIT');
    log.committed();
  };

  it('stays at a few megabytes under small commits, however many', () => {
    for (let number = 0; number < 1_500; number += 1) commit(2);
    expect(statSync(`${file}-wal`).size).toBeLessThan(6_000_000);
    expect(statSync(file).size).toBeGreaterThan(7_000_000);
  });

  it('grows longer under large commits, whose pages would be copied again and again', () => {
    for (let number = 0; number < 12; number += 1) commit(500);
    expect(log.pages()).toBeGreaterThan(3_000);
    for (let number = 0; number < 40; number += 1) commit(500);
    expect(log.pages()).toBeLessThan(16_000);
  });

  it('is copied back in a pause', async () => {
    for (let number = 0; number < 300; number += 1) commit(1);
    expect(log.pages()).toBeGreaterThan(250);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(log.pages()).toBe(0);
  });

  it('can be emptied, and is given back to the disk', () => {
    commit(100);
    log.empty();
    expect(statSync(`${file}-wal`).size).toBe(0);
  });
});
