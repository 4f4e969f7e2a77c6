import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteEventStore } from '../events/sqlite-event-store.ts';
import { assertVersion, openConnection } from './connection.ts';
import { DataDirectory } from './data-directory.ts';

const locked = expect.objectContaining({ name: 'StoreUnavailable', reason: 'locked' });
const broken = expect.objectContaining({ name: 'StoreUnavailable', reason: 'broken' });

describe('the data directory', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'golden-thread-data-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('is made, with folders for the files in it', async () => {
    const directory = await DataDirectory.open(join(folder, 'new', 'data'));
    expect(directory.file('identity', 'events.sqlite')).toBe(join(folder, 'new', 'data', 'identity', 'events.sqlite'));
    expect(await readdir(directory.path)).toEqual(expect.arrayContaining(['identity', 'lock']));
    await directory.close();
  });

  it('belongs to one holder at a time, and says who that is', async () => {
    const directory = await DataDirectory.open(folder);
    await expect(DataDirectory.open(folder)).rejects.toEqual(locked);
    await expect(DataDirectory.open(folder)).rejects.toThrow(`process ${process.pid}`);
    await directory.close();
    await directory.close();
    await (await DataDirectory.open(folder)).close();
  });

  it('is free again when the process that held it was killed', async () => {
    const holder = holdInAnotherProcess(folder);
    const pid = await holder.holds;
    await expect(DataDirectory.open(folder)).rejects.toThrow(`process ${pid}`);
    await holder.kill();
    await (await DataDirectory.open(folder)).close();
  });

  it('cannot be a file', async () => {
    await writeFile(join(folder, 'taken'), 'a file');
    await expect(DataDirectory.open(join(folder, 'taken'))).rejects.toEqual(broken);
  });
});

describe('a file', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'golden-thread-file-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('is written by one store at a time', async () => {
    const file = join(folder, 'events.sqlite');
    const store = await SqliteEventStore.open({ file });
    await expect(SqliteEventStore.open({ file })).rejects.toEqual(locked);
    await store.close();
    await (await SqliteEventStore.open({ file })).close();
  });

  it('is refused with the reason where it cannot be opened, and the lock is given back', async () => {
    const file = join(folder, 'events.sqlite');
    await writeFile(file, 'no database at all '.repeat(100));
    await expect(SqliteEventStore.open({ file })).rejects.toEqual(broken);
    await expect(SqliteEventStore.open({ file })).rejects.toThrow('no SQLite file');
    await rm(file);
    await (await SqliteEventStore.open({ file })).close();
    await expect(SqliteEventStore.open({ file: join(folder, 'nowhere', 'events.sqlite') })).rejects.toEqual(broken);
  });

  it('is refused in a format this version does not know', async () => {
    const file = join(folder, 'events.sqlite');
    await (await SqliteEventStore.open({ file })).close();
    const connection = openConnection(file);
    connection.exec('UPDATE store SET format = 99');
    connection.close();
    await expect(SqliteEventStore.open({ file })).rejects.toThrow('has format 99');
  });

  it('keeps the storeId it was made with', async () => {
    const file = join(folder, 'events.sqlite');
    const first = await SqliteEventStore.open({ file });
    const { storeId } = await first.head();
    expect(storeId).toMatch(/^[0-9a-f]{8}-/);
    await first.close();
    const again = await SqliteEventStore.open({ file, storeId: 'another' });
    expect((await again.head()).storeId).toBe(storeId);
    await again.close();
  });

  it('is opened with the settings durability needs, read back', () => {
    const connection = openConnection(join(folder, 'a.sqlite'));
    expect(connection.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
    expect(connection.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    expect(connection.prepare('PRAGMA busy_timeout').get()).toMatchObject({ timeout: 5000 });
    connection.close();
  });

  it.each([
    ['3.51.2', false],
    ['3.9.9', false],
    ['3.51.3', true],
    ['3.53.4', true],
    ['4.0.0', true],
  ])('SQLite %s is good enough: %s', (version, good) => {
    const check = () => {
      assertVersion(version, 'x.sqlite');
    };
    if (good) expect(check).not.toThrow();
    else expect(check).toThrow(`SQLite ${version}`);
  });
});

/** Opens the directory in a process of its own and holds it until that is killed. */
function holdInAnotherProcess(folder: string): { readonly holds: Promise<number>; readonly kill: () => Promise<void> } {
  const program = `
    const { DataDirectory } = await import(${JSON.stringify(new URL('./data-directory.ts', import.meta.url).href)});
    await DataDirectory.open(${JSON.stringify(folder)});
    console.log('held');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--conditions=golden:source', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const holds = once(child.stdout, 'data').then(() => child.pid ?? 0);
  return {
    holds,
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
