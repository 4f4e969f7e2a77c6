import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as openRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { importTypes } from '@golden-thread/contracts';
import { createLog, listen } from '@golden-thread/service-host';
import { type Embedded, openEmbedded } from '../embedded.ts';
import { linesOf, run, temporaryFolder } from './kit.ts';

const folder = temporaryFolder();
const data = join(folder, 'data');
const good = linesOf('worked-example').slice(0, 3).join('\n') + '\n';
const registration = (changes: Record<string, unknown> = {}) =>
  JSON.stringify({
    specversion: '1.0',
    id: 'reg-new',
    source: 'urn:test',
    type: importTypes.PersonRegistered,
    time: '2026-01-05T09:00:00Z',
    data: { personId: 'nina', agencyId: null, region: 'riverside' },
    ...changes,
  });
const confidence = (score: string) =>
  `{"specversion":"1.0","id":"cf-new","source":"urn:test","type":"${importTypes.ConfidenceReported}","time":"2026-01-05T09:00:00Z","data":{"personId":"nina","score":${score}}}`;

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

let running: Embedded;
let url: string;
beforeAll(async () => {
  running = await openEmbedded(data, createLog('proof', 'silent'));
  url = `http://127.0.0.1:${await listen(running.app, 0, '127.0.0.1')}`;
});
afterAll(() => running.close());

async function importing(path: string, ...more: string[]) {
  return run(['import', path, '--url', url, ...more]);
}

describe('an input that cannot be imported is told with line and reason, nothing is kept, and the exit code says so', () => {
  const cases: readonly [string, string | Uint8Array, RegExp][] = [
    [
      'a file cut in mid-line',
      good + registration().slice(0, 70),
      /^line 4 is cut off: its JSON ends too early; it is the last line and has no line end, so the input was probably cut off here$/m,
    ],
    [
      'a wrong type',
      good + registration({ type: 'org.golden-thread.import.PersonEntered.v1' }),
      /^line 4: type is none of org\.golden-thread\.import\.PersonRegistered\.v1, /m,
    ],
    [
      'an id reused with other content',
      good + registration({ id: 'reg-ada' }),
      /^line 4: id was used by an earlier line of this input for an event with other content$/m,
    ],
    [
      'a date in the future',
      good + registration({ time: '2199-01-01T00:00:00Z' }),
      /^line 4: time lies more than 5 minutes in the future$/m,
    ],
    ['a date that does not exist', good + registration({ time: '2026-02-30T00:00:00Z' }), /^line 4: time is no date and time/m],
    [
      '2^53+1 as a number',
      good + confidence('9007199254740993'),
      /^line 4: data\.score lies beyond 9007199254740991: numbers larger than that cannot be kept exactly$/m,
    ],
    [
      'a 10 MB line',
      Buffer.concat([Buffer.from(good), Buffer.alloc(10_000_000, 'x'), Buffer.from('\n')]),
      /^line 4 has 10000001 bytes; at most 4194304 \(4 MiB\) are read$/m,
    ],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from(good), Buffer.from(registration().replace('nina', 'ni\u00f1a'), 'latin1')]),
      /^line 4 is not UTF-8$/m,
    ],
    [
      'a field of the wrong kind',
      good + registration({ data: { personId: 7, agencyId: null, region: 'x' } }),
      /^line 4: data\.personId is a number, where text is needed$/m,
    ],
  ];

  test.each(cases)('%s', async (name, content, message) => {
    const ran = await importing(file(`${name.replaceAll(' ', '-').replace('^', '')}.ndjson`, content));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(message);
    expect(ran.err).toMatch(/Read 4: stored 0, already known 0, refused 1\. Nothing was stored, because 1 of 4 lines cannot be imported\./);
    expect(readdirSync(join(data, 'imports')).filter((one) => !one.startsWith('journal'))).toEqual([]);
  });

  test('by --data it is the same', async () => {
    const alone = join(folder, 'alone');
    const path = file('alone.ndjson', `${good}nonsense\n`);
    const [there, here] = [await importing(path, '--json'), await run(['import', path, '--json', '--data', alone])];
    expect(here).toEqual(there);
    expect(here).toMatchObject({ code: 1, err: expect.stringMatching(/^line 4 is not JSON$/m) });
    expect(readdirSync(join(alone, 'imports')).filter((one) => !one.startsWith('journal'))).toEqual([]);
  });

  test('an upload that is cut off', async () => {
    const sending = openRequest(new URL('/api/platform/imports?network=cut', url), {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
    });
    const cut = new Promise((resolve) => sending.on('error', resolve));
    sending.write(good.repeat(2_000));
    const under = async () => ((await (await fetch(`${url}/api/platform/imports`)).json()) as { running: string[] }).running.length;
    for (let waited = 0; (await under()) === 0 && waited < 5_000; waited += 10) await sleep(10);
    sending.destroy(new Error('cut'));
    await cut;
    for (let waited = 0; (await under()) > 0 && waited < 5_000; waited += 10) await sleep(10);
    expect(await under()).toBe(0);
    expect(readdirSync(join(data, 'imports')).filter((one) => !one.startsWith('journal'))).toEqual([]);
    expect(await (await fetch(`${url}/api/identity/networks`)).text()).not.toMatch(/cut/);
  });

  test('a directory', async () => {
    mkdirSync(join(folder, 'a-directory'));
    const ran = await importing(join(folder, 'a-directory'));
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/is a directory\. Name a file .* Nothing was imported\./) });
  });

  test('a file that is not there', async () => {
    expect(await importing(join(folder, 'nowhere.ndjson'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/There is no file .*nowhere\.ndjson\. Nothing was imported\./),
    });
  });

  test('after all of them there is no network, and so nothing to read', async () => {
    const ran = await run(['metrics', '--raw', '--url', url]);
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/There is no network yet/) });
  });
});

