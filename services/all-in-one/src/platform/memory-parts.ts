/** The composition on memory adapters: nothing is kept. For describing the API, and for specs that need every route and no file. */
import { InProcessRoad, type Feed, ReadModelCatalogue } from '@golden-thread/event-road';
import { type EventStore, MemoryEventStore } from '@golden-thread/event-store';
import { MemoryReadModelStore, MemorySnapshotStore } from '@golden-thread/read-models';
import type { ServiceName } from '@golden-thread/contracts';
import { CommunityOutcomesModule } from '@golden-thread/community-outcomes';
import { IdentityModule } from '@golden-thread/identity';
import { createLog, createMetrics, type ServicePorts, SystemClock, SystemIds } from '@golden-thread/service-host';
import type { EmbeddedParts } from '../embedded.ts';

/** Everything but a data directory; `folder` is where imports stage. */
export function memoryParts(folder: string): EmbeddedParts {
  const clock = new SystemClock();
  const ids = new SystemIds(clock);
  const store = (service: ServiceName) => new MemoryEventStore({ storeId: `memory-${service}` });
  const identity = store('identity');
  const outcomes = store('community-outcomes');
  const projections = store('projections');
  const stores = new Map<ServiceName, EventStore>([
    ['identity', identity],
    ['community-outcomes', outcomes],
    ['projections', projections],
  ]);
  const feeds = new Map<ServiceName, Feed>([
    ['identity', IdentityModule.feed(identity)],
    ['community-outcomes', CommunityOutcomesModule.feed(outcomes)],
  ]);
  const road = new InProcessRoad(stores);
  const catalogue = new ReadModelCatalogue();
  const ports = (own: EventStore): ServicePorts => ({
    store: own,
    readModels: new MemoryReadModelStore(),
    snapshots: new MemorySnapshotStore(),
    clock,
    ids,
    feeds,
    road,
    catalogue,
  });
  return {
    folder,
    files: [],
    stores,
    feeds,
    road,
    catalogue,
    clock,
    ids,
    metrics: createMetrics(),
    log: createLog('memory', 'silent'),
    ports: { identity: ports(identity), 'community-outcomes': ports(outcomes), projections: ports(projections) },
  };
}
