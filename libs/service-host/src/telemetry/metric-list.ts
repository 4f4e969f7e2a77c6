/** Every Prometheus metric of the platform, in one list. Labels hold names of services, read models and outcomes; never an id of a person or network. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Makes the list on a registry of its own. Names end in their unit; `_total` counts since the process started. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'golden_thread_http_request_duration_seconds',
      help: 'Time to answer, by route template, method and status',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: SECONDS,
      registers,
    }),
    appendSeconds: new Histogram({
      name: 'golden_thread_store_append_duration_seconds',
      help: 'Time until an append was durable, by service and outcome',
      labelNames: ['service', 'outcome'] as const,
      buckets: SECONDS,
      registers,
    }),
    eventsAppended: new Counter({
      name: 'golden_thread_store_events_appended_total',
      help: 'Events stored, by service and how they came (command, import)',
      labelNames: ['service', 'way'] as const,
      registers,
    }),
    eventsRead: new Counter({
      name: 'golden_thread_store_events_read_total',
      help: 'Stored events read, by service',
      labelNames: ['service'] as const,
      registers,
    }),
    storeRefusals: new Counter({
      name: 'golden_thread_store_refusals_total',
      help: 'Times a store could not do its work, by service and reason',
      labelNames: ['service', 'reason'] as const,
      registers,
    }),
    chunkSeconds: new Histogram({
      name: 'golden_thread_read_model_chunk_duration_seconds',
      help: 'Time to save one chunk of a read model',
      labelNames: ['read_model', 'outcome'] as const,
      buckets: SECONDS,
      registers,
    }),
    staleness: new Gauge({
      name: 'golden_thread_read_model_staleness_seconds',
      help: 'How old a read model is against a source, by own clock (C6)',
      labelNames: ['read_model', 'service'] as const,
      registers,
    }),
    covered: new Gauge({
      name: 'golden_thread_read_model_covered_position',
      help: 'Head of the source a read model is covered up to',
      labelNames: ['read_model', 'service'] as const,
      registers,
    }),
    healthy: new Gauge({
      name: 'golden_thread_read_model_moving',
      help: '1 while a read model applies what it could apply (R10), else 0',
      labelNames: ['read_model'] as const,
      registers,
    }),
    parked: new Gauge({
      name: 'golden_thread_read_model_parked_events',
      help: 'Events set aside because they could not be applied',
      labelNames: ['read_model'] as const,
      registers,
    }),
    applied: new Counter({
      name: 'golden_thread_road_events_applied_total',
      help: 'Events applied',
      labelNames: ['read_model', 'service'] as const,
      registers,
    }),
    duplicates: new Counter({
      name: 'golden_thread_road_duplicates_dropped_total',
      help: 'Records dropped because they were applied before (C5)',
      labelNames: ['read_model', 'service'] as const,
      registers,
    }),
    gaps: new Counter({
      name: 'golden_thread_road_gaps_found_total',
      help: 'Times a record did not follow the last one applied (C5)',
      labelNames: ['read_model', 'service'] as const,
      registers,
    }),
    healSeconds: new Histogram({
      name: 'golden_thread_road_heal_duration_seconds',
      help: 'Time from finding a gap to having read it from the feed',
      labelNames: ['read_model', 'service'] as const,
      buckets: SECONDS,
      registers,
    }),
    ghosts: new Counter({
      name: 'golden_thread_road_ghosts_dropped_total',
      help: 'Records dropped because they belong to a store that is gone (C3)',
      labelNames: ['read_model', 'service'] as const,
      registers,
    }),
    unhandled: new Counter({
      name: 'golden_thread_road_unhandled_events_total',
      help: 'Events of a type nobody here knows',
      labelNames: ['read_model', 'service'] as const,
      registers,
    }),
    importLines: new Counter({
      name: 'golden_thread_import_lines_total',
      help: 'Lines of imports, by what became of them (stored, known, refused)',
      labelNames: ['outcome'] as const,
      registers,
    }),
    importsRunning: new Gauge({ name: 'golden_thread_imports_running', help: 'Imports under way in this process', registers }),
  };
}

/** The platform's metrics. */
export type ServiceMetrics = ReturnType<typeof createMetrics>;

/** Adds what every Node process tells (memory, event loop lag, garbage collection). Once per registry. */
export function addProcessMetrics(metrics: ServiceMetrics): void {
  collectDefaultMetrics({ register: metrics.registry, prefix: 'golden_thread_' });
}
