/** The composition on memory adapters: nothing is kept. For describing the API, and for specs that need every route and no file. */
import { MemoryEventStore } from '@golden-thread/event-store';
import { DevelopmentKeys } from '@golden-thread/privacy';
import { MemoryReadModelStore, MemorySnapshotStore } from '@golden-thread/read-models';
import { createLog } from '@golden-thread/service-host';
import { EMBEDDED_SERVICES, type EmbeddedParts, type EmbeddedService, partsOn, type ServiceStores } from '../parts.ts';

/** Everything but a data directory; `folder` is where imports stage. */
export function memoryParts(folder: string): EmbeddedParts {
  const open = (service: EmbeddedService): ServiceStores => ({
    events: new MemoryEventStore({ storeId: `memory-${service}` }),
    readModels: new MemoryReadModelStore(),
  });
  const stores = Object.fromEntries(EMBEDDED_SERVICES.map((service) => [service, open(service)])) as Record<EmbeddedService, ServiceStores>;
  const snapshots = new MemorySnapshotStore();
  return partsOn({ folder, files: [], stores, snapshots, keys: DevelopmentKeys.random() }, createLog('memory', 'silent'));
}
