import { StoreUnavailable } from '@golden-thread/event-store';
import { laneOf } from '@golden-thread/kernel';
import { MemorySnapshotStore, type Manifest, type ManifestOutcome } from '@golden-thread/read-models';
import { jsonText } from '@golden-thread/ripple';
import { ada, ben, cruz, hillNetwork, instant, ManualClock, riversideNetwork, SeededIds } from '@golden-thread/testing';
import { mixedEvents } from '../../contract/mixed-events.ts';
import { inspired, registered } from '../../contract/named-events.ts';
import { as, Sources } from '../../contract/sources.ts';
import { rippleOfNetwork } from './ripple-of-network.query.ts';
import { LaneContent } from './lane-content.ts';
import { LaneSnapshots } from './lane-snapshots.ts';
import { placeOf } from './parked-facts.ts';

const lane = laneOf(riversideNetwork);

/** The lane's records of both sources, taken into a content as a sink would. */
async function contentOf(platform: Sources): Promise<LaneContent> {
  const content = new LaneContent();
  for (const source of [platform.identity, platform.outcomes]) {
    const { records, storeId } = await source.feed.read(lane, 0, 5_000);
    content.take(content.read(records, new Set()));
    content.positions.set(source.service, { storeId, last: records.at(-1)?.position ?? 0 });
  }
  return content;
}

function figures(content: LaneContent | null): string | undefined {
  const metrics = content?.engines
    .get(riversideNetwork)
    ?.rawMetrics({ asOf: instant('2027-01-01T00:00:00Z'), horizons: [90], periods: 'month' });
  return metrics && jsonText(metrics);
}

function snapshotsOn(store: MemorySnapshotStore, seed = 1): LaneSnapshots {
  return new LaneSnapshots(store, new SeededIds(new ManualClock(), seed), 20_001);
}

/** Fails at the moment asked for, as if the process had been killed there. */
class KilledStore extends MemorySnapshotStore {
  killed = false;

  override saveManifest(name: string, previousId: string | null, manifest: Manifest): Promise<ManifestOutcome> {
    return this.killed ? Promise.reject(new StoreUnavailable('closed', 'killed')) : super.saveManifest(name, previousId, manifest);
  }
}

describe('snapshots of a lane', () => {
  it('give back the same figures, positions and parked events', async () => {
    const platform = await Sources.open();
    await platform.tell(...mixedEvents(3, 80, riversideNetwork), as('Strange', inspired(ada, ben)));
    const content = await contentOf(platform);
    const snapshots = snapshotsOn(new MemorySnapshotStore());
    const manifestId = await snapshots.save(lane, content, null);
    const loaded = await snapshots.load(lane);
    expect(loaded.manifestId).toBe(manifestId);
    expect(figures(loaded.content)).toBe(figures(content));
    expect(loaded.content?.positions).toEqual(content.positions);
    expect(loaded.content?.parked.all().map(placeOf)).toEqual(content.parked.all().map(placeOf));
    expect(content.parked.size).toBe(1);
  });

  it('a kill between chunks and manifest leaves the snapshot before', async () => {
    const platform = await Sources.open();
    const store = new KilledStore();
    const snapshots = snapshotsOn(store);
    await platform.tell(inspired(ada, ben));
    const before = await contentOf(platform);
    const manifestId = await snapshots.save(lane, before, null);
    await platform.tell(inspired(ben, cruz));
    store.killed = true;
    await expect(snapshots.save(lane, await contentOf(platform), manifestId)).rejects.toThrow('killed');
    expect(figures((await snapshots.load(lane)).content)).toBe(figures(before));
  });

  it('of two owners one saves; the other learns that it lost, and its manifest changes nothing', async () => {
    const platform = await Sources.open();
    const store = new MemorySnapshotStore();
    const [one, other] = [snapshotsOn(store, 1), snapshotsOn(store, 2)];
    await platform.tell(inspired(ada, ben));
    const first = await contentOf(platform);
    const manifestId = await one.save(lane, first, null);
    await platform.tell(inspired(ben, cruz));
    const second = await contentOf(platform);
    expect(await other.save(lane, second, manifestId)).not.toBeNull();
    expect(await one.save(lane, first, manifestId)).toBeNull();
    expect(figures((await one.load(lane)).content)).toBe(figures(second));
  });

  it.each(['a changed chunk', 'a missing chunk', 'another release'])(
    '%s makes it unreadable, which is said and no more',
    async (damage) => {
      const platform = await Sources.open();
      const store = new MemorySnapshotStore();
      const snapshots = snapshotsOn(store);
      await platform.tell(inspired(ada, ben));
      const id = await snapshots.save(lane, await contentOf(platform), null);
      const name = `ripple-20001-lane-${lane}`;
      const manifest = await store.manifest(name);
      const chunk = manifest?.chunks.at(-1);
      if (manifest === null || chunk === undefined) throw new Error('there is no snapshot to damage');
      const bytes = await store.loadChunk(chunk.key);
      if (damage === 'a changed chunk')
        await store.saveChunk(
          chunk.key,
          (bytes ?? new Uint8Array()).map((byte, n) => (n === 60 ? byte ^ 1 : byte)),
        );
      else if (damage === 'a missing chunk') store.loadChunk = () => Promise.resolve(null);
      else await store.saveManifest(name, id, { ...manifest, id: 'of-later', about: 'ripple engines, release 99' });
      const loaded = await snapshots.load(lane);
      expect(loaded.content).toBeNull();
      expect(loaded.problem).toMatch(damage === 'another release' ? /release 99/ : /missing or was changed/);
    },
  );
});

