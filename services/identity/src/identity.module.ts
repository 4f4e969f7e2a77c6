/** Identity, wired: the package's only export. */
import { StoreFeed, ProjectionRunner, type Feed } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import { ReadModelStore } from '@golden-thread/read-models';
import { CommandHandling, feedController, ImportHistory, ImportOwner, Networks, type ServicePorts } from '@golden-thread/service-host';
import { Inject, Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { IdentityNetworks } from './identity-networks.ts';
import { publish } from './publish.ts';
import { NetworksController } from './read/networks/networks.controller.ts';
import { networksProjection } from './read/networks/networks.projection.ts';
import { FoundNetworkController } from './write/found-network/found-network.controller.ts';
import { FoundNetworkHandler } from './write/found-network/found-network.handler.ts';
import { registrationHistory } from './write/import-history/registration-history.ts';

/** Networks and people. Exports {@link ImportOwner} and {@link Networks}. */
@Module({})
export class IdentityModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #runner: ProjectionRunner;

  constructor(@Inject(ProjectionRunner) runner: ProjectionRunner) {
    this.#runner = runner;
  }

  /** The service on the ports given. Its read model starts with the application, and stands in the catalogue from now on. */
  static register(ports: ServicePorts): DynamicModule {
    const { store, readModels, feeds, road, sealer, clock, ids, observe } = ports;
    const observer = observe?.(networksProjection.name);
    const runner = new ProjectionRunner({
      projection: networksProjection,
      readModels,
      feeds,
      road,
      clock,
      ...(observer === undefined ? {} : { observer }),
    });
    ports.catalogue.add(runner);
    const founding = new FoundNetworkHandler(new CommandHandling({ store, sealer, clock, ids }));
    return {
      module: IdentityModule,
      controllers: [FoundNetworkController, NetworksController, feedController('identity', IdentityModule.feed(store))],
      providers: [
        { provide: ProjectionRunner, useValue: runner },
        { provide: ReadModelStore, useValue: readModels },
        { provide: FoundNetworkHandler, useValue: founding },
        { provide: ImportOwner, useValue: new ImportHistory(registrationHistory, { store, clock }) },
        { provide: Networks, useValue: new IdentityNetworks({ store, readModels, runner, founding }) },
      ],
      exports: [ImportOwner, Networks],
    };
  }

  /** What others read of the service: its store in published form. */
  static feed(store: EventStore): Feed {
    return new StoreFeed('identity', store, publish);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#runner.stop();
  }
}
