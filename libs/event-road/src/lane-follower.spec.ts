import { StoreUnavailable } from '@golden-thread/event-store';
import { standFollower as stand } from './contract/scripted.ts';
import { SourceUnavailable } from './feed.ts';

describe('a follower', () => {
  test('fills from the feed first, and takes what the road brings without asking the feed again', async () => {
    const { timer, feed, road, sink, kinds } = await stand();
    feed.positions = [3, 4];
    await road.deliver([]);
    await timer.pass(10);
    const reads = feed.reads;
    feed.positions = [3, 4, 9, 11];
    await road.deliver(feed.records().slice(2));
    expect(sink.applied).toEqual([3, 4, 9, 11]);
    expect([feed.reads, kinds()]).toEqual([reads, []]);
  });

  test('reads no feed of a lane in which nothing happened', async () => {
    const { timer, feed, road } = await stand();
    for (let n = 0; n < 5; n += 1) await road.deliver([]);
    await timer.pass(5_000);
    expect(feed.reads).toBe(0);
  });

  test('keeps what could not be saved, and applies it once when it can', async () => {
    for (const instead of ['lost', new StoreUnavailable('full', 'no space')] as const) {
      const { timer, feed, road, sink, kinds } = await stand();
      feed.positions = [1, 2];
      sink.next = [instead];
      await road.deliver(feed.records());
      await timer.pass(1_000);
      expect(sink.applied).toEqual([1, 2]);
      expect([feed.reads, kinds()]).toEqual([0, [instead === 'lost' ? 'checkpoint-lost' : 'trouble']]);
    }
  });

  test('never applies twice at a time in one lane, however the road hurries', async () => {
    const { timer, feed, road, sink } = await stand();
    feed.positions = Array.from({ length: 50 }, (_, n) => n + 1);
    await Promise.all(feed.records().map((record) => road.deliver([record])));
    await timer.pass(100);
    expect(sink.applied).toEqual(feed.positions);
    expect(sink.busiest).toBe(1);
  });

  test('heals exactly what is missing before a record that does not connect', async () => {
    const { feed, road, sink, kinds } = await stand();
    feed.positions = [1, 2, 5, 6];
    await road.deliver([feed.record(5, 2)]);
    expect(sink.applied).toEqual([1, 2, 5]);
    expect(kinds()).toEqual(['gap-found', 'healed']);
  });

  test('reads from the feed what was too much to keep', async () => {
    const { timer, feed, road, sink } = await stand();
    feed.positions = Array.from({ length: 5_500 }, (_, n) => n + 1);
    await road.deliver(feed.records());
    await timer.pass(10);
    expect(sink.applied).toHaveLength(5_500);
  });

  test('drops a record that contradicts the feed', async () => {
    const { timer, feed, road, sink, kinds } = await stand();
    feed.positions = [1];
    await road.deliver(feed.records());
    await road.deliver([feed.record(9, 7)]);
    feed.positions = [1, 2];
    await road.deliver([feed.record(2, 1)]);
    await timer.pass(100);
    expect(sink.applied).toEqual([1, 2]);
    expect(kinds()).toEqual(['gap-found', 'trouble']);
  });

  test('gives the road two seconds before it asks the feed for what the head names', async () => {
    const { timer, feed, sink, kinds } = await stand();
    feed.positions = [1];
    await timer.pass(1_900);
    expect(sink.applied).toEqual([]);
    await timer.pass(2_000);
    expect(sink.applied).toEqual([1]);
    expect(kinds()).toEqual(['healed']);
  });
});

