/** What every road has to keep, whatever carries its records: a road's spec is a harness and one call. */
import { SeededRandom } from '@golden-thread/testing';
import {
  caughtUp,
  Consumer,
  hashes,
  NETWORKS,
  RandomTraffic,
  SERVICES,
  type HarnessWish,
  type MakeHarness,
  type RoadHarness,
} from './contract/harness.ts';
import { dawdling } from './contract/dawdling.ts';
import { ledger, note } from './contract/ledger.ts';
import { ANSWER_WITHIN_MS } from './lane-reader.ts';

export * from './contract/harness.ts';
export * from './contract/ledger.ts';
export * from './contract/memory-harness.ts';
export { MemoryPublisherLease } from './contract/memory-lease.ts';

/** Declares the contract suite for one road. `seeds`: how many random schedules the random tests run (default 10). */
export function eventRoadContract(name: string, makeHarness: MakeHarness, { seeds = 10 }: { readonly seeds?: number } = {}): void {
  const stands = async (wish: HarnessWish, test: (harness: RoadHarness, random: SeededRandom) => Promise<void>): Promise<void> => {
    const harness = await makeHarness(wish);
    try {
      await test(harness, new SeededRandom(wish.seed));
    } finally {
      await harness.close();
    }
  };
  const eachSeed = async (test: (harness: RoadHarness, random: SeededRandom) => Promise<void>): Promise<void> => {
    for (let seed = 1; seed <= seeds; seed += 1) {
      await stands({ seed, faults: 'usual' }, test).catch((error: unknown) => {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      });
    }
  };
  const quiet = { seed: 1, faults: 'none' } as const;

  describe(`${name} as an event road`, () => {
    test(`a read model equals a serial replay, whatever is repeated, reordered, lost or late (${seeds} seeds)`, () =>
      eachSeed(async (harness, random) => {
        const consumer = new Consumer(harness, random);
        const traffic = new RandomTraffic(harness, random);
        await traffic.run(10);
        await consumer.runner.start();
        await traffic.run(30);
        await caughtUp(harness, consumer);
        const { is, replay } = await hashes(harness);
        expect(is).toBe(replay);
        expect(await consumer.runner.parked()).toEqual([]);
        await consumer.runner.stop();
      }));

    test(`two owners of the same lanes, and owners that come and go, change nothing (${seeds} seeds)`, () =>
      eachSeed(async (harness, random) => {
        const traffic = new RandomTraffic(harness, random);
        const owner = (): Consumer => new Consumer(harness, random, dawdling(ledger(SERVICES), harness, random));
        let owners = [owner(), owner()];
        await Promise.all(owners.map(({ runner }) => runner.start()));
        for (let round = 0; round < 4; round += 1) {
          await traffic.run(8);
          const [leaves, ...stay] = owners;
          const comes = owner();
          owners = [...stay, comes];
          await comes.runner.start();
          await harness.pass(random.below(500));
          const left = leaves?.runner.stop();
          await harness.pass(500);
          await left;
        }
        for (const each of owners) await caughtUp(harness, each);
        const { is, replay } = await hashes(harness);
        expect(is).toBe(replay);
        for (const { runner } of owners) await runner.stop();
      }));

    test(`a restored source leaves nothing of what it lost, and takes no ghost for an event (${seeds} seeds)`, () =>
      eachSeed(async (harness, random) => {
        const traffic = new RandomTraffic(harness, random);
        const owners = [new Consumer(harness, random), new Consumer(harness, random)];
        for (const { runner } of owners) await runner.start();
        await traffic.run(15);
        for (const owner of owners) await caughtUp(harness, owner);
        for (const service of SERVICES) {
          const head = await harness.truth.find((feed) => feed.service === service)?.head();
          await harness.restore(service, random.below((head?.head ?? 0) + 1));
          await traffic.run(8);
        }
        await harness.pass(3_000);
        for (const owner of owners) await caughtUp(harness, owner);
        const { is, replay } = await hashes(harness);
        expect(is).toBe(replay);
        for (const { runner } of owners) await runner.stop();
      }));

    test('a source that is down, or silent, waits; the other goes on, and nobody calls it frozen', async () => {
      for (const answering of ['is-down', 'is-silent'] as const) {
        await stands(quiet, async (harness, random) => {
          const consumer = new Consumer(harness, random);
          await consumer.runner.start();
          await caughtUp(harness, consumer);
          harness.answering('identity', answering);
          await new RandomTraffic(harness, random).run(20);
          await harness.pass(ANSWER_WITHIN_MS + 60_000);
          const [identity, outcomes] = consumer.runner.coverage();
          expect([identity?.state, outcomes?.state]).toEqual(['waiting', 'following']);
          expect(identity?.stalenessMs).toBeGreaterThan(ANSWER_WITHIN_MS + 60_000 - 1_000);
          expect(outcomes?.stalenessMs).toBeLessThanOrEqual(2_000);
          expect(consumer.runner.moving()).toEqual({ healthy: true });
          harness.answering('identity', 'answers');
          await caughtUp(harness, consumer);
          const { is, replay } = await hashes(harness);
          expect(is).toBe(replay);
          await consumer.runner.stop();
        });
      }
    });

    test('the answer to a command can be waited for, and only by the store that gave it', () =>
      stands(quiet, async (harness, random) => {
        const { runner } = new Consumer(harness, random);
        await runner.start();
        await harness.pass(1_500);
        await harness.append('identity', NETWORKS[0], 'thing-1', [note('one')]);
        const head = await harness.truth[0]?.head();
        const target = { service: 'identity', storeId: head?.storeId ?? '', position: head?.head ?? 0 } as const;
        const reached = Promise.all([runner.reached(target, 5_000), runner.reached({ ...target, storeId: 'another' }, 5_000)]);
        await harness.pass(6_000);
        expect(await reached).toEqual([true, false]);
        await runner.stop();
      }));

    test('a lost last record is found, and within seconds', () =>
      stands({ seed: 7, faults: 'usual' }, async (harness, random) => {
        const consumer = new Consumer(harness, random);
        await consumer.runner.start();
        await caughtUp(harness, consumer);
        for (let n = 0; n < 60; n += 1) {
          await harness.append('identity', NETWORKS[0], 'thing-1', [note(`event-${n}`)]);
          await harness.pass(5_000);
          const head = await harness.truth[0]?.head();
          expect(consumer.runner.coverage()[0]?.covered).toBe(head?.head);
        }
        await consumer.runner.stop();
      }));
  });
}
