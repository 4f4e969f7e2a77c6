import type { ServiceName } from '@golden-thread/contracts';
import { ManualClock, ManualTimer } from '@golden-thread/testing';
import { ScriptedFeed, ScriptedRoad } from './contract/scripted.ts';
import { LaneFollowers } from './lane-followers.ts';
import { LaneSink, type LaneChunk, type LaneSource } from './lane-sink.ts';

const services = ['identity', 'community-outcomes'] as const satisfies readonly ServiceName[];

/** Counts how far it was filled, per service; a reset of one empties all. */
class CountingSink extends LaneSink {
  readonly #filled = new Map<string, { readonly storeId: string; readonly last: number }>();

  override filledFrom(service: ServiceName): Promise<string | null> {
    return Promise.resolve(this.#filled.get(service)?.storeId ?? null);
  }

  override last({ service, lane }: LaneSource): Promise<number> {
    return Promise.resolve(lane === 5 ? (this.#filled.get(service)?.last ?? 0) : 0);
  }

  override apply({ service, storeId, to }: LaneChunk): Promise<'saved' | 'lost'> {
    this.#filled.set(service, { storeId, last: to });
    return Promise.resolve('saved');
  }

  override reset(): Promise<void> {
    this.#filled.clear();
    return Promise.resolve();
  }
}

async function stand() {
  const clock = new ManualClock();
  const timer = new ManualTimer(clock);
  const feeds = new Map(services.map((service) => [service, new ScriptedFeed(service)]));
  const followers = new LaneFollowers({ services, feeds, road: new ScriptedRoad(), sink: new CountingSink(), clock, timer });
  for (const feed of feeds.values()) feed.positions = [2, 5];
  await followers.start();
  await timer.pass(10);
  return { followers, timer, identity: feeds.get('identity'), outcomes: feeds.get('community-outcomes') };
}

test('where one source was replaced, nothing of the others is covered either until the sink is filled again', async () => {
  const { followers, timer, identity, outcomes } = await stand();
  expect(followers.coverage().map(({ covered }) => covered)).toEqual([5, 5]);
  if (identity === undefined || outcomes === undefined) throw new Error('no feeds');
  identity.storeId = 'store-2';
  outcomes.readHangs = true;
  await timer.pass(1_000);
  expect(followers.coverage().map(({ covered }) => covered)).toEqual([5, 0]);
  outcomes.readHangs = false;
  await timer.pass(30_000);
  expect(followers.coverage().map(({ covered }) => covered)).toEqual([5, 5]);
  await followers.stop();
});

test('progress is told in events, and an unknown service is waited for by nobody', async () => {
  const { followers } = await stand();
  expect(await followers.progress()).toEqual({ done: 10, total: 10 });
  expect(await followers.reached({ service: 'sessions', storeId: 'store-1', position: 1 }, 10)).toBe(false);
  expect(
    () =>
      new LaneFollowers({
        services: ['sessions'],
        feeds: new Map(),
        road: new ScriptedRoad(),
        sink: new CountingSink(),
        clock: new ManualClock(),
      }),
  ).toThrow(/no feed of sessions/);
  await followers.stop();
});
