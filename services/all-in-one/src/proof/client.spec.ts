/** The client for programs, against the whole platform over HTTP on this machine. */
import { goldenThread, type ProblemAnswer } from '@golden-thread/client';
import { createHttpApplication, listen } from '@golden-thread/service-host';
import { AllInOneModule } from '../all-in-one.module.ts';
import { memoryParts } from '../platform/memory-parts.ts';
import { temporaryFolder } from './folders.ts';

const network = 'riverside';
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const parts = memoryParts(temporaryFolder());
  const { app } = await createHttpApplication(AllInOneModule.register(parts, new AbortController().signal), {
    log: parts.log,
    metrics: parts.metrics,
    ids: parts.ids,
    watched: { stores: parts.stores, catalogue: parts.catalogue },
  });
  url = `http://127.0.0.1:${await listen(app, 0, '127.0.0.1')}`;
  close = () => app.close();
});
afterAll(() => close());

const VISIONS = '/api/preferences/people/{personId}/visions';
const ada = () => goldenThread({ url, as: { network, role: 'person', id: 'ada' } });
const at = { path: { personId: 'ada' } };
const vision = { questionId: 'question-1', words: 'Waking up and looking forward to the garden again.', told: { how: 'self' } } as const;

/** What was thrown, or that nothing was. */
const problemOf = (asked: Promise<unknown>): Promise<Partial<ProblemAnswer>> =>
  asked.then(
    () => ({ code: 'no problem' }),
    (thrown: unknown) => thrown as ProblemAnswer,
  );

describe('the client', () => {
  test('puts a wish for whoever asks, and reads what came of it', async () => {
    const { outcome, eventIds } = await ada().wish(VISIONS, { params: at, body: vision });
    expect([outcome, eventIds.length]).toEqual(['happened', 1]);
    const { visions } = await ada().get('/api/preferences/people/{personId}', { params: at });
    expect(visions).toEqual([expect.objectContaining({ questionId: 'question-1', words: vision.words })]);
  });

  test('gives each wish a key of its own, and sends a wish again under the key it is given', async () => {
    const topic = { path: { personId: 'ada', topicId: 'housing' }, header: { 'Idempotency-Key': 'pace-1' } } as const;
    const wish = () =>
      ada().wish('/api/preferences/people/{personId}/topics/{topicId}/pace', {
        params: topic,
        body: { pace: 'not-yet', told: { how: 'self' } },
      });
    expect([(await wish()).outcome, (await wish()).outcome]).toEqual(['happened', 'repeated']);
    const keys: (string | null)[] = [];
    const watched = goldenThread({
      url,
      as: { network, role: 'person', id: 'ada' },
      fetch: (request) => {
        keys.push(request.headers.get('idempotency-key'));
        return fetch(request);
      },
    });
    await watched.wish(VISIONS, { params: at, body: vision });
    await watched.wish(VISIONS, { params: at, body: vision });
    await watched.get('/api/preferences/people/{personId}', { params: at });
    expect(keys).toEqual([expect.any(String), expect.any(String), null]);
    expect(keys[0]).not.toBe(keys[1]);
  });

  test('turns a no of the domain into a problem with its rule', async () => {
    const body = { suggestionId: 'suggestion-1', words: 'There is a quiet table at the library.' };
    const no = await problemOf(ada().wish('/api/preferences/people/{personId}/suggestions', { params: at, body }));
    expect(no).toMatchObject({ name: 'ProblemAnswer', status: 403, code: 'not-for-this-role' });
    const goal = await problemOf(
      ada().wish('/api/preferences/people/{personId}/goals', {
        params: at,
        body: { goalId: 'goal-1', from: 'vision', fromId: 'question-none', words: 'A garden.', told: { how: 'self' } },
      }),
    );
    expect(goal).toMatchObject({ status: expect.any(Number), rule: 'P1', message: expect.stringMatching(/\.$/) });
  });

  test('names wrong fields, what is not there, and who is not signed in', async () => {
    const wrong = await problemOf(ada().wish(VISIONS, { params: at, body: { ...vision, words: '' } }));
    expect(wrong).toMatchObject({ status: 400, code: 'invalid-request', field: [{ path: 'words', reason: expect.any(String) }] });
    const others = { path: { personId: 'ben' } };
    expect(await problemOf(ada().get('/api/preferences/people/{personId}', { params: others }))).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    expect(await problemOf(goldenThread({ url }).wish(VISIONS, { params: at, body: vision }))).toMatchObject({
      status: 401,
      code: 'not-signed-in',
      field: [],
    });
  });

  test('asks the operator’s routes, and reads text as text', async () => {
    const operator = goldenThread({ url });
    const founded = await operator.wish('/api/identity/networks', {
      body: { networkId: network, name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York', sample: false },
    });
    expect(founded.outcome).toBe('founded');
    const feed = await operator.get('/api/platform/feed', {
      params: { query: { service: 'identity', after: 0, follow: false } },
      parseAs: 'text',
    });
    expect(feed).toMatch(/NetworkFounded/);
  });

  test('says so where what answers is no platform, and leaves silence as it is', async () => {
    const elsewhere = goldenThread({ url, fetch: () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })) });
    expect(await problemOf(elsewhere.get('/health/live'))).toMatchObject({ status: 502, code: 'no-problem-document' });
    const nobody = goldenThread({ url: 'http://127.0.0.1:9' });
    expect(await problemOf(nobody.get('/health/live'))).toMatchObject({ name: 'TypeError' });
  });

  test('hears how long to wait', async () => {
    const stopping = new Response(JSON.stringify({ type: 't', title: 'x', status: 503, code: 'stopping', detail: 'Later.' }), {
      status: 503,
      headers: { 'content-type': 'application/problem+json', 'retry-after': '5' },
    });
    expect(await problemOf(goldenThread({ url, fetch: () => Promise.resolve(stopping) }).get('/health/live'))).toMatchObject({
      code: 'stopping',
      retryAfterSeconds: 5,
    });
  });
});
