import { caughtUp, ledger, NETWORKS, note, SERVICES } from './contract.ts';
import { during, live, stand, startedOn, versions } from './contract/versions-stand.ts';
import { nextVersion, planVersions, releaseOf, versionNumber } from './version-numbers.ts';

const [network] = NETWORKS;

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
    const storeId = (await harness.truth[1]?.head())?.storeId ?? '';
    const tooEarly = renewed.runner.reached({ service: 'community-outcomes', storeId, position: 1 }, 1_000);
    await harness.pass(2_000);
    expect(await tooEarly).toBe(false);
    const inTime = renewed.runner.reached({ service: 'community-outcomes', storeId, position: 1 }, 15_000);
    harness.answering('identity', 'answers');
    await harness.pass(15_000);
    expect(await inTime).toBe(true);
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

describe('two processes that fill one read model', () => {
  test('the one follows what the other switched to', async () => {
    const { harness, traffic } = await stand();
    const [one, other] = [await startedOn(harness), await startedOn(harness)];
    await traffic.run(10);
    const { version } = await during(harness, one.runner.rebuild());
    await traffic.run(10);
    await harness.pass(3_000);
    for (const each of [one, other]) await caughtUp(harness, each);
    expect(other.runner.coverage().map(({ state }) => state)).toEqual(['following', 'following']);
    expect(await versions(harness)).toContain(version);
    for (const { runner } of [one, other]) await during(harness, runner.stop());
  });
});

describe('a restore', () => {
  test('is answered by two processes with one new version', async () => {
    const { harness, traffic } = await stand();
    const both = [await startedOn(harness), await startedOn(harness)];
    await traffic.run(10);
    for (const each of both) await caughtUp(harness, each);
    await harness.restore('identity', 3);
    await harness.pass(10_000);
    for (const each of both) await caughtUp(harness, each);
    expect([await live(harness), await versions(harness)]).toEqual([versionNumber(1, 2), [versionNumber(1, 2)]]);
    for (const { runner } of both) await during(harness, runner.stop());
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
    await consumer.runner.stop();
  });
});
