/** Community outcomes, wired: the package's only export. */
import { StoreFeed, type Feed } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import { feedController, ImportHistory, ImportOwner, type ServicePorts } from '@golden-thread/service-host';
import { Module, type DynamicModule } from '@nestjs/common';
import { publish } from './publish.ts';
import { communityHistory } from './write/import-history/community-history.ts';

/** Confidence, outcomes, inspirations and gatherings. Exports {@link ImportOwner}. */
@Module({})
export class CommunityOutcomesModule {
  /** The service on the ports given. */
  static register({ store, clock }: ServicePorts): DynamicModule {
    return {
      module: CommunityOutcomesModule,
      controllers: [feedController('community-outcomes', CommunityOutcomesModule.feed(store))],
      providers: [{ provide: ImportOwner, useValue: new ImportHistory(communityHistory, { store, clock }) }],
      exports: [ImportOwner],
    };
  }

  /** What others read of the service: its store in published form. */
  static feed(store: EventStore): Feed {
    return new StoreFeed('community-outcomes', store, publish);
  }
}
