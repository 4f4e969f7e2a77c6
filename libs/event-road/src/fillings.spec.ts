import { MemoryReadModelStore, type Chunk, type ChunkOutcome, type ReadModelVersion } from '@golden-thread/read-models';
import { caughtUp, hashes, ledger, NETWORKS, note, SERVICES } from './contract.ts';
import { during, live, stand, startedOn, versions } from './contract/versions-stand.ts';
import { pause, type Timer } from './timer.ts';
import { versionNumber } from './version-numbers.ts';

const [network] = NETWORKS;
const name = 'ledger';

/** Read models of which all versions but the first take their time to save. */
class SlowBeside extends MemoryReadModelStore {
  readonly #timer: Timer;

  constructor(timer: Timer) {
    super();
    this.#timer = timer;
  }

  override async save(model: ReadModelVersion, chunk: Chunk): Promise<ChunkOutcome> {
    if (model.version > versionNumber(1, 1)) await pause(this.#timer, 15);
    return super.save(model, chunk);
  }
}

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

  test('keeps the version before, and follows it, also after a start, until the next one takes its place', async () => {
    const { harness, traffic } = await stand();
    const first = await startedOn(harness);
    await traffic.run(5);
    const { version } = await during(harness, first.runner.rebuild());
    await first.runner.stop();
    const consumer = await startedOn(harness);
    await traffic.run(5);
    await caughtUp(harness, consumer);
    await harness.pass(2_000);
    const checkpoints = async (of: number) =>
      new Set((await harness.readModels.checkpoints({ name, version: of })).map((row) => JSON.stringify(row)));
    expect(await checkpoints(versionNumber(1, 1))).toEqual(await checkpoints(version));
    await during(harness, consumer.runner.rebuild());
    expect(await versions(harness)).toEqual([version, versionNumber(1, 3)]);
    await traffic.run(5);
    await caughtUp(harness, consumer);
    expect(consumer.count('trouble')).toBe(0);
    await consumer.runner.stop();
  });

  test('draws level though events come faster than it is: the version that answers is held back for a moment', async () => {
    const { harness } = await stand();
    const slow = new SlowBeside(harness.timer);
    const consumer = await startedOn({ ...harness, readModels: slow });
    let count = 0;
    const constantly = async (): Promise<void> => {
      await harness.append('identity', network, 'thing-1', [note(`event-${(count += 1)}`)]);
      await harness.pass(7);
    };
    for (let n = 0; n < 20; n += 1) await constantly();
    const rebuilt = await during(harness, consumer.runner.rebuild(), constantly);
    expect(await slow.liveVersion(name)).toBe(rebuilt.version);
    await during(harness, consumer.runner.stop());
  });

  test('does not park again what was given up, nor does the one after it, also after a start', async () => {
    const { harness } = await stand();
    const first = await startedOn(harness);
    await harness.append('identity', network, 'thing-1', [note('1'), note('2', { bad: true }), note('3')]);
    await caughtUp(harness, first);
    expect(await first.runner.skip(`${network}/thing-1`, 'a wrong entry')).toEqual({ skipped: 2 });
    await harness.append('identity', network, 'thing-1', [note('4')]);
    await caughtUp(harness, first);
    await during(harness, first.runner.rebuild());
    await first.runner.stop();
    const again = await startedOn(harness);
    await during(harness, again.runner.rebuild());
    const { version } = await during(harness, again.runner.rebuild());
    expect(await again.runner.parked()).toEqual([]);
    const { value } = await again.runner.answer({ networkId: network }, (documents) =>
      documents.get('entries', `${network}/identity/thing-1`),
    );
    expect(value).toMatchObject({ events: 2 });
    const kept = await harness.readModels.find({ name, version }, { collection: 'given-up', index: 'by-network', equals: [network] });
    expect(kept.map(({ eventId, reason }) => [eventId, reason])).toEqual([
      ['2', 'a wrong entry'],
      ['3', 'a wrong entry'],
    ]);
    await again.runner.stop();
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
