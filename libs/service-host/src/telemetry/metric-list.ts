/** Every Prometheus metric of the platform, in one list. Labels hold names of services, read models and outcomes; never an id of a person or network. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Registers = Registry[];

function histogram<Label extends string>(name: string, help: string, labelNames: readonly Label[], registers: Registers): Histogram<Label> {
  return new Histogram({ name: `golden_thread_${name}`, help, labelNames, buckets: SECONDS, registers });
}

function counter<Label extends string>(name: string, help: string, labelNames: readonly Label[], registers: Registers): Counter<Label> {
  return new Counter({ name: `golden_thread_${name}`, help, labelNames, registers });
}

function gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[], registers: Registers): Gauge<Label> {
  return new Gauge({ name: `golden_thread_${name}`, help, labelNames, registers });
}

/** Makes the list on a registry of its own. Names end in their unit; `_total` counts since the process started. */
export function createMetrics() {
  const registry = new Registry();
  const to = [registry];
  return { registry, ...requestsAndStores(to), ...readModels(to), ...roadAndImports(to) };
}

function requestsAndStores(to: Registers) {
  return {
    httpSeconds: histogram(
      'http_request_duration_seconds',
      'Time to answer, by route template, method and status',
      ['method', 'route', 'status'],
      to,
    ),
    appendSeconds: histogram(
      'store_append_duration_seconds',
      'Time until an append was durable, by service and outcome',
      ['service', 'outcome'],
      to,
    ),
    eventsAppended: counter(
      'store_events_appended_total',
      'Events stored, by service and how they came (command, import)',
      ['service', 'way'],
      to,
    ),
    eventsRead: counter('store_events_read_total', 'Stored events read, by service', ['service'], to),
    storeRefusals: counter('store_refusals_total', 'Times a store could not do its work, by service and reason', ['service', 'reason'], to),
  };
}

function readModels(to: Registers) {
  return {
    chunkSeconds: histogram('read_model_chunk_duration_seconds', 'Time to save one chunk of a read model', ['read_model', 'outcome'], to),
    staleness: gauge(
      'read_model_staleness_seconds',
      'How old a read model is against a source, by own clock (C6)',
      ['read_model', 'service'],
      to,
    ),
    covered: gauge('read_model_covered_position', 'Head of the source a read model is covered up to', ['read_model', 'service'], to),
    healthy: gauge('read_model_moving', '1 while a read model applies what it could apply (R10), else 0', ['read_model'], to),
    parked: gauge('read_model_parked_events', 'Events set aside because they could not be applied', ['read_model'], to),
  };
}

function roadAndImports(to: Registers) {
  const labels = ['read_model', 'service'] as const;
  return {
    applied: counter('road_events_applied_total', 'Events applied', labels, to),
    duplicates: counter('road_duplicates_dropped_total', 'Records dropped because they were applied before (C5)', labels, to),
    gaps: counter('road_gaps_found_total', 'Times a record did not follow the last one applied (C5)', labels, to),
    healSeconds: histogram('road_heal_duration_seconds', 'Time from finding a gap to having read it from the feed', labels, to),
    ghosts: counter('road_ghosts_dropped_total', 'Records dropped because they belong to a store that is gone (C3)', labels, to),
    unhandled: counter('road_unhandled_events_total', 'Events of a type nobody here knows', labels, to),
    importLines: counter('import_lines_total', 'Lines of imports, by what became of them (stored, known, refused)', ['outcome'], to),
    importsRunning: gauge('imports_running', 'Imports under way in this process', [], to),
  };
}

/** The platform's metrics. */
export type ServiceMetrics = ReturnType<typeof createMetrics>;

/** Adds what every Node process tells (memory, event loop lag, garbage collection). Once per registry. */
export function addProcessMetrics(metrics: ServiceMetrics): void {
  collectDefaultMetrics({ register: metrics.registry, prefix: 'golden_thread_' });
}
