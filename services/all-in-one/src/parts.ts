/** What an application of this composition is made of, and how it is put together on whatever stores were opened. */
import type { ServiceName } from '@golden-thread/contracts';
import { type EventRoad, type Feed, InProcessRoad, ReadModelCatalogue } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import type { Clock, Ids } from '@golden-thread/kernel';
import { type KeyVault, Sealer } from '@golden-thread/privacy';
import type { ReadModelStore, SnapshotStore } from '@golden-thread/read-models';
import { CommunityOutcomesModule } from '@golden-thread/community-outcomes';
import { IdentityModule } from '@golden-thread/identity';
import { PreferencesModule } from '@golden-thread/preferences';
import { SessionsModule } from '@golden-thread/sessions';
import {
  createMetrics,
  DevelopmentSignIn,
  type Logger,
  MeteredEventStore,
  MeteredReadModelStore,
  roadObserver,
  type ServiceMetrics,
  type ServicePorts,
  SystemClock,
  SystemIds,
} from '@golden-thread/service-host';

/** The services that have a store here. */
export const EMBEDDED_SERVICES = [
  'identity',
  'preferences',
  'sessions',
  'community-outcomes',
  'projections',
] as const satisfies readonly ServiceName[];

/** One of them. */
export type EmbeddedService = (typeof EMBEDDED_SERVICES)[number];

/** The stores of one service. */
export type ServiceStores = { readonly events: EventStore; readonly readModels: ReadModelStore };

/** Stores that were opened, and where. */
export type OpenedStores = {
  /** The data directory: imports stage in it. */
  readonly folder: string;
  /** The SQLite files, for the self-check. */
  readonly files: readonly string[];
  readonly stores: Readonly<Record<EmbeddedService, ServiceStores>>;
  readonly snapshots: SnapshotStore;
  readonly keys: KeyVault;
};

/** Everything an application needs; all of it is open. */
export type EmbeddedParts = {
  readonly folder: string;
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

/** A read model that was woken rests so long: short beside what people notice, long beside a commit. */
const REST_MS = 40;

/** Puts the parts together: measured stores, a feed per service that publishes, the in-process road, one catalogue. */
export function partsOn({ folder, files, stores: opened, snapshots, keys }: OpenedStores, log: Logger): EmbeddedParts {
  const clock = new SystemClock();
  const sealer = new Sealer(keys, clock);
  const signIn = new DevelopmentSignIn();
  const ids = new SystemIds(clock);
  const metrics = createMetrics();
  const catalogue = new ReadModelCatalogue();
  const stores = new Map<ServiceName, EventStore>(
    EMBEDDED_SERVICES.map((service) => [service, new MeteredEventStore(service, opened[service].events, metrics)]),
  );
  const storeOf = (service: EmbeddedService) => stores.get(service) ?? opened[service].events;
  const feeds = new Map<ServiceName, Feed>([
    ['identity', IdentityModule.feed(storeOf('identity'))],
    ['preferences', PreferencesModule.feed(storeOf('preferences'))],
    ['sessions', SessionsModule.feed(storeOf('sessions'))],
    ['community-outcomes', CommunityOutcomesModule.feed(storeOf('community-outcomes'))],
  ]);
  const road = new InProcessRoad(stores, { restMs: REST_MS });
  const observe = (readModel: string) => roadObserver(readModel, metrics, log);
  const portsOf = (service: EmbeddedService): ServicePorts => {
    const readModels = new MeteredReadModelStore(opened[service].readModels, metrics);
    return { store: storeOf(service), readModels, snapshots, sealer, signIn, clock, ids, feeds, road, catalogue, observe };
  };
  const ports = Object.fromEntries(EMBEDDED_SERVICES.map((service) => [service, portsOf(service)])) as EmbeddedParts['ports'];
  return { folder, files, stores, ports, feeds, road, catalogue, clock, ids, metrics, log };
}
