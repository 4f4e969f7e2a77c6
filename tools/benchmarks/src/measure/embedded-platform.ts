/**
 * The platform as `golden-thread start` composes it, inside the measuring process: every service, SQLite in a folder, the in-process road.
 * Runs from what was built, since Node cannot strip the decorators of the sources.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  AllInOneModule,
  EMBEDDED_SERVICES,
  type EmbeddedParts,
  type EmbeddedService,
  partsOn,
  type ServiceStores,
} from '@golden-thread/all-in-one';
import { DevelopmentKeys } from '@golden-thread/privacy';
import { createHttpApplication, createLog, type HttpApplication, type LogLevel } from '@golden-thread/service-host';
import { SqliteEventStore, SqliteReadModelStore, SqliteSnapshotStore, WorkerThread } from '@golden-thread/sqlite';
import { type DynamicModule, Module } from '@nestjs/common';

/** A platform that runs, and how it ends. */
export type Platform = EmbeddedParts & HttpApplication & { close(): Promise<void> };

/** What a platform is opened with: where, how much it logs (to the standard error stream), and modules besides its own. */
export type Opening = {
  readonly folder: string;
  readonly logs: LogLevel;
  readonly besides?: (parts: EmbeddedParts, own: DynamicModule) => readonly DynamicModule[];
};

/** Opens a platform; its read models follow from here on, and it listens when told to. */
export async function openPlatform({ folder, logs, besides }: Opening): Promise<Platform> {
  const shared = { readers: new WorkerThread(), writers: new WorkerThread() };
  const opened = await Promise.all(
    EMBEDDED_SERVICES.map(async (service) => [service, await storesOf(join(folder, service), shared)] as const),
  );
  const snapshots = await SqliteSnapshotStore.open({ file: join(folder, 'snapshots.sqlite') });
  const stores = Object.fromEntries(opened) as Readonly<Record<EmbeddedService, ServiceStores>>;
  const parts = partsOn({ folder, files: [], stores, snapshots, keys: DevelopmentKeys.random() }, createLog('golden-thread', logs));
  const ending = new AbortController();
  const own = AllInOneModule.register(parts, ending.signal);
  const module: DynamicModule = { module: Benched, imports: [own, ...(besides?.(parts, own) ?? [])] };
  const watched = { stores: parts.stores, catalogue: parts.catalogue };
  const application = await createHttpApplication(module, { log: parts.log, metrics: parts.metrics, ids: parts.ids, watched });
  const close = async (): Promise<void> => {
    ending.abort();
    await application.app.close();
    for (const { events, readModels } of Object.values(stores)) await Promise.all([events.close(), readModels.close()]);
    await snapshots.close();
  };
  return { ...parts, ...application, close };
}

class Benched {
  /** What it is called where Nest names its modules. */
  readonly name = 'benchmark';
}
// The decorator as a call: Node strips types, and decorators are none.
Module({})(Benched);

async function storesOf(folder: string, { readers, writers }: Record<'readers' | 'writers', WorkerThread>): Promise<ServiceStores> {
  mkdirSync(folder, { recursive: true });
  return {
    events: await SqliteEventStore.open({ file: join(folder, 'events.sqlite'), readers }),
    readModels: await SqliteReadModelStore.open({ file: join(folder, 'read-models.sqlite'), writers }),
  };
}
