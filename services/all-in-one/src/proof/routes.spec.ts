import { type ReadModelCatalogue, SkipRefused } from '@golden-thread/event-road';
import { EMBEDDED_SERVICES } from '../parts.ts';
import { ReadModelsController } from '../platform/read-models.controller.ts';
import { linesOf, memoryPlatform, type MemoryPlatform } from './kit.ts';

let platform: MemoryPlatform;
beforeAll(async () => {
  platform = await memoryPlatform();
  await platform.importText(linesOf('worked-example').join('\n'), 'north');
  // Another network beside it: what is rebuilt, or fed, holds more than one.
  await platform.importText(linesOf('worked-example').join('\n'), 'south');
});
afterAll(() => platform.close());

type Asked = { method?: 'GET' | 'POST'; payload?: string | object; headers?: Record<string, string>; remoteAddress?: string };

function ask(url: string, { method = 'GET', payload, headers = {}, remoteAddress = '127.0.0.1' }: Asked = {}) {
  return platform.fastify.inject({
    method,
    url,
    remoteAddress,
    headers: { host: 'localhost:3000', ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
}

const reportsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string });

/** Every route that tells or does what only the operator may, with its method. */
const OPERATOR_ROUTES: readonly (readonly ['GET' | 'POST', string])[] = [
  ['GET', '/api/platform/imports'],
  ['POST', '/api/platform/imports'],
  ['GET', '/api/platform/read-models'],
  ['POST', '/api/platform/read-models/ripple/rebuild'],
  ['GET', '/api/platform/read-models/ripple/parked'],
  ['POST', '/api/platform/read-models/ripple/parked/retry'],
  ['POST', '/api/platform/read-models/ripple/parked/skip'],
  ['GET', '/api/platform/feed?service=identity'],
  ['GET', '/api/platform/feed/services'],
  ['GET', '/api/platform/doctor'],
  ['GET', '/api/identity/feed?lane=0'],
  ['GET', '/api/identity/feed/head'],
  ['GET', '/api/community-outcomes/feed/head'],
  ['POST', '/api/identity/networks'],
  ['GET', '/api/projections/networks/north/ripple'],
  ['GET', '/api/projections/networks/north/activity'],
  ['GET', '/api/projections/networks/north/metrics/raw'],
  ['GET', '/api/projections/networks/north/people.csv'],
  ['GET', '/api/projections/networks/north/trees.csv'],
  ['GET', '/metrics'],
];

/** Everything that follows a store, and what acts by itself. */
const READ_MODELS = [
  'automation-when-group-meeting-held-then-gathering',
  'automation-when-person-went-then-call-off',
  'community-outcomes-inspirations-of-person',
  'community-outcomes-own',
  'community-outcomes-relations',
  'community-outcomes-specialists',
  'community-outcomes-thread',
  'consents-of-people',
  'directory',
  'identity-due',
  'identity-relations',
  'identity-thread',
  'network-activity',
  'networks',
  'people-of-specialists',
  'people-waiting',
  'preferences-due',
  'preferences-own',
  'preferences-relations',
  'preferences-specialists',
  'preferences-thread',
  'ripple',
  'sessions-due',
  'sessions-own',
  'sessions-questions',
  'sessions-relations',
  'sessions-specialists',
  'sessions-thread',
];

describe('routes of the operator', () => {
  test.each(OPERATOR_ROUTES)('%s %s answers this machine only, and no page that was lured here', async (method, url) => {
    const body = method === 'POST' ? { payload: '{}', headers: { 'content-type': 'application/json' } } : {};
    for (const [remoteAddress, headers] of [
      ['10.0.0.7', {}],
      ['127.0.0.1', { host: 'evil.example' }],
      ['127.0.0.1', { origin: 'https://evil.example' }],
      ['127.0.0.1', { 'x-forwarded-for': '10.0.0.7' }],
    ] as const) {
      const answer = await ask(url, { method, ...body, remoteAddress, headers: { ...body.headers, ...headers } });
      expect([url, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([url, 403, 'operator-only']);
    }
  });

  test('are all that tell anything: whatever else there is, is the page, health, names of networks, urgent help (P15) and the description of the API', async () => {
    const { paths } = (await ask('/api/openapi.json')).json<{ paths: Record<string, Record<string, { responses: object }>> }>();
    const open = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { responses }]) => !('403' in responses))
        .map(([method]) => `${method} ${path}`),
    );
    expect(open.sort()).toEqual([
      'get /api/identity/networks',
      'get /api/identity/networks/{networkId}/urgent-help',
      'get /health',
      'get /health/live',
      'get /health/ready',
    ]);
  });
});

