import { MemoryEventStore } from '@golden-thread/event-store';
import { note, publishNote } from './contract.ts';
import { SourceUnavailable } from './feed.ts';
import { isUnreadable } from './record-types.ts';
import { StoreFeed } from './store-feed.ts';

test('a feed copies the links of the chain, and gives an event that cannot be published its place', async () => {
  const store = new MemoryEventStore({ storeId: 'store-1' });
  for (const [networkId, event] of [
    ['a', note('1')],
    ['b', note('2')],
    ['a', { ...note('3'), data: '{' }],
  ] as const) {
    await store.append({ networkId, stream: 'thing-1', expected: 'any', events: [event], recordedAt: 0 });
  }
  const feed = new StoreFeed('identity', store, publishNote('identity'));
  const [first] = await store.readAfter(0, 1);
  const { storeId, records } = await feed.read(first?.lane ?? 0, 0, 10);
  expect(storeId).toBe('store-1');
  expect(records.map(({ position, previous, event }) => [position, previous, event.eventId])).toEqual([
    [1, 0, '1'],
    [3, 1, '3'],
  ]);
  expect(records.map(isUnreadable)).toEqual([false, true]);
});

test('a store that cannot answer is a source that cannot; a wrong question stays one', async () => {
  const store = new MemoryEventStore({ storeId: 'store-1' });
  const feed = new StoreFeed('identity', store, publishNote('identity'));
  await expect(feed.read(99, 0, 10)).rejects.toThrow(RangeError);
  await store.close();
  await expect(feed.head()).rejects.toThrow(SourceUnavailable);
  await expect(feed.read(0, 0, 10)).rejects.toThrow(SourceUnavailable);
});
