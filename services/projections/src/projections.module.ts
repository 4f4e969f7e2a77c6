/** Projections, wired: ripple metrics and every read model that is made of several services. The package's only export besides RawMetrics. */
import { ProjectionRunner, SystemTimer, unobserved } from '@golden-thread/event-road';
import { Clock } from '@golden-thread/kernel';
import type { ServicePorts } from '@golden-thread/service-host';
import { Inject, Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { NetworkActivityController } from './read/network-activity/network-activity.controller.ts';
import { networkActivityProjection } from './read/network-activity/network-activity.projection.ts';
import { RawMetricsController } from './read/raw-metrics/raw-metrics.controller.ts';
import { RawMetricsFromFeeds } from './read/raw-metrics/raw-metrics-from-feeds.ts';
import { RawMetrics } from './read/raw-metrics/raw-metrics.ts';
import { RIPPLE } from './read/ripple-of-network/ripple-documents.ts';
import { RippleOfNetworkController } from './read/ripple-of-network/ripple-of-network.controller.ts';
import { RippleReadModel } from './read/ripple-of-network/ripple-read-model.ts';

/**
 * Answers questions and decides nothing: it stores no events of its own until releases are published, and so has neither a publish table
 * nor a feed. Exports {@link RawMetrics}.
 */
@Module({})
export class ProjectionsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #ripple: RippleReadModel;
  readonly #activity: ProjectionRunner;

  constructor(@Inject(RippleReadModel) ripple: RippleReadModel, @Inject(ProjectionRunner) activity: ProjectionRunner) {
    this.#ripple = ripple;
    this.#activity = activity;
  }

  /** The service on the ports given. Its read models start with the application, and stand in the catalogue from now on. */
  static register(ports: ServicePorts): DynamicModule {
    const { catalogue, clock, feeds } = ports;
    const ripple = rippleOn(ports);
    const activity = activityOn(ports);
    catalogue.add(ripple);
    catalogue.add(activity);
    return {
      module: ProjectionsModule,
      controllers: [RippleOfNetworkController, NetworkActivityController, RawMetricsController],
      providers: [
        { provide: RippleReadModel, useValue: ripple },
        { provide: ProjectionRunner, useValue: activity },
        { provide: RawMetrics, useValue: new RawMetricsFromFeeds(feeds) },
        { provide: Clock, useValue: clock },
      ],
      exports: [RawMetrics],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all([this.#ripple.start(), this.#activity.start()]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.#ripple.stop(), this.#activity.stop()]);
  }
}

function rippleOn({ readModels, snapshots, feeds, road, clock, ids, observe }: ServicePorts): RippleReadModel {
  const observer = observe?.(RIPPLE) ?? unobserved;
  return new RippleReadModel({ readModels, snapshots: snapshots ?? null, feeds, road, clock, ids, timer: new SystemTimer(), observer });
}

function activityOn({ readModels, feeds, road, clock, observe }: ServicePorts): ProjectionRunner {
  const observer = observe?.(networkActivityProjection.name) ?? unobserved;
  return new ProjectionRunner({ projection: networkActivityProjection, readModels, feeds, road, clock, observer });
}
