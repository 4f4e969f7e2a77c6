/** R9: a bad event delays only its own subject; nothing is thrown away. */
import { hashOf, hashOfReplay, ledger, note, publishNote, type Remedy } from '@golden-thread/event-road/contract';
import { InProcessRoad, ProjectionRunner, StoreFeed } from '@golden-thread/event-road';
import { MemoryEventStore, type EventStore } from '@golden-thread/event-store';
import { laneOf, streamName } from '@golden-thread/kernel';
import { MemoryReadModelStore, type ReadModelStore } from '@golden-thread/read-models';
import { SqliteEventStore, SqliteReadModelStore } from '@golden-thread/sqlite';
import { SeededRandom } from '@golden-thread/testing';
import { join } from 'node:path';
import { inFolder, type Campaign } from './kit.ts';
import { MachineClock } from './machine-clock.ts';

type Stores = { readonly store: EventStore; readonly readModels: ReadModelStore };
type Planned = { readonly eventId: string; readonly networkId: string; readonly stream: `${string}-${string}`; readonly bad: boolean };

const SERVICE = 'community-outcomes';
const CHUNK = 2_000;

/** The campaign. Rounds = thousands of events. */
export const campaign: Campaign = {
  name: 'R9',
  title: 'a bad event delays only its own subject; nothing is thrown away',
  run: async ({ seed, size, rounds = size === 'fast' ? 10 : 100, print }) => {
    const plan = planned(seed, rounds * 1_000);
    if (size === 'fast')
      return attack(plan, { store: new MemoryEventStore({ storeId: 'store-1' }), readModels: new MemoryReadModelStore() }, print);
    return inFolder('r9', async (folder) => {
      const store = await SqliteEventStore.open({ file: join(folder, 'events.sqlite') });
      const readModels = await SqliteReadModelStore.open({ file: join(folder, 'read-models.sqlite') });
      try {
        return await attack(plan, { store, readModels }, print);
      } finally {
        await store.close();
        await readModels.close();
      }
    });
  },
};

/** One bad event in 1,000, over 40 networks and about 20 events a stream. */
function planned(seed: number, events: number): readonly Planned[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: events }, (_, n) => ({
    eventId: `event-${n}`,
    networkId: `network-${random.below(40)}`,
    stream: streamName('thing', String(random.below(Math.max(1, events / 800)))),
    bad: random.next() < 0.001,
  }));
}

async function attack(plan: readonly Planned[], { store, readModels }: Stores, print: (line: string) => void): ReturnType<Campaign['run']> {
  const remedy: Remedy = { applied: false };
  const projection = ledger([SERVICE], remedy);
  const feed = new StoreFeed(SERVICE, store, publishNote(SERVICE));
  const feeds = new Map([[SERVICE, feed] as const]);
  const road = new InProcessRoad(new Map([[SERVICE, store] as const]));
  const runner = new ProjectionRunner({ projection, readModels, feeds, road, clock: new MachineClock() });
  await runner.start();
  const began = performance.now();
  await stored(plan, store);
  const { head, storeId } = await store.head();
  const inTime = await runner.reached({ service: SERVICE, storeId, position: head }, 300_000);
  const seconds = (performance.now() - began) / 1_000;
  const expected = shouldBeParked(plan);
  const parked = (await runner.parked()).map(({ eventId }) => eventId);
  const exact = parked.length === expected.size && parked.every((eventId) => expected.has(eventId));
  print(`${parked.length} events of ${plan.length} parked, ${expected.size} expected`);
  remedy.applied = true;
  const retried = await runner.retry();
  const lanes = [...new Set(plan.map(({ networkId }) => laneOf(networkId)))];
  const model = { name: projection.name, version: (await readModels.liveVersion(projection.name)) ?? 0 };
  const equal = (await hashOf(readModels, model)) === (await hashOfReplay(projection, [feed], lanes));
  await runner.stop();
  return {
    ok: inTime && exact && retried.still === 0 && retried.applied === expected.size && equal,
    figures: {
      events: plan.length,
      bad: plan.filter(({ bad }) => bad).length,
      parked: parked.length,
      'parked set exact': exact ? 'yes' : 'NO',
      'events/s with parking': Math.round(plan.length / seconds),
      'applied by retry': retried.applied,
      'still parked': retried.still,
      'hash equal after retry': equal ? 'yes' : 'NO',
    },
  };
}

/** Chunks by network, as an import stores them. */
async function stored(plan: readonly Planned[], store: EventStore): Promise<void> {
  for (let from = 0; from < plan.length; from += CHUNK) {
    for (const [networkId, ofNetwork] of Map.groupBy(plan.slice(from, from + CHUNK), (event) => event.networkId)) {
      await store.importChunk({
        networkId,
        recordedAt: 0,
        facts: ofNetwork.map(({ stream, eventId, bad }) => ({ stream, event: note(eventId, { bad }) })),
      });
    }
  }
}

/** The bad ones, and whatever comes later in their streams. */
function shouldBeParked(plan: readonly Planned[]): ReadonlySet<string> {
  const waiting = new Set<string>();
  return new Set(
    plan.flatMap(({ networkId, stream, bad, eventId }) => {
      const key = `${networkId}/${stream}`;
      if (bad) waiting.add(key);
      return waiting.has(key) ? [eventId] : [];
    }),
  );
}
