/** R7: every read model equals a replay from zero, whatever was duplicated, reordered, dropped or killed. */
import { caughtUp, Consumer, hashes, pushHarness, RandomTraffic, type HarnessStores } from '@golden-thread/event-road/contract';
import { SeededRandom } from '@golden-thread/testing';
import { inFolder, type Campaign } from './kit.ts';
import { storesIn } from './on-sqlite.ts';

type Found = {
  readonly equal: boolean;
  readonly sent: number;
  readonly duplicated: number;
  readonly reordered: number;
  readonly dropped: number;
  readonly late: number;
};

/** The campaign. Rounds = seeds in memory; one in 25 more runs on SQLite. */
export const campaign: Campaign = {
  name: 'R7',
  title: 'every read model equals a replay from zero, whatever was duplicated, reordered, dropped or killed',
  run: async ({ seed, size, rounds = size === 'fast' ? 25 : 500, print }) => {
    const onFiles = Math.ceil(rounds / 25);
    const found: Found[] = [];
    for (let n = 0; n < rounds; n += 1) found.push(await schedule(seed + n, {}));
    print(`${rounds} seeds in memory, ${found.filter(({ equal }) => !equal).length} unequal`);
    for (let n = 0; n < onFiles; n += 1) found.push(await inFolder('r7', async (folder) => schedule(seed + n, await storesIn(folder))));
    const sum = (count: Exclude<keyof Found, 'equal'>): number => found.reduce((total, each) => total + each[count], 0);
    const unequal = found.flatMap(({ equal }, n) => (equal ? [] : [n < rounds ? `${seed + n}` : `${seed + n - rounds} on SQLite`]));
    return {
      ok: unequal.length === 0,
      figures: {
        'seeds in memory': rounds,
        'seeds on SQLite': onFiles,
        'records sent': sum('sent'),
        duplicated: sum('duplicated'),
        reordered: sum('reordered'),
        dropped: sum('dropped'),
        late: sum('late'),
        'hashes unequal': unequal.length === 0 ? 0 : `${unequal.length} (${unequal.join(', ')})`,
      },
    };
  },
};

/** One schedule of traffic with two owners, of which one is always replaced. */
async function schedule(seed: number, stores: HarnessStores): Promise<Found> {
  const harness = await pushHarness({ seed, faults: 'usual' }, stores);
  const random = new SeededRandom(seed);
  const traffic = new RandomTraffic(harness, random);
  let owners = [new Consumer(harness, random), new Consumer(harness, random)];
  for (const { runner } of owners) await runner.start();
  for (let round = 0; round < 4; round += 1) {
    await traffic.run(20);
    const [leaves, ...stay] = owners;
    const comes = new Consumer(harness, random);
    await comes.runner.start();
    owners = [...stay, comes];
    await leaves?.runner.stop();
  }
  for (const owner of owners) await caughtUp(harness, owner);
  const { is, replay } = await hashes(harness);
  for (const { runner } of owners) await runner.stop();
  await harness.close();
  return { equal: is === replay, ...harness.road.counts };
}
