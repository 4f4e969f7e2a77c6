import { setTimeout as sleep } from 'node:timers/promises';
import { linesOf, memoryPlatform, type MemoryPlatform } from './kit.ts';

let platform: MemoryPlatform;
beforeAll(async () => {
  platform = await memoryPlatform();
  await platform.importText(linesOf('worked-example').join('\n'), 'north');
});
afterAll(() => platform.close());

type Asked = { method?: 'GET' | 'POST'; payload?: string; headers?: Record<string, string> };

function ask(url: string, { method = 'GET', payload, headers = {} }: Asked = {}) {
  return platform.fastify.inject({
    method,
    url,
    remoteAddress: '127.0.0.1',
    headers: { host: 'localhost:3000', ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
}

function importing(query: string, payload: string) {
  return ask(`/api/platform/imports?${query}`, { method: 'POST', payload, headers: { 'content-type': 'application/x-ndjson' } });
}

const reportsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string });

describe('an import over HTTP', () => {
  test('answers with reports, the last of which says how it ended', async () => {
    const answer = await importing('network=south', linesOf('worked-example').join('\n'));
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/x-ndjson']);
    const reports = reportsOf(answer.payload);
    expect(reports[0]).toEqual({ kind: 'began', networkId: 'south', foundsNetwork: true });
    expect(reports.at(-1)).toMatchObject({ kind: 'ended', end: 'done', counts: { read: 21, stored: 20, known: 1, refused: 0 } });
  });

  test('of a bad line tells where and why, and stores nothing', async () => {
    const answer = await importing('network=west', `${linesOf('worked-example')[0] ?? ''}\nnonsense\n`);
    expect(reportsOf(answer.payload)).toEqual(
      expect.arrayContaining([
        { kind: 'bad-lines', lines: [{ line: 2, problems: [{ field: 'line', reason: 'is not JSON' }], text: 'nonsense' }] },
        expect.objectContaining({ kind: 'ended', end: 'refused' }),
      ]),
    );
    expect((await ask('/api/identity/networks')).payload).not.toMatch(/west/);
  });

  test('takes a body of any size', async () => {
    const line = (linesOf('worked-example')[0] ?? '').replace('"subject"', `"note":"${'x'.repeat(3_000_000)}","subject"`);
    const answer = await importing('network=north', line);
    expect(reportsOf(answer.payload).at(-1)).toMatchObject({ end: 'done', counts: { read: 1, known: 1 } });
  });

  test.each([
    ['network=', 400, 'network-wrong-use'],
    ['network=a%20b', 400, 'network-wrong-use'],
    [`network=${'x'.repeat(129)}`, 400, 'invalid-request'],
    ['keepGoing=perhaps', 400, 'invalid-request'],
    ['other=1', 400, 'invalid-request'],
    ['', 409, 'network-several'],
  ])('with "%s" is refused before anything is read', async (query, status, code) => {
    await importing('network=south', linesOf('worked-example').join('\n'));
    const answer = await importing(query, 'nonsense');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
  });

  test('as another media type is refused', async () => {
    for (const type of ['application/json', 'text/plain']) {
      const answer = await ask('/api/platform/imports', { method: 'POST', payload: '{}', headers: { 'content-type': type } });
      expect([type, answer.statusCode]).toEqual([type, 415]);
    }
  });

  test('into a network that has one under way is refused with 409', async () => {
    const many = Array.from({ length: 20_000 }, (_, n) =>
      (linesOf('worked-example')[0] ?? '').replaceAll('reg-ada', `reg-${n}`).replaceAll('"ada"', `"p${n}"`),
    ).join('\n');
    const first = importing('network=busy', many);
    for (
      let waited = 0;
      !(await ask('/api/platform/imports')).json<{ running: string[] }>().running.includes('busy') && waited < 5_000;
      waited += 5
    )
      await sleep(5);
    const second = await importing('network=busy', 'nonsense');
    expect([second.statusCode, second.json<{ code: string }>().code]).toEqual([409, 'import-running']);
    expect(reportsOf((await first).payload).at(-1)).toMatchObject({ end: 'done', counts: { stored: 20_000 } });
    expect((await ask('/api/platform/imports')).json()).toMatchObject({
      running: [],
      imports: expect.arrayContaining([expect.objectContaining({ networkId: 'busy', finishedAt: expect.any(String) })]),
    });
  });
});
