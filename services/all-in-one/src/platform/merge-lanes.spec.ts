import { MemoryEventStore } from '@golden-thread/event-store';
import { type FeedPage, StoreFeed } from '@golden-thread/event-road';
import { streamName } from '@golden-thread/kernel';
import { SeededRandom } from '@golden-thread/testing';
import { recordsInOrder, StoreChanged } from './merge-lanes.ts';

class ChangingFeed extends StoreFeed {
  changed = false;
  override async read(lane: number, after: number, limit: number): Promise<FeedPage> {
    const page = await super.read(lane, after, limit);
    return this.changed ? { ...page, storeId: 'another' } : page;
  }
}

async function filled(events: number) {
  const store = new MemoryEventStore({ storeId: 'store-1' });
  const random = new SeededRandom(3);
  for (let n = 0; n < events; n += 1) {
    const event = {
      eventId: `e${n}`,
      type: 'T',
      schemaVersion: 1,
      occurredAt: 0,
      about: [],
      data: '{}',
      meta: { actor: { accountId: 'a', role: 'r' } },
    };
    await store.append({
      networkId: `network-${random.below(9)}`,
      stream: streamName('thing', `t${n}`),
      expected: 'none',
      events: [event],
      recordedAt: 0,
    });
  }
  const feed = new ChangingFeed('identity', store, ({ eventId, networkId }) => ({
    eventId,
    networkId,
    type: 't',
    occurredAt: 0,
    subject: null,
    streamVersion: null,
    about: null,
    correlationId: null,
    causationId: null,
    data: null,
  }));
  return { feed, head: await feed.head() };
}

async function positions(from: Awaited<ReturnType<typeof filled>>, after: number): Promise<number[]> {
  const found: number[] = [];
  for await (const { position } of recordsInOrder(from.feed, from.head, after)) found.push(position);
  return found;
}

test('records of all lanes come in the order of their positions, each once', async () => {
  const source = await filled(3_000);
  expect(await positions(source, 0)).toEqual(Array.from({ length: 3_000 }, (_, n) => n + 1));
});

test('only those after a position come', async () => {
  const source = await filled(100);
  expect(await positions(source, 90)).toEqual([91, 92, 93, 94, 95, 96, 97, 98, 99, 100]);
  expect(await positions(source, 100)).toEqual([]);
});

test('a store that is replaced meanwhile is noticed', async () => {
  const source = await filled(10);
  source.feed.changed = true;
  await expect(positions(source, 0)).rejects.toThrow(StoreChanged);
});