describe('an input that can be imported although it looks odd', () => {
  test('an empty file: nothing to import, nothing founded, and it is said', async () => {
    const ran = await importing(file('empty.ndjson', ''));
    expect(ran).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/Read 0: .*The input is empty: it has no line to import\. Nothing was stored\./),
    });
    expect((await run(['metrics', '--raw', '--url', url])).code).toBe(1);
  });

  test('an unknown extra field, on the line and in its data', async () => {
    const line = registration({
      recordedtime: '2026-01-06T00:00:00Z',
      shoesize: 44,
      data: { personId: 'nina', agencyId: null, region: 'x', favourite: { colour: 'blue' } },
    });
    const ran = await importing(file('extra.ndjson', line), '--network', 'odd');
    expect(ran).toMatchObject({ code: 0, err: expect.stringMatching(/Read 1: stored 1/) });
    // Other unknown fields, the same content: known.
    const again = await importing(file('extra2.ndjson', registration({ data: { personId: 'nina', region: 'x' } })), '--network', 'odd');
    expect(again).toMatchObject({ code: 0, err: expect.stringMatching(/Read 1: stored 0, already known 1/) });
    // The same id, other content: refused also against what is stored.
    const other = await importing(file('other.ndjson', registration({ data: { personId: 'nora', region: 'x' } })), '--network', 'odd');
    expect(other).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^line 1: id belongs to an event of this network with other content$/m),
    });
  });

  test('with --keep-going the good lines are stored and the bad ones written down', async () => {
    const path = file('mixed.ndjson', `${good}nonsense\n${registration()}\n`);
    const ran = await importing(path, '--keep-going', '--network', 'kept');
    expect(ran).toMatchObject({
      code: 0,
      err: expect.stringMatching(/Read 5: stored 4, already known 0, refused 1\. The good lines are stored; 1 bad ones were left out\./),
    });
    expect(
      readFileSync(`${path}.bad.ndjson`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([{ line: 4, problems: [{ field: 'line', reason: 'is not JSON' }], text: 'nonsense' }]);
  });

  test('twenty bad lines are printed, the rest counted, and all written where --bad says', async () => {
    const bad = join(folder, 'bad.ndjson');
    const ran = await importing(file('many.ndjson', 'nonsense\n'.repeat(50)), '--bad', bad, '--network', 'kept');
    expect(ran.code).toBe(1);
    expect(ran.err.match(/^line \d+ is not JSON$/gm)).toHaveLength(20);
    expect(ran.err).toMatch(/\.\.\. and 30 more bad lines\nAll 50 bad lines are in .*bad\.ndjson\n/);
    expect(readFileSync(bad, 'utf8').trim().split('\n')).toHaveLength(50);
  });

  test('standard input, without a name', async () => {
    const piped = join(folder, 'piped');
    expect(await run(['import', '-', '--json', '--data', piped], { input: good })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/"stored":3/),
    });
    expect(existsSync(join(piped, 'identity', 'events.sqlite'))).toBe(true);
  });
});
