/** Identity, wired: the package's only export. */
import { type Feed, StoreFeed } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import { Clock } from '@golden-thread/kernel';
import {
  type ActsByItself,
  feedController,
  ImportHistory,
  ImportOwner,
  Networks,
  readModelOf,
  type ServicePorts,
  ServiceProcesses,
  Sweeper,
  sweeperOf,
  threadOf,
  wishing,
} from '@golden-thread/service-host';
import { type DynamicModule, Module } from '@nestjs/common';
import { IDENTITY_DUE } from './automation/time.ts';
import { partsForAgencies } from './agencies.parts.ts';
import { IdentityNetworks } from './identity-networks.ts';
import { partsForPeople } from './people.parts.ts';
import { publish } from './publish.ts';
import { networksProjection } from './read/networks/networks.projection.ts';
import { NetworksQuery } from './read/networks/networks.query.ts';
import { IDENTITY_THREAD } from './thread-of-person.ts';
import { AGENCY_READS } from './read/reads-of-agencies.ts';
import { PEOPLE_READS } from './read/reads-of-people.ts';
import { FoundNetworkController } from './write/found-network/found-network.controller.ts';
import { FoundNetworkHandler } from './write/found-network/found-network.handler.ts';
import { registrationHistory } from './write/import-history/registration-history.ts';
import { AGENCY_WISHES } from './write/wishes-of-agencies.ts';
import { PEOPLE_WISHES } from './write/wishes-of-people.ts';

/** Networks, agencies, programmes, specialists and people. Exports {@link ImportOwner} and {@link Networks}. */
@Module({})
export class IdentityModule {
  /** The service on the ports given. Its read models start with the application, and stand in the catalogue from now on. */
  static register(ports: ServicePorts): DynamicModule {
    const { store, readModels, clock } = ports;
    const networks = new NetworksQuery(readModels, readModelOf(networksProjection, ports));
    const wished = wishing('identity', ports);
    const agencies = partsForAgencies(ports, wished);
    const people = partsForPeople(ports, wished);
    const [dueList, sweeper] = sweeperOf('identity', IDENTITY_DUE, { ports, handling: wished.handling });
    const thread = threadOf('identity', ports, IDENTITY_THREAD);
    const founding = new FoundNetworkHandler(wished.handling);
    return {
      module: IdentityModule,
      controllers: [
        FoundNetworkController,
        ...AGENCY_WISHES,
        ...AGENCY_READS,
        ...PEOPLE_WISHES,
        ...PEOPLE_READS,
        thread.controller,
        feedController('identity', IdentityModule.feed(store)),
      ],
      providers: [
        ...wished.providers,
        ...agencies.providers,
        ...people.providers,
        ServiceProcesses.provider(
          networks.readModel,
          wished.runner,
          ...agencies.running,
          ...people.running,
          thread.runner,
          dueList,
          sweeper,
        ),
        { provide: Sweeper, useValue: sweeper },
        { provide: Clock, useValue: clock },
        { provide: NetworksQuery, useValue: networks },
        { provide: FoundNetworkHandler, useValue: founding },
        { provide: ImportOwner, useValue: new ImportHistory(registrationHistory, { store, clock }) },
        { provide: Networks, useValue: new IdentityNetworks({ store, networks, founding }) },
      ],
      exports: [ImportOwner, Networks],
    };
  }

  /** What the service does by itself, declared. */
  static readonly actsByItself: readonly ActsByItself[] = IDENTITY_DUE;

  /** What others read of the service: its store in published form. */
  static feed(store: EventStore): Feed {
    return new StoreFeed('identity', store, publish);
  }
}