/** Notes which manifests are saved. */
class RecordingSnapshots extends MemorySnapshotStore {
  readonly saved: string[] = [];

  override saveManifest(name: string, previousId: string | null, manifest: Manifest): Promise<ManifestOutcome> {
    this.saved.push(name);
    return super.saveManifest(name, previousId, manifest);
  }
}

describe('a read model with snapshots', () => {
  it('starts from the newest and takes only what came after it', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(inspired(ada, ben), inspired(ben, cruz));
    await platform.timer.pass(70_000);
    await platform.tell(inspired(cruz, 'gus'));
    await platform.timer.pass(1_000);
    platform.happenings.length = 0;
    // The first one was not stopped, as if killed; the other one goes on with its version.
    const next = await platform.started(platform.ripple());
    expect(platform.happenings).toEqual([expect.objectContaining({ kind: 'applied', service: 'community-outcomes', records: 1 })]);
    expect((await rippleOfNetwork(next, riversideNetwork)).metrics['M1']).toMatchObject({ acks: 3 });
    await Promise.all([ripple.stop(), next.stop()]);
  });

  it('takes none for a quiet lane, one after a change, and not more than one a minute', async () => {
    const snapshots = new RecordingSnapshots();
    const platform = await Sources.open({ snapshots });
    const ripple = await platform.started(platform.ripple());
    for (let second = 0; second < 150; second += 5) {
      await platform.tell(inspired(ada, `person-${second}`));
      await platform.timer.pass(5_000);
    }
    expect(snapshots.saved).toHaveLength(2);
    await platform.timer.pass(300_000);
    expect(snapshots.saved).toEqual(Array.from({ length: 3 }, () => `ripple-20001-lane-${lane}`));
    await ripple.stop();
  });

  it('what is worth a snapshot at the end gets one', async () => {
    const snapshots = new RecordingSnapshots();
    const platform = await Sources.open({ snapshots });
    const ripple = await platform.started(platform.ripple());
    await platform.tell(...Array.from({ length: 999 }, (_, n) => inspired(ada, `person-${n}`)));
    await platform.timer.pass(2_000);
    await ripple.stop();
    expect(snapshots.saved).toEqual([]);
    const next = await platform.started(platform.ripple());
    await platform.tell(inspired(ada, 'person-999'));
    await platform.timer.pass(2_000);
    await next.stop();
    expect(snapshots.saved).toEqual([`ripple-20001-lane-${lane}`]);
  });

  it('whoever loses a lane to another owner begins again with what that one saved', async () => {
    const platform = await Sources.open();
    const [one, other] = [await platform.started(platform.ripple()), await platform.started(platform.ripple())];
    for (let n = 0; n < 70; n += 1) {
      await platform.tell(inspired(ada, `person-${n}`), registered(`person-${n}`, hillNetwork));
      await platform.timer.pass(997);
    }
    await platform.timer.pass(5_000);
    expect(platform.happenings.some(({ kind }) => kind === 'checkpoint-lost')).toBe(true);
    for (const ripple of [one, other]) {
      expect((await rippleOfNetwork(ripple, riversideNetwork)).metrics['M1']).toMatchObject({ acks: 70 });
      expect((await rippleOfNetwork(ripple, hillNetwork)).metrics['M1']).toMatchObject({ persons_registered: 70 });
    }
    await Promise.all([one.stop(), other.stop()]);
  });
});
