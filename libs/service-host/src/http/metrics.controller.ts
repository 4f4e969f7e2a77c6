/** `/metrics`, in the text format Prometheus reads. */
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ReadModelCatalogue } from '@golden-thread/event-road';
import type { FastifyReply } from 'fastify';
import type { ServiceMetrics } from '../telemetry/metric-list.ts';
import { OperatorOnly } from './operator-only.ts';

/** Injection token of the metrics list. */
export const SERVICE_METRICS = Symbol('service metrics');
/** Injection token of the read models whose gauges are read when asked. */
export const CATALOGUE = Symbol('read-model catalogue');

/** Answers the operator; a scraper in the distributed form comes by the pod's own network, not from outside. */
@ApiExcludeController()
@OperatorOnly()
@Controller('metrics')
export class MetricsController {
  readonly #metrics: ServiceMetrics;
  readonly #catalogue: ReadModelCatalogue;

  constructor(@Inject(SERVICE_METRICS) metrics: ServiceMetrics, @Inject(CATALOGUE) catalogue: ReadModelCatalogue) {
    this.#metrics = metrics;
    this.#catalogue = catalogue;
  }

  @Get()
  async text(@Res() reply: FastifyReply): Promise<void> {
    await this.#readGauges();
    await reply.type(this.#metrics.registry.contentType).send(await this.#metrics.registry.metrics());
  }

  /** Staleness, coverage, movement and parked events are read now, not kept. Infinite staleness (nothing covered yet) is left out. */
  async #readGauges(): Promise<void> {
    for (const process of this.#catalogue.all()) {
      const read_model = process.name;
      this.#metrics.healthy.set({ read_model }, process.moving().healthy ? 1 : 0);
      this.#metrics.parked.set({ read_model }, (await process.parked()).length);
      for (const { service, covered, stalenessMs } of process.coverage()) {
        this.#metrics.covered.set({ read_model, service }, covered);
        if (Number.isFinite(stalenessMs)) this.#metrics.staleness.set({ read_model, service }, stalenessMs / 1000);
      }
    }
  }
}
