/** Harnesses for roads of one process: the in-process road, and a road that carries records with faults. Time passes when told to. */
import type { ServiceName } from '@golden-thread/contracts';
import { MemoryReadModelStore, type ReadModelStore } from '@golden-thread/read-models';
import {
  FaultyRoad,
  ManualClock,
  ManualTimer,
  NO_FAULTS,
  RestorableSource,
  SeededRandom,
  USUAL_FAULTS,
  type FaultRates,
  type OpenStore,
} from '@golden-thread/testing';
import type { EventRoad } from '../feed.ts';
import { InProcessRoad } from '../in-process-road.ts';
import { Publisher } from '../publisher.ts';
import { SERVICES, type HarnessWish, type RoadHarness } from './harness.ts';
import { publishNote } from './ledger.ts';
import { MemoryPublisherLease } from './memory-lease.ts';

/** Stores other than those in memory. `settle` resolves when they have answered everything. */
export type HarnessStores = {
  readonly openStore?: OpenStore;
  readonly readModels?: ReadModelStore;
  readonly settle?: () => Promise<void>;
};

type Parts = {
  readonly clock: ManualClock;
  readonly timer: ManualTimer;
  readonly sources: ReadonlyMap<ServiceName, RestorableSource>;
  readonly readModels: ReadModelStore;
};

async function partsOf({ openStore, readModels = new MemoryReadModelStore(), settle }: HarnessStores): Promise<Parts> {
  const clock = new ManualClock();
  const timer = settle === undefined ? new ManualTimer(clock) : new ManualTimer(clock, settle);
  const sources = new Map<ServiceName, RestorableSource>();
  for (const service of SERVICES) {
    const parts = { service, publish: publishNote(service), ...(openStore === undefined ? {} : { openStore }) };
    sources.set(service, await RestorableSource.open(parts));
  }
  return { clock, timer, sources, readModels };
}

/** A harness whose sources can be laid hands on. */
export type LocalHarness = RoadHarness & { readonly sources: ReadonlyMap<ServiceName, RestorableSource> };

/** The feed with a wake-up. */
export async function inProcessHarness(_wish: HarnessWish, stores: HarnessStores = {}): Promise<LocalHarness> {
  const parts = await partsOf(stores);
  const road = new InProcessRoad(parts.sources);
  return harnessOf(parts, { road, carriesRecords: false, restored: () => undefined, stop: () => Promise.resolve() });
}

/** A publisher per source, and a road that does to records what roads do. */
export async function pushHarness(
  wish: HarnessWish,
  stores: HarnessStores = {},
  faults: FaultRates = USUAL_FAULTS,
): Promise<LocalHarness & { readonly road: FaultyRoad }> {
  const parts = await partsOf(stores);
  const { clock, timer } = parts;
  const random = new SeededRandom(wish.seed);
  const road = new FaultyRoad({ timer, clock, random, faults: wish.faults === 'usual' ? faults : NO_FAULTS });
  const lease = new MemoryPublisherLease();
  const publishers = [...parts.sources].map(
    ([service, store]) =>
      new Publisher({ service, store, publish: publishNote(service), sender: road.sender, lease, timer, random: () => random.next() }),
  );
  for (const publisher of publishers) publisher.start();
  const stop = async (): Promise<void> => {
    const stopped = Promise.all(publishers.map((publisher) => publisher.stop()));
    await timer.pass(30_000);
    await stopped;
  };
  const restored = (): void => {
    road.replay();
  };
  return { ...harnessOf(parts, { road, carriesRecords: true, restored, stop }), road };
}

type Carried = {
  readonly road: EventRoad;
  readonly carriesRecords: boolean;
  readonly restored: () => void;
  readonly stop: () => Promise<void>;
};

function harnessOf({ clock, timer, sources, readModels }: Parts, { road, carriesRecords, restored, stop }: Carried): LocalHarness {
  const of = (service: ServiceName): RestorableSource => {
    const source = sources.get(service);
    if (source === undefined) throw new RangeError(`the harness has no ${service}`);
    return source;
  };
  return {
    sources,
    road,
    carriesRecords,
    clock,
    timer,
    readModels,
    feeds: new Map([...sources].map(([service, source]) => [service, source.feed])),
    truth: [...sources.values()].map((source) => source.truth),
    append: async (service, networkId, stream, events) => {
      const outcome = await of(service).append({ networkId, stream, expected: 'any', events, recordedAt: clock.now() });
      if (outcome.kind !== 'appended') throw new Error(`the append was not stored: ${outcome.kind}`);
    },
    pass: (ms) => timer.pass(ms),
    answering: (service, answering) => {
      of(service).answering = answering;
    },
    restore: async (service, position) => {
      await of(service).restore(position);
      restored();
    },
    close: async () => {
      await stop();
      for (const source of sources.values()) await source.close();
      await readModels.close();
    },
  };
}
