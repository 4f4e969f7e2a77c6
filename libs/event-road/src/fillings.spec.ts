import { SeededRandom } from '@golden-thread/testing';
import {
  caughtUp,
  Consumer,
  hashes,
  inProcessHarness,
  ledger,
  NETWORKS,
  note,
  notedType,
  RandomTraffic,
  SERVICES,
  type RoadHarness,
} from './contract.ts';
import type { Projection } from './projection.ts';
import { nextVersion, planVersions, releaseOf, versionNumber } from './version-numbers.ts';

const [network] = NETWORKS;
const name = 'ledger';

async function stand(): Promise<{ harness: RoadHarness; random: SeededRandom; traffic: RandomTraffic }> {
  const harness = await inProcessHarness({ seed: 1, faults: 'none' });
  const random = new SeededRandom(1);
  return { harness, random, traffic: new RandomTraffic(harness, random) };
}

async function startedOn(harness: RoadHarness, projection: Projection = ledger(SERVICES)): Promise<Consumer> {
  const consumer = new Consumer(harness, new SeededRandom(5), projection);
  await consumer.runner.start();
  await harness.pass(0);
  return consumer;
}

/** Lets time pass until a promise settles. */
async function during<Result>(
  harness: RoadHarness,
  promise: Promise<Result>,
  meanwhile: () => Promise<void> = () => harness.pass(50),
): Promise<Result> {
  const state = { ended: false };
  const end = (): void => {
    state.ended = true;
  };
  // Observed here too, so that a rejection in between surprises nobody.
  promise.then(end, end);
  for (let turn = 0; !state.ended && turn < 2_000; turn += 1) await meanwhile();
  if (!state.ended) throw new Error('it never ended');
  return promise;
}

const versions = (harness: RoadHarness) => harness.readModels.versions(name);
const live = (harness: RoadHarness) => harness.readModels.liveVersion(name);

describe('a rebuild', () => {
  test('fills a new version beside the one that answers, under traffic that never rests, and switches', async () => {
    const { harness, traffic } = await stand();
    const consumer = await startedOn(harness);
    await traffic.run(30);
    const progress: number[] = [];
    const seen = new Set<number>();
    const rebuilt = await during(
      harness,
      consumer.runner.rebuild(({ done, total }) => progress.push(done / total)),
      async () => {
        await traffic.run(1);
        await harness.pass(5);
        const answer = await consumer.runner.answer({ networkId: network }, (documents) => documents.get('totals', network));
        seen.add(answer.version);
        expect(answer.rebuilding).toBe(false);
      },
    );
    expect(rebuilt.version).toBe(versionNumber(1, 2));
    expect(rebuilt.events).toBeGreaterThan(30);
    expect(progress.at(-1)).toBeGreaterThan(0.9);
    expect(await live(harness)).toBe(rebuilt.version);
    expect(seen.has(versionNumber(1, 1))).toBe(true);
    await caughtUp(harness, consumer);
    const { is, replay } = await hashes(harness);
    expect(is).toBe(replay);
    await consumer.runner.stop();
  });

  test('keeps the version before, and follows it until the next one takes its place', async () => {
    const { harness, traffic } = await stand();
    const consumer = await startedOn(harness);
    await traffic.run(5);
    const first = await during(harness, consumer.runner.rebuild());
    await traffic.run(5);
    await caughtUp(harness, consumer);
    await harness.pass(2_000);
    const checkpoints = async (version: number) =>
      (await harness.readModels.checkpoints({ name, version })).toSorted((a, b) => a.lane - b.lane || (a.service < b.service ? -1 : 1));
    expect(await checkpoints(versionNumber(1, 1))).toEqual(await checkpoints(first.version));
    await during(harness, consumer.runner.rebuild());
    expect(await versions(harness)).toEqual([first.version, versionNumber(1, 3)]);
    await consumer.runner.stop();
  });

  test('two who ask at once get one rebuild', async () => {
    const { harness } = await stand();
    const consumer = await startedOn(harness);
    const both = await during(harness, Promise.all([consumer.runner.rebuild(), consumer.runner.rebuild()]));
    expect(both[0]).toEqual(both[1]);
    await consumer.runner.stop();
  });

  test('is strict: a type that nobody knows stops it, and the version that answers goes on', async () => {
    const { harness } = await stand();
    const consumer = await startedOn(harness);
    await harness.append('identity', network, 'thing-1', [{ ...note('1'), type: 'NobodyKnows' }, note('2')]);
    await caughtUp(harness, consumer);
    await expect(during(harness, consumer.runner.rebuild())).rejects.toThrow(/NobodyKnows/);
    expect(await versions(harness)).toEqual([versionNumber(1, 1)]);
    await harness.append('identity', network, 'thing-1', [note('3')]);
    await caughtUp(harness, consumer);
    expect(consumer.runner.moving()).toEqual({ healthy: true });
    await consumer.runner.stop();

    const knowing = await startedOn(harness, { ...ledger(SERVICES), passesOver: ['org.golden-thread.identity.NobodyKnows.v1'] });
    expect((await during(harness, knowing.runner.rebuild())).version).toBe(versionNumber(1, 2));
    await knowing.runner.stop();
  });

  test('that would park what the old version applied does not switch until it is put right', async () => {
    const { harness } = await stand();
    const remedy = { applied: true };
    const consumer = await startedOn(harness, ledger(SERVICES, remedy));
    await harness.append('identity', network, 'thing-1', [note('1', { bad: true }), note('2')]);
    await caughtUp(harness, consumer);
    remedy.applied = false;
    const rebuild = consumer.runner.rebuild();
    await harness.pass(10_000);
    expect(await live(harness)).toBe(versionNumber(1, 1));
    expect(consumer.count('switch-refused')).toBeGreaterThan(1);
    expect((await consumer.runner.parked()).map(({ eventId }) => eventId)).toEqual(['1', '2']);
    remedy.applied = true;
    await consumer.runner.retry();
    expect((await during(harness, rebuild)).version).toBe(versionNumber(1, 2));
    await consumer.runner.stop();
  });

  test('that a kill broke off goes on where it was', async () => {
    const { harness, traffic } = await stand();
    const consumer = await startedOn(harness);
    await traffic.run(20);
    await caughtUp(harness, consumer);
    harness.answering('community-outcomes', 'is-down');
    const broken = consumer.runner.rebuild();
    await harness.pass(500);
    const stopped = expect(during(harness, broken)).rejects.toThrow(/not filled any more/);
    await during(harness, consumer.runner.stop());
    await stopped;
    expect(await versions(harness)).toEqual([versionNumber(1, 1), versionNumber(1, 2)]);
    const before = await harness.readModels.checkpoints({ name, version: versionNumber(1, 2) });
    expect(before.length).toBeGreaterThan(0);

    harness.answering('community-outcomes', 'answers');
    const again = await startedOn(harness);
    await harness.pass(3_000);
    expect(await live(harness)).toBe(versionNumber(1, 2));
    expect(again.happenings.some(({ kind }) => kind === 'rebuild-switched')).toBe(true);
    await caughtUp(harness, again);
    const { is, replay } = await hashes(harness);
    expect(is).toBe(replay);
    await again.runner.stop();
  });

  test('does not serve before identity is covered', async () => {
    const { harness, traffic } = await stand();
    const consumer = await startedOn(harness, ledger(['community-outcomes']));
    await traffic.run(5);
    await harness.pass(3_000);
    harness.answering('identity', 'is-down');
    const rebuild = consumer.runner.rebuild();
    await harness.pass(20_000);
    expect(await live(harness)).toBe(versionNumber(1, 1));
    harness.answering('identity', 'answers');
    expect((await during(harness, rebuild)).version).toBe(versionNumber(1, 2));
    await consumer.runner.stop();
  });
});

