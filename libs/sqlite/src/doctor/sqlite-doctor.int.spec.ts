import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SqliteEventStore } from '../events/sqlite-event-store.ts';
import { sqliteDoctor } from './sqlite-doctor.ts';

describe('the doctor', () => {
  let folder = '';
  let file = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'golden-thread-doctor-'));
    file = join(folder, 'events.sqlite');
    const store = await SqliteEventStore.open({ file, storeId: 'store-1' });
    const facts = Array.from({ length: 300 }, (_, number) => ({
      stream: `thing-${number % 10}` as const,
      event: {
        eventId: `e${number}`,
        type: 'T',
        schemaVersion: 1,
        occurredAt: 1,
        about: [],
        data: '{}',
        meta: { actor: { accountId: 'a', role: 'r' } },
      },
    }));
    await store.importChunk({ networkId: 'network-1', recordedAt: 1, facts });
    await store.close();
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const wrong = async (): Promise<string[]> =>
    (await sqliteDoctor(file)).filter(({ ok, check }) => !ok && check !== 'space').map(({ check }) => check);
  const change = (sql: string): void => {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  };

  it('finds nothing wrong with a sound store, and says what it saw', async () => {
    expect(await wrong()).toEqual([]);
    expect(await sqliteDoctor(file)).toContainEqual({ check: 'events', ok: true, detail: '300 events of 1 networks, store store-1' });
  });

  it.each([
    ['versions', "DELETE FROM events WHERE event_id = 'e5'", ['versions', 'chain']],
    ['chain', "UPDATE events SET previous = 3 WHERE event_id = 'e9'", ['chain']],
    ['counter', 'UPDATE lanes SET last = 299 WHERE last > 0', ['counter']],
  ])('notices a fault in the %s', async (_, sql, expected) => {
    change(sql);
    expect(await wrong()).toEqual(expected);
  });

  it('notices a file that was cut off', async () => {
    await truncate(file, 20_000);
    expect((await wrong()).length).toBeGreaterThan(0);
  });

  it('notices a file that is no database, and one that is not there', async () => {
    await writeFile(file, 'something else entirely, long enough to be looked at as a header of a database file. '.repeat(20));
    expect(await wrong()).toEqual(['opens']);
    await rm(file);
    expect(await sqliteDoctor(file)).toMatchObject([{ check: 'file', ok: false }]);
  });
});
