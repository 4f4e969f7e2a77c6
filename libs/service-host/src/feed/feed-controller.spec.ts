import { MemoryEventStore } from '@golden-thread/event-store';
import { fromCloudEvent } from '@golden-thread/contracts';
import { ReadModelCatalogue, StoreFeed } from '@golden-thread/event-road';
import { laneOf, streamName } from '@golden-thread/kernel';
import { ManualClock, SeededIds } from '@golden-thread/testing';
import { Module } from '@nestjs/common';
import { createHttpApplication, type HttpApplication } from '../http/http-application.ts';
import { createLog } from '../process/logging.ts';
import { createMetrics } from '../telemetry/metric-list.ts';
import { feedController, STORE_ID_HEADER } from './feed-controller.ts';

@Module({})
class FeedModule {}

const store = new MemoryEventStore({ storeId: 'store-1' });
const feed = new StoreFeed('identity', store, (stored) => ({
  eventId: stored.eventId,
  type: `org.golden-thread.identity.${stored.type}.v1`,
  networkId: stored.networkId,
  occurredAt: stored.occurredAt,
  subject: stored.stream,
  streamVersion: stored.version,
  about: stored.about,
  correlationId: null,
  causationId: null,
  data: JSON.parse(stored.data) as unknown,
}));
const lane = laneOf('north');
let application: HttpApplication;

beforeAll(async () => {
  const events = Array.from({ length: 3 }, (_, n) => ({
    eventId: `e${n}`,
    type: 'PersonRegistered',
    schemaVersion: 1,
    occurredAt: 0,
    about: ['ada'],
    data: '{"n":1}',
    meta: { actor: { accountId: 'a', role: 'r' } },
  }));
  await store.append({ networkId: 'north', stream: streamName('person', 'ada'), expected: 'none', events, recordedAt: 0 });
  application = await createHttpApplication(
    { module: FeedModule, controllers: [feedController('identity', feed)] },
    {
      log: createLog('test', 'silent'),
      metrics: createMetrics(),
      ids: new SeededIds(new ManualClock()),
      watched: { stores: new Map(), catalogue: new ReadModelCatalogue() },
    },
  );
});
afterAll(() => application.app.close());

function ask(url: string, remoteAddress = '127.0.0.1') {
  return application.app
    .getHttpAdapter()
    .getInstance()
    .inject({
      url,
      remoteAddress,
      headers: { host: 'localhost' },
    });
}

describe('the feed of a service', () => {
  test('gives records of a lane as CloudEvents, with their links', async () => {
    const answer = await ask(`/api/identity/feed?lane=${lane}&after=1&limit=5000`);
    const records = answer.payload
      .trimEnd()
      .split('\n')
      .map((line) => fromCloudEvent(JSON.parse(line)));
    expect(records.map(({ position, previous, storeId }) => [position, previous, storeId])).toEqual([
      [2, 1, 'store-1'],
      [3, 2, 'store-1'],
    ]);
    expect([answer.headers['content-type'], answer.headers[STORE_ID_HEADER]]).toEqual(['application/x-ndjson', 'store-1']);
  });

  test('names the store also on an empty page', async () => {
    const answer = await ask(`/api/identity/feed?lane=${(lane + 1) % 64}`);
    expect([answer.payload, answer.headers[STORE_ID_HEADER]]).toEqual(['', 'store-1']);
  });

  test('says where it stands', async () => {
    const head = (await ask('/api/identity/feed/head')).json<{ storeId: string; head: number; lastOfLane: number[] }>();
    expect([head.storeId, head.head, head.lastOfLane[lane], head.lastOfLane.length]).toEqual(['store-1', 3, 3, 64]);
  });

  test.each(['lane=64', 'lane=-1', 'lane=x', 'after=1', 'lane=1&limit=5001', 'lane=1&limit=0', 'lane=1&x=1'])(
    'refuses %s',
    async (query) => {
      expect((await ask(`/api/identity/feed?${query}`)).json()).toMatchObject({ status: 400, code: 'invalid-request' });
    },
  );

  test('answers on this machine only', async () => {
    expect((await ask(`/api/identity/feed?lane=${lane}`, '10.0.0.7')).statusCode).toBe(403);
    expect((await ask('/api/identity/feed/head', '10.0.0.7')).statusCode).toBe(403);
  });
});
