/** The composition on memory adapters: nothing is kept. For describing the API, and for specs that need every route and no file. */
import { MemoryEventStore } from '@golden-thread/event-store';
import { MemoryReadModelStore, MemorySnapshotStore } from '@golden-thread/read-models';
import { createLog } from '@golden-thread/service-host';
import { type EmbeddedParts, type EmbeddedService, partsOn, type ServiceStores } from '../parts.ts';

/** Everything but a data directory; `folder` is where imports stage. */
export function memoryParts(folder: string): EmbeddedParts {
  const open = (service: EmbeddedService): ServiceStores => ({
    events: new MemoryEventStore({ storeId: `memory-${service}` }),
    readModels: new MemoryReadModelStore(),
  });
  const stores = { identity: open('identity'), 'community-outcomes': open('community-outcomes'), projections: open('projections') };
  return partsOn({ folder, files: [], stores, snapshots: new MemorySnapshotStore() }, createLog('memory', 'silent'));
}
