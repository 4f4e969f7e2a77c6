/** Every service's module in one application, with the platform's own routes. The package's composition. */
import { join } from 'node:path';
import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ReadModelCatalogue } from '@golden-thread/event-road';
import { CommunityOutcomesModule } from '@golden-thread/community-outcomes';
import { IdentityModule } from '@golden-thread/identity';
import { PreferencesModule } from '@golden-thread/preferences';
import { SessionsModule } from '@golden-thread/sessions';
import { ProjectionsModule } from '@golden-thread/projections';
import { ImportOwner, Networks } from '@golden-thread/service-host';
import type { EmbeddedParts } from './parts.ts';
import { SampleService } from './sample/sample-service.ts';
import { ImportService } from './import/import-service.ts';
import { DoctorController } from './platform/doctor.controller.ts';
import { ImportsController } from './platform/imports.controller.ts';
import { OpenApiController } from './platform/openapi.controller.ts';
import { PageController } from './platform/page.controller.ts';
import { PlatformFeedController } from './platform/platform-feed.controller.ts';
import { ReferenceController } from './platform/reference.controller.ts';
import { ReadModelsController } from './platform/read-models.controller.ts';
import { SampleController } from './platform/sample.controller.ts';
import { ENDING, FEEDS, IDENTITY_IMPORTS, OUTCOMES_IMPORTS, PARTS } from './platform/tokens.ts';

/** Every service that has something to answer, together. */
@Module({})
export class AllInOneModule {
  /** `ending` is aborted when the process ends. */
  static register(parts: EmbeddedParts, ending: AbortSignal): DynamicModule {
    const identity = IdentityModule.register(parts.ports.identity);
    const outcomes = CommunityOutcomesModule.register(parts.ports['community-outcomes']);
    return {
      module: AllInOneModule,
      imports: [
        identity,
        ownerOf(identity, IDENTITY_IMPORTS),
        ownerOf(outcomes, OUTCOMES_IMPORTS),
        PreferencesModule.register(parts.ports.preferences),
        SessionsModule.register(parts.ports.sessions),
        ProjectionsModule.register(parts.ports.projections),
      ],
      controllers: [
        ImportsController,
        ReadModelsController,
        PlatformFeedController,
        DoctorController,
        OpenApiController,
        PageController,
        ReferenceController,
        SampleController,
      ],
      providers: [
        { provide: PARTS, useValue: parts },
        { provide: ENDING, useValue: ending },
        { provide: FEEDS, useValue: parts.feeds },
        { provide: ReadModelCatalogue, useValue: parts.catalogue },
        {
          provide: ImportService,
          inject: [Networks, IDENTITY_IMPORTS, OUTCOMES_IMPORTS],
          useFactory: (networks: Networks, ...owners: ImportOwner[]) => importService(parts, networks, owners),
        },
        sampleProvider(parts, ending),
      ],
    };
  }
}

function importService(
  { folder, catalogue, clock, ids, metrics }: EmbeddedParts,
  networks: Networks,
  owners: readonly ImportOwner[],
): ImportService {
  return new ImportService({ folder: join(folder, 'imports'), owners, networks, catalogue, clock, ids, metrics });
}

function sampleProvider({ folder, feeds, catalogue, clock }: EmbeddedParts, ending: AbortSignal): FactoryProvider<SampleService> {
  return {
    provide: SampleService,
    inject: [Networks, HttpAdapterHost],
    useFactory: (networks: Networks, http: HttpAdapterHost) => {
      // The application is asked for when wishes are sent: while it is put together there is none yet.
      const fastify = () => http.httpAdapter.getInstance<FastifyInstance>();
      return new SampleService({ folder, fastify, feeds, catalogue, networks, clock, ending });
    },
  };
}

/** Both services export their ImportOwner under that one token; each gets a token of its own here. */
function ownerOf(service: DynamicModule, token: symbol): DynamicModule {
  @Module({})
  class OwnerModule {}
  return {
    module: OwnerModule,
    imports: [service],
    providers: [{ provide: token, inject: [ImportOwner], useFactory: (owner: ImportOwner) => owner }],
    exports: [token],
  };
}
