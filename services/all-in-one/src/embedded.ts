/** The embedded form: one data directory, SQLite stores, the in-process road, and every service's module in one application. */
import { DataDirectory, SqliteEventStore, SqliteReadModelStore, SqliteSnapshotStore } from '@golden-thread/sqlite';
import type { ServiceName } from '@golden-thread/contracts';
import { type EventRoad, type Feed, InProcessRoad, ReadModelCatalogue } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import type { Clock, Ids } from '@golden-thread/kernel';
import type { ReadModelStore, SnapshotStore } from '@golden-thread/read-models';
import { CommunityOutcomesModule } from '@golden-thread/community-outcomes';
import { IdentityModule } from '@golden-thread/identity';
import {
  addProcessMetrics,
  createHttpApplication,
  createMetrics,
  type HttpApplication,
  type Logger,
  MeteredEventStore,
  MeteredReadModelStore,
  roadObserver,
  runSteps,
  type ServiceMetrics,
  type ServicePorts,
  SystemClock,
  SystemIds,
} from '@golden-thread/service-host';
import { AllInOneModule } from './all-in-one.module.ts';
import { ImportService } from './import/import-service.ts';

/** The services that have a store here. */
export const EMBEDDED_SERVICES = ['identity', 'community-outcomes', 'projections'] as const satisfies readonly ServiceName[];

/** One of them. */
export type EmbeddedService = (typeof EMBEDDED_SERVICES)[number];

const EVENTS = 'events.sqlite';
const READ_MODELS = 'read-models.sqlite';
const SNAPSHOTS = ['projections', 'snapshots.sqlite'] as const;

/** The files of all stores, by folder and name. */
export const STORE_FILES: readonly (readonly [string, string])[] = [
  ...EMBEDDED_SERVICES.flatMap(
    (service) =>
      [
        [service, EVENTS],
        [service, READ_MODELS],
      ] as const,
  ),
  SNAPSHOTS,
];

/** What the application is made of; everything is open. */
export type EmbeddedParts = {
  /** The data directory. */
  readonly folder: string;
  /** Its SQLite files, for the self-check. */
  readonly files: readonly string[];
  readonly stores: ReadonlyMap<ServiceName, EventStore>;
  readonly ports: Readonly<Record<EmbeddedService, ServicePorts>>;
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  readonly road: EventRoad;
  readonly catalogue: ReadModelCatalogue;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly metrics: ServiceMetrics;
  readonly log: Logger;
};

/** A platform in this process, ready to be asked; it listens only when told to. */
export type Embedded = EmbeddedParts &
  HttpApplication & {
    readonly imports: ImportService;
    /** Stops intake, finishes what is under way, closes stores and gives the directory back. Returns how many steps failed. */
    close(): Promise<number>;
  };

type Closers = (() => Promise<void> | void)[];

/** Opens a data directory, making it where it is missing, and starts everything in it. Rejects with StoreUnavailable (`locked`, `broken` ...). */
export async function openEmbedded(directory: string, log: Logger): Promise<Embedded> {
  const closers: Closers = [];
  try {
    const parts = await openParts(directory, log, closers);
    const ending = new AbortController();
    const { app, readiness } = await createHttpApplication(AllInOneModule.register(parts, ending.signal), {
      log,
      metrics: parts.metrics,
      ids: parts.ids,
      watched: { stores: parts.stores, catalogue: parts.catalogue },
    });
    const imports = app.get(ImportService);
    const steps = [
      {
        name: 'readiness off',
        run: () => {
          readiness.turnOff();
        },
      },
      {
        name: 'streams and imports told to stop',
        run: () => {
          ending.abort();
        },
      },
      { name: 'imports at rest', run: () => imports.atRest() },
      { name: 'application closed', run: () => app.close() },
      {
        name: 'import journal closed',
        run: () => {
          imports.close();
        },
      },
      { name: 'stores closed', run: () => closeAll(closers) },
    ];
    return { ...parts, app, readiness, imports, close: () => runSteps({ log, steps }) };
  } catch (thrown) {
    await closeAll(closers);
    throw thrown;
  }
}

async function openParts(path: string, log: Logger, closers: Closers): Promise<EmbeddedParts> {
  const clock = new SystemClock();
  const ids = new SystemIds(clock);
  const metrics = createMetrics();
  addProcessMetrics(metrics);
  const directory = await DataDirectory.open(path);
  closers.push(() => directory.close());
  const files = STORE_FILES.map((names) => directory.file(...names));
  const stores = new Map<ServiceName, EventStore>();
  const readModels = new Map<ServiceName, ReadModelStore>();
  for (const service of EMBEDDED_SERVICES) {
    const store = await SqliteEventStore.open({ file: directory.file(service, EVENTS) });
    closers.push(() => store.close());
    stores.set(service, new MeteredEventStore(service, store, metrics));
    const documents = await SqliteReadModelStore.open({ file: directory.file(service, READ_MODELS) });
    closers.push(() => documents.close());
    readModels.set(service, new MeteredReadModelStore(documents, metrics));
  }
  const snapshots = await SqliteSnapshotStore.open({ file: directory.file(...SNAPSHOTS) });
  closers.push(() => snapshots.close());
  const feeds = new Map<ServiceName, Feed>([
    ['identity', IdentityModule.feed(opened(stores, 'identity'))],
    ['community-outcomes', CommunityOutcomesModule.feed(opened(stores, 'community-outcomes'))],
  ]);
  const road = new InProcessRoad(stores);
  const catalogue = new ReadModelCatalogue();
  const portsOf = (service: EmbeddedService, more: { snapshots?: SnapshotStore } = {}): ServicePorts => ({
    store: opened(stores, service),
    readModels: opened(readModels, service),
    clock,
    ids,
    feeds,
    road,
    catalogue,
    observe: (readModel) => roadObserver(readModel, metrics, log),
    ...more,
  });
  const ports = {
    identity: portsOf('identity'),
    'community-outcomes': portsOf('community-outcomes'),
    projections: portsOf('projections', { snapshots }),
  };
  return { folder: directory.path, files, stores, ports, feeds, road, catalogue, clock, ids, metrics, log };
}

function opened<Part>(parts: ReadonlyMap<ServiceName, Part>, service: ServiceName): Part {
  const part = parts.get(service);
  if (part === undefined) throw new RangeError(`nothing was opened for ${service}`);
  return part;
}

/** In the reverse order of opening; each gets its turn, the first failure is thrown at the end. */
async function closeAll(closers: Closers): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closers.splice(0).reverse()) {
    try {
      await close();
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some stores did not close cleanly');
}
