/** A read model of a service: its projection at work, known to the platform. */
import type { ServiceName } from '@golden-thread/contracts';
import { type Feed, type Projection, ProjectionRunner } from '@golden-thread/event-road';
import type { ServicePorts } from './service-ports.ts';

/** The runner of a projection on a service's ports, put into the catalogue. `feeds` where it does not follow the published ones. The module starts and stops it. */
export function readModelOf(
  projection: Projection,
  ports: ServicePorts,
  feeds: ReadonlyMap<ServiceName, Feed> = ports.feeds,
): ProjectionRunner {
  const { readModels, road, clock, catalogue, observe } = ports;
  const observer = observe?.(projection.name);
  const runner = new ProjectionRunner({ projection, readModels, feeds, road, clock, ...(observer === undefined ? {} : { observer }) });
  catalogue.add(runner);
  return runner;
}