describe('releases', () => {
  test('a new release fills its own version while the old one answers, and going back is at once', async () => {
    const { harness, traffic } = await stand();
    const old = await startedOn(harness);
    await traffic.run(10);
    await caughtUp(harness, old);
    await old.runner.stop();

    harness.answering('identity', 'is-down');
    const renewed = await startedOn(harness, ledger(SERVICES, { applied: false }, 2));
    expect(renewed.runner.coverage().map(({ state, covered, stalenessMs }) => ({ state, covered, stalenessMs }))).toEqual(
      SERVICES.map(() => ({ state: 'rebuilding', covered: 0, stalenessMs: Infinity })),
    );
    const answer = await renewed.runner.answer({ networkId: network }, (documents) => documents.get('totals', network));
    expect([answer.version, answer.rebuilding]).toEqual([versionNumber(1, 1), true]);
    harness.answering('identity', 'answers');
    await harness.pass(15_000);
    expect(await live(harness)).toBe(versionNumber(2, 1));
    await renewed.runner.stop();

    const back = await startedOn(harness);
    await harness.pass(3_000);
    expect(await live(harness)).toBe(versionNumber(1, 1));
    await back.runner.stop();
  });

  test('numbers tell the release, and plans follow them', () => {
    expect([versionNumber(2, 3), releaseOf(20_003), nextVersion(2, [10_001, 20_003, 20_001]), nextVersion(3, [20_003])]).toEqual([
      20_003, 2, 20_004, 30_001,
    ]);
    expect(() => versionNumber(1, 10_000)).toThrow(RangeError);
    expect(planVersions(1, null, [])).toEqual({ main: 10_001, beside: null, old: null });
    expect(planVersions(1, 10_002, [10_001, 10_002, 10_003])).toEqual({ main: 10_002, beside: 10_003, old: 10_001 });
    expect(planVersions(2, 10_002, [10_001, 10_002])).toEqual({ main: 20_001, beside: null, old: null });
    expect(planVersions(1, 20_001, [10_002, 20_001])).toEqual({ main: 10_002, beside: null, old: null });
  });
});

describe('moving (R10)', () => {
  test('a projection that never comes back flips readiness within a minute; other lanes go on', async () => {
    const { harness } = await stand();
    const sound = ledger(SERVICES);
    const consumer = await startedOn(harness, {
      ...sound,
      apply: (record, documents) => (record.event.eventId === 'stuck' ? new Promise(() => undefined) : sound.apply(record, documents)),
    });
    await harness.append('identity', network, 'thing-1', [note('stuck')]);
    await harness.append('identity', 'another-lane', 'thing-1', [note('2')]);
    await harness.pass(20_000);
    expect(consumer.runner.moving().healthy).toBe(true);
    await harness.pass(20_000);
    expect(consumer.runner.moving()).toEqual({
      healthy: false,
      why: expect.stringMatching(/^lane \d+ of identity has events that are not applied for \d+ s/),
    });
    const answer = await consumer.runner.answer({ networkId: 'another-lane' }, (documents) => documents.get('totals', 'another-lane'));
    expect(answer.value?.['identity']).toBe(1);
  });

  test('nothing to do is not frozen, however long', async () => {
    const { harness } = await stand();
    const consumer = await startedOn(harness);
    await harness.pass(600_000);
    expect(consumer.runner.moving()).toEqual({ healthy: true });
    expect(consumer.runner.coverage()[0]).toMatchObject({ state: 'following', covered: 0 });
    expect(consumer.runner.coverage()[0]?.stalenessMs).toBeLessThanOrEqual(1_000);
    expect(notedType('identity')).toContain('Noted');
    await consumer.runner.stop();
  });
});
