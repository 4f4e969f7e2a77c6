import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import {
  decide,
  type Feed,
  ownFeeds,
  ownType,
  PERSON_ERASED,
  type Projection,
  ProjectionRunner,
  streamKey,
} from '@golden-thread/event-road';
import { laneOf } from '@golden-thread/kernel';
import { ProjectionsModule, RawMetrics } from '@golden-thread/projections';
import { day, eventIdAt, projectionScenariosOf, riversideNetwork, SeededRandom, tried } from '@golden-thread/testing';
import fc from 'fast-check';
import { AllInOneModule } from '../all-in-one.module.ts';
import type { EmbeddedParts } from '../parts.ts';
import { memoryParts } from '../platform/memory-parts.ts';
import { temporaryFolder } from './folders.ts';
import { everyStoredType, type Past, STORING, stored, streamOf, worldsOf } from './stored-worlds.contract.ts';

const FEWEST_RUNS = 1_000;
const WORLDS = 60;
const ORDERS = 2;
const EVENTS = 90;
const folder = temporaryFolder();
const lane = laneOf(riversideNetwork);

/** Every projection of the platform: views, lists, threads, what is due, what automations remember. None of them is started. */
function projectionsOn(parts: EmbeddedParts): readonly Projection[] {
  AllInOneModule.register(parts, new AbortController().signal);
  return parts.catalogue.all().flatMap((each) => (each instanceof ProjectionRunner ? [each.projection] : []));
}

/** What a projection reads of each of its sources, in the order of the source's lane: in stored form where it follows its own store. */
async function readBy({ sources, types }: Projection, { stores, feeds }: EmbeddedParts): Promise<readonly (readonly RoadRecord[])[]> {
  return Promise.all(
    sources.map(async (service: ServiceName) => {
      const own = ownType(service, '');
      const store = stores.get(service);
      const followed = types.some((type) => type.startsWith(own)) && store !== undefined ? ownFeeds(service, { store, feeds }) : feeds;
      const page = await (followed.get(service) as Feed).read(lane, 0, 1_000);
      return page.records;
    }),
  );
}

/** One order that the road may bring: each store's own order is kept, between stores there is none, and some records come again later. */
function interleaved(sources: readonly (readonly RoadRecord[])[], random: SeededRandom): readonly RoadRecord[] {
  const left = sources.map((records) => [...records]);
  const brought: RoadRecord[] = [];
  for (let open = left.filter(({ length }) => length > 0); open.length > 0; open = left.filter(({ length }) => length > 0)) {
    const next = random.pick(open).shift();
    if (next !== undefined) brought.push(next);
    if (random.below(6) === 0) brought.push(random.pick(brought));
  }
  return throughTheChain(brought);
}

/** What the chain rule lets through to a projection. */
function throughTheChain(brought: readonly RoadRecord[]): readonly RoadRecord[] {
  const last = new Map<ServiceName, number>();
  return brought.filter((record) => {
    const decision = decide(record, record.storeId, last.get(record.service) ?? 0);
    if (decision === 'apply') last.set(record.service, record.position);
    expect(['apply', 'duplicate']).toContain(decision);
    return decision === 'apply';
  });
}

/** The projection as a runner gives it records: what cannot be applied waits with all that follows under its key; an erasure never waits. */
function parking(projection: Projection): Projection {
  const waiting = new Set<string>();
  return {
    ...projection,
    apply: async (record, documents) => {
      const key = projection.parkingKey?.(record) ?? streamKey(record);
      if (waiting.has(key) && record.event.type !== PERSON_ERASED) return;
      try {
        await projection.apply(record, documents);
      } catch {
        waiting.add(key);
      }
    },
  };
}

const documentsOf = (projection: Projection, records: readonly RoadRecord[]) =>
  projectionScenariosOf(parking(projection))(...records).documents();

/** The raw figures over everything that is in the stores, but for the positions up to which they were read. */
async function figuresOf({ ports }: EmbeddedParts): Promise<unknown> {
  const found = (ProjectionsModule.register(ports.projections).providers ?? []).find(
    (provider) => 'provide' in provider && provider.provide === RawMetrics,
  ) as { readonly useValue: RawMetrics };
  const asked = { networkId: riversideNetwork, asOf: day(400), horizons: [30, 90], periods: 'month' } as const;
  return { ...(JSON.parse(await found.useValue.raw(asked)) as object), positions: null };
}

/** The same history in another order: what happened in one stream stays in its order, between streams there is none. */
function otherwise(world: readonly Past[], random: SeededRandom): readonly Past[] {
  const streams = [...Map.groupBy(world, streamOf).values()].map((facts) => [...facts]);
  const order: Past[] = [];
  for (let open = streams; open.length > 0; open = open.filter(({ length }) => length > 0)) order.push(...random.pick(open).splice(0, 1));
  return order;
}

describe('whatever order the records of the services come in', () => {
  let runs = 0;
  let touched = 0;

  test('every view, list and memory holds the same', async () => {
    const types = await everyStoredType();
    await fc.assert(
      fc.asyncProperty(worldsOf(types, EVENTS), fc.nat(), async (world, order) => {
        const parts = memoryParts(folder);
        const projections = projectionsOn(parts);
        await stored(world, parts.stores);
        for (const projection of projections) {
          const sources = await readBy(projection, parts);
          const inOrder = await documentsOf(projection, sources.flat());
          if (Object.values(inOrder).some(({ length }) => length > 0)) touched += 1;
          for (let n = 0; n < ORDERS; n += 1) {
            runs += 1;
            const brought = await documentsOf(projection, interleaved(sources, new SeededRandom(order + n)));
            expect({ of: projection.name, documents: brought }).toEqual({ of: projection.name, documents: inOrder });
          }
        }
      }),
      { ...tried({ runs: WORLDS }), interruptAfterTimeLimit: 90_000 },
    );
  }, 120_000);

  test('the figures are the same', async () => {
    const types = await everyStoredType();
    await fc.assert(
      fc.asyncProperty(worldsOf(types, EVENTS), fc.nat(), async (world, order) => {
        const places = new Map(world.map((past, place) => [past, eventIdAt(place)]));
        const [one, other] = [memoryParts(folder), memoryParts(folder)];
        await stored(world, one.stores);
        await stored(otherwise(world, new SeededRandom(order)), other.stores, (past) => places.get(past) ?? '');
        expect(await figuresOf(other)).toEqual(await figuresOf(one));
        runs += 1;
      }),
      { ...tried({ runs: WORLDS * 2 }), interruptAfterTimeLimit: 60_000 },
    );
  }, 120_000);

  test('and that was tried often enough, on views that hold something', () => {
    expect(runs).toBeGreaterThanOrEqual(FEWEST_RUNS);
    expect(touched * ORDERS).toBeGreaterThan(runs / 2);
  });

  test('with the records of every service', () => {
    const sources = new Set(projectionsOn(memoryParts(folder)).flatMap((projection) => projection.sources));
    expect([...sources].sort()).toEqual([...STORING].sort());
  });
});