describe('coverage', () => {
  test('is as old as the question, not as the answer', async () => {
    const { clock, timer, feed, follower } = await stand();
    feed.beforeHead = () => {
      clock.advance(700);
    };
    await timer.pass(1_001);
    expect(follower.coverage().stalenessMs).toBeGreaterThanOrEqual(700);
  });

  test('of a replaced store is worth nothing for the new one', async () => {
    const { timer, feed, road, sink, follower } = await stand();
    feed.positions = [1, 2, 3];
    await road.deliver(feed.records());
    await timer.pass(1_000);
    expect(follower.coverage()).toMatchObject({ storeId: 'store-1', covered: 3, state: 'following' });
    feed.storeId = 'store-2';
    feed.readFails = new SourceUnavailable('not yet');
    await timer.pass(1_000);
    expect(follower.coverage()).toMatchObject({ storeId: 'store-2', covered: 0, stalenessMs: Infinity, state: 'waiting' });
    feed.readFails = null;
    await timer.pass(15_000);
    expect(follower.coverage()).toMatchObject({ covered: 3, state: 'following' });
    expect(sink.resets).toEqual(['store-2']);
  });

  test('ends when another owner filled the sink from a store that is no more', async () => {
    const { timer, feed, sink } = await stand();
    feed.positions = [1];
    sink.storeId = 'store-0';
    sink.applied.push(1);
    await timer.pass(5_000);
    expect(sink.resets).toEqual(['store-1']);
    expect([sink.storeId, sink.applied]).toEqual(['store-1', [1]]);
  });

  test('waits for a page of the store that the head names', async () => {
    const { timer, feed, sink, kinds } = await stand();
    feed.positions = [1];
    feed.pageStoreId = 'store-0';
    await timer.pass(10_000);
    expect(sink.applied).toEqual([]);
    expect(new Set(kinds())).toEqual(new Set(['source-waits']));
    feed.pageStoreId = null;
    await timer.pass(5_000);
    expect(sink.applied).toEqual([1]);
  });
});

describe('movement', () => {
  test('a source that names a head and does not give its pages is waited for, and nobody is called frozen', async () => {
    const { timer, feed, follower } = await stand();
    feed.positions = [1];
    feed.readFails = new SourceUnavailable('no pages today');
    for (let minute = 0; minute < 5; minute += 1) {
      await timer.pass(60_000);
      expect(follower.moving()).toEqual({ healthy: true });
      expect(follower.coverage().state).toBe('waiting');
    }
    feed.readFails = null;
    await timer.pass(15_000);
    expect(follower.coverage()).toMatchObject({ covered: 1, state: 'following' });
  });

  test('pages that never come are waited for as if the source were down', async () => {
    const { timer, feed, follower } = await stand();
    feed.positions = [1];
    feed.readHangs = true;
    for (let second = 0; second < 120; second += 1) {
      await timer.pass(1_000);
      expect(follower.moving()).toEqual({ healthy: true });
    }
    expect(follower.coverage().state).toBe('waiting');
    feed.readHangs = false;
    await timer.pass(40_000);
    expect(follower.coverage()).toMatchObject({ covered: 1, state: 'following' });
  });

  test('a checkpoint that cannot be moved is tried with pauses, and is no reason to be healthy', async () => {
    const { timer, feed, follower, sink } = await stand();
    feed.positions = [1];
    sink.next = Array.from({ length: 1_000 }, () => 'lost' as const);
    await timer.pass(60_000);
    expect(sink.next.length).toBeGreaterThan(950);
    expect(follower.moving().why).toMatch(/cannot be moved from there/);
    sink.next = [];
    await timer.pass(15_000);
    expect([follower.moving().healthy, sink.applied]).toEqual([true, [1]]);
  });

  test('what could not be saved for a while goes on by itself, whatever was heard meanwhile', async () => {
    const { timer, feed, road, follower, sink } = await stand();
    feed.positions = [1];
    sink.next = Array.from({ length: 8 }, () => new StoreUnavailable('full', 'no space'));
    for (let second = 0; second < 40; second += 1) {
      await road.deliver(feed.records());
      await timer.pass(1_000);
    }
    expect([follower.coverage().covered, sink.applied, sink.next]).toEqual([1, [1], []]);
  });

  test('a head that names what the feed does not have is no reason to be healthy', async () => {
    const { timer, feed, follower } = await stand();
    feed.positions = [1];
    feed.headAhead = 3;
    await timer.pass(60_000);
    expect(follower.moving().why).toMatch(/its feed has nothing after 1/);
  });

  test('pauses between tries grow', async () => {
    const { timer, feed } = await stand();
    feed.positions = [1];
    feed.readFails = new Error('broken');
    await timer.pass(10_000);
    const early = feed.reads;
    await timer.pass(60_000);
    expect(early).toBeLessThan(10);
    expect(feed.reads - early).toBeLessThan(15);
  });
});