describe('read models over HTTP', () => {
  test('say where they stand', async () => {
    const models = (await ask('/api/platform/read-models')).json<{ name: string; parked: number; moving: { healthy: boolean } }[]>();
    expect(models.map(({ name }) => name).sort()).toEqual(READ_MODELS);
    expect(models.every(({ parked, moving }) => parked === 0 && moving.healthy)).toBe(true);
  });

  test('are rebuilt, and answer as before', async () => {
    const before = await platform.raw('asOf=2026-09-30', 'north');
    const figures = (await ask('/api/projections/networks/north/ripple')).json<{ metrics: unknown }>().metrics;
    for (const name of ['ripple', 'networks', 'network-activity']) {
      const reports = reportsOf((await ask(`/api/platform/read-models/${name}/rebuild`, { method: 'POST' })).payload);
      expect([name, reports.at(-1)]).toEqual([name, expect.objectContaining({ kind: 'ended' })]);
    }
    expect(await platform.raw('asOf=2026-09-30', 'north')).toBe(before);
    expect((await ask('/api/projections/networks/north/ripple')).json<{ metrics: unknown }>().metrics).toEqual(figures);
  });

  test('have nothing parked to list, retry or skip', async () => {
    expect((await ask('/api/platform/read-models/ripple/parked')).json()).toEqual([]);
    const json = { 'content-type': 'application/json' };
    expect((await ask('/api/platform/read-models/ripple/parked/retry', { method: 'POST', payload: {}, headers: json })).json()).toEqual({
      applied: 0,
      still: 0,
    });
    const skipped = await ask('/api/platform/read-models/ripple/parked/skip', { method: 'POST', payload: { key: 'k' }, headers: json });
    expect(skipped.json()).toMatchObject({ status: 400, field: expect.arrayContaining([expect.objectContaining({ path: 'reason' })]) });
  });

  test.each([
    ['retry', { key: null }, 'key'],
    ['skip', { key: 'k', reason: '\u000b ' }, 'reason'],
  ] as const)('take no %s that says nothing: %j', async (what, payload, path) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await ask(`/api/platform/read-models/networks/parked/${what}`, { method: 'POST', payload, headers });
    expect(answer.json()).toMatchObject({ status: 400, field: expect.arrayContaining([expect.objectContaining({ path })]) });
  });

  test('say why where parked events cannot be given up', async () => {
    const refusing = { skip: () => Promise.reject(new SkipRefused('access rests on these events')) };
    const controller = new ReadModelsController({ get: () => refusing } as unknown as ReadModelCatalogue);
    await expect(controller.skip('networks', { key: 'k', reason: 'r' })).rejects.toMatchObject({ status: 409, code: 'skip-refused' });
  });

  test('of another name are unknown', async () => {
    expect((await ask('/api/platform/read-models/weather/parked')).json()).toMatchObject({ status: 404, code: 'read-model-unknown' });
  });
});

describe('the feed for the operator', () => {
  test('gives all events of a service in order, and those after a position', async () => {
    const all = (await ask('/api/platform/feed?service=community-outcomes')).payload
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { position: string });
    const positions = all.map(({ position }) => Number(position));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    const after = (await ask(`/api/platform/feed?service=community-outcomes&after=${positions.at(-3) ?? 0}`)).payload.trim().split('\n');
    expect(after).toHaveLength(2);
  });

  test.each([
    ['service=weather', 404],
    ['', 400],
    ['service=identity&after=-1', 400],
    ['service=identity&follow=yes', 400],
  ])('with "%s" is refused with %d', async (query, status) => {
    expect((await ask(`/api/platform/feed?${query}`)).statusCode).toBe(status);
  });
});

test('ready says so, and what it looked at', async () => {
  const ready = (await ask('/health/ready')).json<{ status: string; findings: { well: boolean }[] }>();
  expect([ready.status, ready.findings.length]).toEqual(['ready', READ_MODELS.length + EMBEDDED_SERVICES.length]);
});
