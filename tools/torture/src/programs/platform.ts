/** The whole platform on a folder, listening: every service, SQLite, the in-process road. Runs from what was built. Made to be killed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AllInOneModule, EMBEDDED_SERVICES, type EmbeddedService, partsOn, type ServiceStores } from '@golden-thread/all-in-one';
import { DevelopmentKeys } from '@golden-thread/privacy';
import { createHttpApplication, createLog, listen } from '@golden-thread/service-host';
import { type ObserverModule, SqliteEventStore, SqliteReadModelStore, SqliteSnapshotStore } from '@golden-thread/sqlite';
import { say, startedWith } from '../kit.ts';

/** What it is started with: where, and in whose event store an observer looks on. */
export type PlatformArgument = {
  readonly folder: string;
  readonly observed?: { readonly service: string; readonly observer: ObserverModule };
};
/** What it says once it listens. */
export type Listening = { readonly port: number };

const { folder, observed } = startedWith() as PlatformArgument;
const opened = await Promise.all(EMBEDDED_SERVICES.map(async (service) => [service, await storesOf(service)] as const));
const stores = Object.fromEntries(opened) as Readonly<Record<EmbeddedService, ServiceStores>>;
const snapshots = await SqliteSnapshotStore.open({ file: join(folder, 'snapshots.sqlite') });
const keys = DevelopmentKeys.inFile(join(folder, 'identity', 'development.key'));
const parts = partsOn({ folder, files: [], stores, snapshots, keys }, createLog('platform', 'silent'));
const ending = new AbortController();
const watched = { stores: parts.stores, catalogue: parts.catalogue };
const { app } = await createHttpApplication(AllInOneModule.register(parts, ending.signal), {
  log: parts.log,
  metrics: parts.metrics,
  ids: parts.ids,
  watched,
});
const listening: Listening = { port: await listen(app, 0, '127.0.0.1') };
say(listening);

async function storesOf(service: EmbeddedService): Promise<ServiceStores> {
  mkdirSync(join(folder, service), { recursive: true });
  const observer = observed?.service === service ? { observer: observed.observer } : {};
  return {
    events: await SqliteEventStore.open({ file: join(folder, service, 'events.sqlite'), ...observer }),
    readModels: await SqliteReadModelStore.open({ file: join(folder, service, 'read-models.sqlite') }),
  };
}
