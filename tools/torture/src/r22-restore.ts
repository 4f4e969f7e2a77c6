/** R22: a restore never loses or invents. */
import {
  caughtUp,
  Consumer,
  hashes,
  ledger,
  pushHarness,
  RandomTraffic,
  SERVICES,
  type HarnessStores,
} from '@golden-thread/event-road/contract';
import type { ServiceName } from '@golden-thread/contracts';
import { SqliteEventStore } from '@golden-thread/sqlite';
import { SeededRandom, type PendingCalls } from '@golden-thread/testing';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inFolder, type Campaign } from './kit.ts';
import { storesIn } from './on-sqlite.ts';

type Found = { readonly equal: boolean; readonly ghostsDropped: number; readonly ghostsApplied: number; readonly lost: number };
type Lab = { readonly harness: Awaited<ReturnType<typeof pushHarness>>; readonly traffic: RandomTraffic; readonly random: SeededRandom };
/** Puts a source back to an older state; says how many events that loses. */
type Restore = (lab: Lab, service: ServiceName) => Promise<number>;

/** The campaign. Rounds = seeds in memory; one in 10 more restores copies of SQLite files. */
export const campaign: Campaign = {
  name: 'R22',
  title: 'a restore never loses or invents',
  run: async ({ seed, size, rounds = size === 'fast' ? 10 : 200, print }) => {
    const onFiles = Math.ceil(rounds / 10);
    const found: Found[] = [];
    for (let n = 0; n < rounds; n += 1) found.push(await restored(seed + n, {}, toAnyPosition));
    print(`${rounds} seeds in memory, ${found.filter(({ equal }) => !equal).length} unequal`);
    for (let n = 0; n < onFiles; n += 1) {
      found.push(
        await inFolder('r22', async (folder) => {
          const stores = await storesIn(folder);
          return restored(seed + n, stores, backupsIn(folder, stores.calls));
        }),
      );
    }
    const sum = (count: 'ghostsDropped' | 'ghostsApplied' | 'lost'): number => found.reduce((total, each) => total + each[count], 0);
    const unequal = found.flatMap(({ equal }, n) => (equal ? [] : [n < rounds ? `${seed + n}` : `${seed + n - rounds} on SQLite`]));
    return {
      ok: unequal.length === 0 && sum('ghostsApplied') === 0 && sum('ghostsDropped') > 0,
      figures: {
        'restores in memory': rounds * SERVICES.length,
        'restores of SQLite backups': onFiles * SERVICES.length,
        'events a restore took back': sum('lost'),
        'ghosts dropped': sum('ghostsDropped'),
        'ghosts applied': sum('ghostsApplied'),
        'hashes unequal': unequal.length === 0 ? 0 : `${unequal.length} (${unequal.join(', ')})`,
      },
    };
  },
};

/** Traffic, a restore of each source while its consumer runs, new traffic, and the old records once more. */
async function restored(seed: number, stores: HarnessStores, restore: Restore): Promise<Found> {
  const harness = await pushHarness({ seed, faults: 'usual' }, stores);
  const random = new SeededRandom(seed);
  const lab: Lab = { harness, random, traffic: new RandomTraffic(harness, random) };
  const retired = new Set<string>();
  const found = { ghostsApplied: 0, lost: 0 };
  const projection = ledger(SERVICES);
  const consumer = new Consumer(harness, random, {
    ...projection,
    apply: (record, documents) => {
      if (retired.has(record.storeId)) found.ghostsApplied += 1;
      return projection.apply(record, documents);
    },
  });
  await consumer.runner.start();
  await lab.traffic.run(20);
  await caughtUp(harness, consumer);
  for (const service of SERVICES) {
    const before = await harness.sources.get(service)?.head();
    found.lost += await restore(lab, service);
    await lab.traffic.run(10);
    // From the moment the new store is followed, nothing of the old one may be applied.
    await caughtUp(harness, consumer);
    retired.add(before?.storeId ?? '');
    harness.road.replay();
    await lab.traffic.run(10);
    await harness.pass(1_000);
  }
  await caughtUp(harness, consumer);
  const { is, replay } = await hashes(harness);
  await consumer.runner.stop();
  await harness.close();
  return { equal: is === replay, ghostsDropped: consumer.count('ghosts-dropped'), ...found };
}

const toAnyPosition: Restore = async ({ harness, random }, service) => {
  const head = (await harness.sources.get(service)?.head())?.head ?? 0;
  const position = random.below(head + 1);
  await harness.restore(service, position);
  return head - position;
};

/** Backs the file up while it is open, lets traffic go on, and puts the copy back under a new storeId. */
function backupsIn(folder: string, calls: PendingCalls): Restore {
  let restores = 0;
  return async ({ harness, traffic }, service) => {
    const source = harness.sources.get(service);
    const { storeId } = (await source?.head()) ?? { storeId: '' };
    const backup = join(folder, `${storeId}.backup`);
    const live = new DatabaseSync(join(folder, `${storeId}.sqlite`), { readOnly: true });
    live.exec(`VACUUM INTO '${backup}'`);
    live.close();
    await traffic.run(10);
    const before = (await source?.head())?.head ?? 0;
    restores += 1;
    const file = join(folder, `restored-${restores}.sqlite`);
    await copyFile(backup, file);
    const copy = new DatabaseSync(file);
    copy.prepare('UPDATE store SET store_id = ?').run(`${storeId}-restored`);
    copy.close();
    const store = calls.watch(await SqliteEventStore.open({ file }));
    const { head } = await store.head();
    await source?.replaceWith(store);
    harness.road.replay();
    return before - head;
  };
}
