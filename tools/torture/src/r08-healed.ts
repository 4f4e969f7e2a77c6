/** R8: a lost message is noticed and repaired from the source's feed. */
import {
  caughtUp,
  Consumer,
  hashes,
  ledger,
  NETWORKS,
  note,
  pushHarness,
  SERVICES,
  type HarnessStores,
} from '@golden-thread/event-road/contract';
import { NO_FAULTS, SeededRandom } from '@golden-thread/testing';
import { inFolder, type Campaign } from './kit.ts';
import { storesIn } from './on-sqlite.ts';

/** The promise: under 5 s from the loss to the read model, though nothing follows the lost record. */
const HEALED_WITHIN_MS = 5_000;

/** The campaign. Rounds = thousands of events, on SQLite files in the full size. */
export const campaign: Campaign = {
  name: 'R8',
  title: "a lost message is noticed and repaired from the source's feed",
  run: async ({ seed, size, rounds = size === 'fast' ? 2 : 40, print }) => {
    const events = rounds * 1_000;
    const found = await (size === 'fast'
      ? lossy(seed, events, {})
      : inFolder('r8', async (folder) => lossy(seed, events, await storesIn(folder))));
    print(`${found.dropped} of ${events} dropped, ${found.healed} healed in ${found.gaps} gaps and ${found.behind} silences`);
    const ok = found.dropped === found.healed && found.dropped > 0 && found.equal && found.p99 < HEALED_WITHIN_MS;
    return {
      ok,
      figures: {
        events,
        dropped: found.dropped,
        'records healed': found.healed,
        'by a gap': found.gaps,
        'by the head': found.behind,
        'heal p50 ms': found.p50,
        'heal p99 ms': found.p99,
        'hash equal': found.equal ? 'yes' : 'NO',
      },
    };
  },
};

type Found = {
  readonly dropped: number;
  readonly healed: number;
  readonly gaps: number;
  readonly behind: number;
  readonly p50: number;
  readonly p99: number;
  readonly equal: boolean;
};

/** A steady stream of single appends over a road that drops 1 %; times are those of the test's clock, from loss to read model. */
async function lossy(seed: number, events: number, stores: HarnessStores): Promise<Found> {
  const harness = await pushHarness({ seed, faults: 'usual' }, stores, { ...NO_FAULTS, dropped: 0.01 });
  const random = new SeededRandom(seed);
  const appliedAt = new Map<string, number>();
  const projection = ledger(SERVICES);
  const watched: typeof projection = {
    ...projection,
    apply: async (record, documents) => {
      await projection.apply(record, documents);
      appliedAt.set(record.event.eventId, harness.clock.monotonic());
    },
  };
  const consumer = new Consumer(harness, random, watched);
  await consumer.runner.start();
  await caughtUp(harness, consumer);
  for (let n = 0; n < events; n += 1) {
    await harness.append(random.pick(SERVICES), random.pick(NETWORKS), `thing-${random.below(20)}`, [note(`event-${n}`)]);
    // Now and then it is quiet for a while: then only the head can tell that something was lost.
    await harness.pass(random.next() < 0.01 ? 6_000 : random.below(10));
  }
  await caughtUp(harness, consumer);
  const { is, replay } = await hashes(harness);
  const times = harness.road.drops
    .map(({ record, at }) => (appliedAt.get(record.event.eventId) ?? Infinity) - at)
    .toSorted((a, b) => a - b);
  const healed = consumer.happenings.filter((happening) => happening.kind === 'healed');
  await consumer.runner.stop();
  await harness.close();
  const quantile = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Infinity;
  return {
    dropped: harness.road.counts.dropped,
    healed: healed.reduce((sum, { records }) => sum + records, 0),
    gaps: healed.filter(({ reason }) => reason === 'gap').length,
    behind: healed.filter(({ reason }) => reason === 'behind').length,
    p50: quantile(0.5),
    p99: quantile(0.99),
    equal: is === replay,
  };
}
