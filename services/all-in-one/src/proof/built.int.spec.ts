import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { importTypes } from '@golden-thread/contracts';
import { SeededRandom } from '@golden-thread/testing';
import { dataSetFile, memoryPlatform, type Ran, temporaryFolder } from './kit.ts';

/** The program as it is built and started by people: other processes, real signals, real kills. */
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const launcher = join(root, 'services/all-in-one/bin/golden-thread.mjs');
const SEED = 20_260_930;
const LINES = 30_000;

const folder = temporaryFolder();
const input = join(folder, 'events.ndjson');
const children = new Set<ChildProcess>();

beforeAll(async () => {
  const building = promisify(execFile)(process.execPath, [join(root, 'tools/ready.mjs'), '--build'], { cwd: root });
  await building.catch((failed: unknown) => {
    throw new Error(`the build fails:
${(failed as { stdout: string }).stdout}`);
  });
  writeFileSync(input, events(LINES));
}, 300_000);
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** Registrations and acknowledgements among them, seeded. */
function events(count: number): string {
  const random = new SeededRandom(SEED);
  const lines = Array.from({ length: count }, (_, n) => {
    const time = new Date(Date.UTC(2024, 0, 1) + n * 600_000).toISOString();
    const person = () => `person-${random.below(Math.ceil(count / 3))}`;
    const [type, data] =
      n % 3 === 0
        ? [importTypes.PersonRegistered, { personId: `person-${n / 3}`, agencyId: `agency-${random.below(9)}`, region: 'riverside' }]
        : [importTypes.InspirationAcknowledged, { inspirerId: person(), inspiredId: person() }];
    return JSON.stringify({ specversion: '1.0', id: `event-${n}`, source: 'urn:test', type, time, data });
  });
  return `${lines.join('\n')}\n`;
}

type Running = {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran & { readonly signal: NodeJS.Signals | null }>;
  readonly said: () => string;
  readonly heard: () => string;
};

function start(...args: string[]): Running {
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GOLDEN_THREAD_LOG: 'error' },
  });
  children.add(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
  });
  const ended = new Promise<Ran & { signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? -1, signal, out, err });
    });
  });
  return { child, ended, said: () => err, heard: () => out };
}

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 60_000) throw new Error(`${what} did not happen within a minute`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Chunks acknowledged so far by the import into a data directory. */
function acknowledged(data: string): number {
  const path = join(data, 'imports', 'journal.sqlite');
  if (!existsSync(path)) return 0;
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return Number(database.prepare('SELECT max(acknowledged) AS done FROM imports').get()?.['done'] ?? 0);
  } catch {
    return 0;
  } finally {
    database.close();
  }
}

async function platform(data: string, ...more: string[]): Promise<Running & { readonly url: string; readonly readyMs: number }> {
  const began = performance.now();
  const running = start('start', '--empty', '--data', data, '--port', '0', ...more);
  await until(() => /runs at http:\S+/.test(running.said()) || running.child.exitCode !== null, 'the start');
  const url = /runs at (http:\S+)/.exec(running.said())?.[1];
  if (url === undefined) throw new Error(running.said());
  return { ...running, url, readyMs: performance.now() - began };
}

/** What the same events give in memory, in one go. */
async function wantedDocument(): Promise<string> {
  const memory = await memoryPlatform();
  try {
    await memory.importText(readFileSync(input, 'utf8'));
    return await memory.raw('asOf=2026-01-01');
  } finally {
    await memory.close();
  }
}

test('an import killed again and again goes on by the same command, and ends with the same document', async () => {
  const data = join(folder, 'killed');
  const wanted = wantedDocument();
  const kills: number[] = [];
  for (const chunks of [1, 4, 8]) {
    const running = start('import', input, '--data', data);
    await until(() => acknowledged(data) >= chunks || running.child.exitCode !== null, `chunk ${chunks}`);
    running.child.kill('SIGKILL');
    const { signal } = await running.ended;
    expect(signal).toBe('SIGKILL');
    kills.push(acknowledged(data));
  }
  expect(kills.every((done) => done < 15)).toBe(true);

  const between = await start('metrics', '--raw', '--as-of', '2026-01-01', '--data', data).ended;
  expect(between).toMatchObject({ code: 0, err: expect.stringMatching(/^import unfinished: [\d]+ of 30000 lines are in/m) });

  const last = await start('import', input, '--data', data).ended;
  expect(last).toMatchObject({
    code: 0,
    err: expect.stringMatching(/Going on where it stopped: \d+ of 15 chunks are in\.[^]*Read 30,000: /),
  });
  const document = await start('metrics', '--raw', '--as-of', '2026-01-01', '--data', data).ended;
  expect([document.code, document.err]).toEqual([0, '']);
  expect(document.out).toBe(await wanted);

  const rebuilt = await start('rebuild', 'ripple', '--data', data).ended;
  expect(rebuilt).toMatchObject({ code: 0, err: expect.stringMatching(/Rebuilt ripple from 30,?\d* events/) });
  expect((await start('metrics', '--raw', '--as-of', '2026-01-01', '--data', data).ended).out).toBe(await wanted);
}, 180_000);

