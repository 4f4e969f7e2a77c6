import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProjectionRunner, SystemTimer, type ReadModelProcess } from '@golden-thread/event-road';
import { laneOf } from '@golden-thread/kernel';
import { SystemClock, SystemIds } from '@golden-thread/service-host';
import { SqliteEventStore, SqliteReadModelStore, SqliteSnapshotStore } from '@golden-thread/sqlite';
import { hillNetwork, riversideNetwork } from '@golden-thread/testing';
import { expectAsRaw } from './contract/figures-of.ts';
import { mixedEvents } from './contract/mixed-events.ts';
import { damagedAndLater } from './contract/named-events.ts';
import { Sources } from './contract/sources.ts';
import { networkActivityProjection } from './read/network-activity/network-activity.projection.ts';
import { networkActivity } from './read/network-activity/network-activity.query.ts';
import { rippleOfNetwork } from './read/ripple-of-network/ripple-of-network.query.ts';
import { RippleReadModel } from './read/ripple-of-network/ripple-read-model.ts';

const clock = new SystemClock();

describe('projections on SQLite', () => {
  let folder = '';
  const closers: (() => Promise<void>)[] = [];
  const kept = <Store extends { close(): Promise<void> }>(store: Store): Store => {
    closers.push(() => store.close());
    return store;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'projections-'));
  });

  afterAll(async () => {
    for (const close of closers.reverse()) await close();
    await rm(folder, { recursive: true });
  });

  it('R7, R12: figures and activity come out as replayed, after restarts and rebuilds', async () => {
    const readModels = kept(await SqliteReadModelStore.open({ file: join(folder, 'read-models.sqlite') }));
    const snapshots = kept(await SqliteSnapshotStore.open({ file: join(folder, 'snapshots.sqlite') }));
    let stores = 0;
    const openStore = async (storeId: string): Promise<SqliteEventStore> => {
      stores += 1;
      return kept(await SqliteEventStore.open({ file: join(folder, `events-${stores}.sqlite`), storeId }));
    };
    const platform = await Sources.open({ openStore, readModels, snapshots });
    const { feeds, road } = platform;
    const reached = async (process: ReadModelProcess): Promise<void> => {
      for (const service of ['identity', 'community-outcomes'] as const)
        expect(await process.reached(await platform.head(service), 20_000)).toBe(true);
    };
    const ripple = (): RippleReadModel =>
      new RippleReadModel({
        readModels,
        snapshots,
        feeds,
        road,
        clock,
        ids: new SystemIds(clock),
        timer: new SystemTimer(),
        observer: () => undefined,
      });
    const activity = new ProjectionRunner({ projection: networkActivityProjection, readModels, feeds, road, clock });

    const first = ripple();
    await Promise.all([first.start(), activity.start()]);
    // Both networks travel in one lane, and together they are worth a snapshot at the end.
    await Promise.all(
      [...mixedEvents(11, 900, riversideNetwork), ...mixedEvents(12, 300, hillNetwork)].map((event) => platform.tell(event)),
    );
    await reached(first);
    await expectAsRaw(platform, first, riversideNetwork);
    await first.stop();
    expect((await snapshots.manifest(`ripple-20001-lane-${laneOf(hillNetwork)}`))?.vector).toHaveLength(2);

    const second = ripple();
    await second.start();
    await platform.tell(...mixedEvents(13, 20, 'valley-network'));
    await reached(second);
    const rebuilt = [second.rebuild(), activity.rebuild()];
    await platform.tell(...damagedAndLater());
    await Promise.all(rebuilt);
    await Promise.all([reached(second), reached(activity)]);
    await expectAsRaw(platform, second, hillNetwork);
    expect(await second.parked()).toHaveLength(2);
    expect((await rippleOfNetwork(second, riversideNetwork)).state).toBe('incomplete');
    expect((await networkActivity(activity, hillNetwork)).events).toBe(301);
    await Promise.all([second.stop(), activity.stop()]);
  });
});
