/** The embedded form: one data directory, SQLite stores, the in-process road, and every service's module in one application. */
import {
  addProcessMetrics,
  createHttpApplication,
  type HttpApplication,
  type Logger,
  runSteps,
  type ShutdownStep,
} from '@golden-thread/service-host';
import { DataDirectory, SqliteEventStore, SqliteReadModelStore, SqliteSnapshotStore, WorkerThread } from '@golden-thread/sqlite';
import { DevelopmentKeys } from '@golden-thread/privacy';
import { AllInOneModule } from './all-in-one.module.ts';
import { ImportService } from './import/import-service.ts';
import { SampleService } from './sample/sample-service.ts';
import { EMBEDDED_SERVICES, type EmbeddedParts, type EmbeddedService, type OpenedStores, partsOn, type ServiceStores } from './parts.ts';

const EVENTS = 'events.sqlite';
const READ_MODELS = 'read-models.sqlite';
const SNAPSHOTS = ['projections', 'snapshots.sqlite'] as const;
const KEYS = ['identity', 'development.key'] as const;

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

/** A platform in this process, ready to be asked; it listens only when told to. */
export type Embedded = EmbeddedParts &
  HttpApplication & {
    readonly imports: ImportService;
    readonly sample: SampleService;
    /** Stops intake, finishes what is under way, closes stores and gives the directory back. Returns how many steps failed. */
    close(): Promise<number>;
  };

type Closers = (() => Promise<void> | void)[];

/** Opens a data directory, making it where it is missing, and starts everything in it. Rejects with StoreUnavailable (`locked`, `broken` ...). */
export async function openEmbedded(directory: string, log: Logger): Promise<Embedded> {
  const closers: Closers = [];
  try {
    const parts = partsOn(await openStores(directory, closers), log);
    addProcessMetrics(parts.metrics);
    const ending = new AbortController();
    const watched = { stores: parts.stores, catalogue: parts.catalogue };
    const application = await createHttpApplication(AllInOneModule.register(parts, ending.signal), {
      log,
      metrics: parts.metrics,
      ids: parts.ids,
      watched,
    });
    const imports = application.app.get(ImportService);
    const sample = application.app.get(SampleService);
    const steps = endingOf(application, { imports, sample, ending, closers });
    return { ...parts, ...application, imports, sample, close: () => runSteps({ log, steps }) };
  } catch (thrown) {
    await closeAll(closers);
    throw thrown;
  }
}

/** How it ends, in order: nothing new is taken, what is under way finishes, then everything is closed. */
function endingOf(
  { app, readiness }: HttpApplication,
  { imports, sample, ending, closers }: { imports: ImportService; sample: SampleService; ending: AbortController; closers: Closers },
): readonly ShutdownStep[] {
  return [
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
    { name: 'sample region at rest', run: () => sample.atRest() },
    { name: 'application closed', run: () => app.close() },
    {
      name: 'import journal closed',
      run: () => {
        imports.close();
      },
    },
    { name: 'stores closed', run: () => closeAll(closers) },
  ];
}

async function openStores(path: string, closers: Closers): Promise<OpenedStores> {
  const directory = await DataDirectory.open(path);
  closers.push(() => directory.close());
  // Every service commits in a thread of its own; reading, and writing what can be filled again, share one each: threads are most of the memory at rest.
  const readers = new WorkerThread();
  const writers = new WorkerThread();
  const open = async (service: EmbeddedService): Promise<ServiceStores> => {
    const events = await SqliteEventStore.open({ file: directory.file(service, EVENTS), readers });
    closers.push(() => events.close());
    const readModels = await SqliteReadModelStore.open({ file: directory.file(service, READ_MODELS), writers });
    closers.push(() => readModels.close());
    return { events, readModels };
  };
  const stores = {
    identity: await open('identity'),
    preferences: await open('preferences'),
    sessions: await open('sessions'),
    'community-outcomes': await open('community-outcomes'),
    projections: await open('projections'),
  };
  const snapshots = await SqliteSnapshotStore.open({ file: directory.file(...SNAPSHOTS) });
  closers.push(() => snapshots.close());
  const files = STORE_FILES.map((names) => directory.file(...names));
  return { folder: directory.path, files, stores, snapshots, keys: DevelopmentKeys.inFile(directory.file(...KEYS)) };
}

/** In the reverse order of opening; each gets its turn, failures are thrown at the end. */
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