test('a platform told to stop while it imports ends in order, and goes on after its next start', async () => {
  const data = join(folder, 'stopped');
  const first = await platform(data);
  const importing = start('import', input, '--url', first.url);
  await until(() => acknowledged(data) >= 2, 'chunk 2');
  const began = performance.now();
  first.child.kill('SIGTERM');
  expect(await first.ended).toMatchObject({ code: 0, err: expect.stringMatching(/Stopped\. Everything is stored\./) });
  expect(performance.now() - began).toBeLessThan(25_000);
  expect((await importing.ended).code).toBe(3);

  const second = await platform(data);
  expect(second.said()).toMatch(/Import {5}unfinished in imported: [\d,]+ of 30,000 lines/);
  expect(await start('import', input, '--url', second.url).ended).toMatchObject({
    code: 0,
    err: expect.stringMatching(/Going on where it stopped/),
  });
  const document = await start('metrics', '--raw', '--as-of', '2026-01-01', '--url', second.url).ended;
  expect(document.out).toBe(await wantedDocument());

  // While it runs, nobody else works on its files.
  const locked = await start('metrics', '--raw', '--data', data).ended;
  expect(locked).toMatchObject({ code: 3, out: '', err: expect.stringMatching(/is in use by process \d+ .*leave --data away/s) });
  second.child.kill('SIGINT');
  expect((await second.ended).code).toBe(0);
}, 180_000);

test('the first minutes: start, import, metrics, and what the page and the health checks need', async () => {
  const running = await platform(join(folder, 'first'));
  const following = start('feed', '--follow', '--url', running.url);
  // Within a screenful: the address, where the data is, how to import, how to stop.
  expect(running.said().split('\n').length).toBeLessThan(24);
  for (const word of [running.url, 'import FILE', 'Ctrl-C', join(folder, 'first')]) expect(running.said()).toContain(word);
  expect((await start('import', dataSetFile('worked-example', 'events.ndjson'), '--url', running.url).ended).code).toBe(0);
  const metrics = await start('metrics', '--raw', '--as-of', '2026-09-30', '--horizons', '90,180,365', '--url', running.url).ended;
  expect(JSON.parse(metrics.out)).toMatchObject({ metrics: { M1: { persons_in_ripple: 8 } } });
  const page = await fetch(running.url);
  expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("script-src 'self'")]);
  for (const path of [
    '/page/page.js',
    '/page/figures.js',
    '/page/importing.js',
    '/page/page.css',
    '/health/live',
    '/health/ready',
    '/metrics',
    '/api/openapi.json',
  ]) {
    expect([path, (await fetch(`${running.url}${path}`)).status]).toEqual([path, 200]);
  }
  await until(() => following.heard().split('\n').length > 21, 'the followed feed');
  following.child.kill('SIGINT');
  expect(await following.ended).toMatchObject({ code: 0, err: 'Stopped.\n' });
  const feed = await start('feed', '--url', running.url).ended;
  expect([feed.code, feed.out.trim().split('\n').length]).toEqual([0, 21]);
  expect(await start('doctor', '--url', running.url).ended).toMatchObject({ code: 0, err: 'All is well.\n' });
  running.child.kill('SIGTERM');
  await running.ended;
}, 120_000);

test('a port that is taken is told in words, and nothing is left running', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const ran = await start('start', '--empty', '--data', join(folder, 'taken'), '--port', String(port)).ended;
  server.close();
  expect(ran).toMatchObject({ code: 3, err: expect.stringMatching(new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is taken: .*--port`)) });
}, 60_000);
