/** What a service module is given: the stores it owns, the feeds it may read, time and ids. The same set in both forms. */
import type { ServiceName } from '@golden-thread/contracts';
import type { EventRoad, Feed, Observer, ReadModelCatalogue } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import type { Clock, Ids } from '@golden-thread/kernel';
import type { Sealer } from '@golden-thread/privacy';
import type { ReadModelStore, SnapshotStore } from '@golden-thread/read-models';
import type { SignIn } from '../sign-in/identity.ts';

/** The parts a service module is put together from: `IdentityModule.register(ports)`. */
export type ServicePorts = {
  /** The service's own events. */
  readonly store: EventStore;
  readonly readModels: ReadModelStore;
  /** Only for services that keep engine snapshots (projections). */
  readonly snapshots?: SnapshotStore;
  /** Seals words before the store sees them, and opens them for whoever may read. */
  readonly sealer: Sealer;
  /** Tells who asks. */
  readonly signIn: SignIn;
  readonly clock: Clock;
  readonly ids: Ids;
  /** One feed per service that has a store, the service's own among them. */
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  readonly road: EventRoad;
  /** Where the module puts every read model it runs, so that the platform can list, wait for and rebuild it. */
  readonly catalogue: ReadModelCatalogue;
  /** The observer to give to the runner of a read model: it counts and logs what happens on the road. Without it nobody looks. */
  readonly observe?: (readModel: string) => Observer;
};
