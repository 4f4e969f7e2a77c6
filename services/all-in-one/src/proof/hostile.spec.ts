/** R20: requests that are wrong on purpose, to every route: each is answered as the description says, and the platform goes on. */
import { askRaw, describedRoutes, hostileConnections, hostileRequest, listsForObjects, wrongWith } from '@golden-thread/testing';
import fc from 'fast-check';
import { describeApi } from '../platform/describe-api.ts';
import { memoryPlatform, type MemoryPlatform } from './kit.ts';

const SEED = 20_261_125;
const REQUESTS_PER_FAMILY = 400;
const ASKERS = [
  'role=person; id=ada',
  'role=specialist; id=luis',
  'role=agency-steward; id=agency-north',
  'role=network-steward; id=riverside',
];
const VISIONS = '/api/preferences/people/ada/visions';

/** The sample region takes minutes to load: that is nothing to ask for at random. */
const routes = describedRoutes(await describeApi()).filter(({ path }) => path !== '/api/platform/sample');
const families = [...Map.groupBy(routes, ({ family }) => family)];
let platform: MemoryPlatform;
let port: number;

type Asked = { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string };

async function ask({ method, url, headers, body }: Asked) {
  const answer = await platform.fastify.inject({
    method: method as 'GET' | 'POST',
    url,
    headers: { host: 'localhost', ...headers },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, contentType: String(answer.headers['content-type']), body: answer.payload };
}

beforeAll(async () => {
  platform = await memoryPlatform();
  await ask({
    method: 'POST',
    url: '/api/identity/networks',
    headers: { 'content-type': 'application/json' },
    body: '{"networkId":"riverside","name":"Riverside","languages":["en"],"timezone":"America/New_York"}',
  });
  port = Number(new URL(await platform.fastify.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => platform.close());
afterEach(async () => {
  expect((await ask({ method: 'GET', url: '/health/ready', headers: {} })).status).toBe(200);
});

test.each(families)('R20: hostile requests to %s are answered as described', async (_, ofFamily) => {
  const hostile = fc
    .tuple(fc.constantFrom(...ofFamily), fc.constantFrom(...ASKERS))
    .chain(([route, asker]) => hostileRequest(route, `network=riverside; ${asker}`));
  await fc.assert(
    fc.asyncProperty(hostile, async (request) => {
      const route = ofFamily.find(({ method, path }) => method === request.method && path === request.template);
      expect(wrongWith(await ask(request), route)).toBeNull();
    }),
    { seed: SEED, numRuns: REQUESTS_PER_FAMILY },
  );
});

test('R20: what has fields is no list of such, at any place of any body', async () => {
  const lists = routes.flatMap((route) => listsForObjects(route).map((request) => ({ route, request })));
  expect(lists.length).toBeGreaterThan(100);
  const taken: string[] = [];
  for (const { route, request } of lists) {
    const answer = await ask(request);
    if (answer.status !== 400 || wrongWith(answer, route) !== null) taken.push(`${route.path} ${answer.status} ${String(request.body)}`);
  }
  expect(taken).toEqual([]);
});

test('R20: an import without a body, or with one that is no stream of lines, is refused in words', async () => {
  for (const headers of [{}, { 'content-type': 'application/json' }]) {
    const answer = await ask({ method: 'POST', url: '/api/platform/imports', headers });
    expect([answer.status, wrongWith(answer)]).toEqual([415, null]);
  }
});

test('R20: what marks a wish says nothing of a question', async () => {
  const answer = await ask({
    method: 'GET',
    url: '/api/preferences/people/ada',
    headers: { 'golden-thread-identity': 'network=riverside; role=person; id=ada', 'if-match': '*', 'idempotency-key': 'a b' },
  });
  expect(answer.status).toBe(200);
});

describe('R20: over a connection', () => {
  const wish = {
    path: VISIONS,
    headers: { 'golden-thread-identity': 'network=riverside; role=person; id=ada' },
    body: '{"questionId":"question-1","words":"A garden.","told":{"how":"self"}}',
  };
  const connections = hostileConnections({ wish, question: '/health/live' });

  test.each(connections.map((each) => [each.name, each] as const))('%s is answered in words', async (_, hostile) => {
    const { status, headers, body } = await askRaw(port, hostile);
    expect(hostile.statuses).toContain(status);
    expect(wrongWith({ status, contentType: headers.get('content-type') ?? '', body })).toBeNull();
  });
});
