/** Turns what happens on the road into counts and log lines; nothing here holds content (ids and codes only). */
import type { Happening, Observer } from '@golden-thread/event-road';
import type { Logger } from 'pino';
import { traceOf } from '../process/logging.ts';
import type { ServiceMetrics } from './metric-list.ts';

/** The observer of one read model. */
export function roadObserver(readModel: string, metrics: ServiceMetrics, log: Logger): Observer {
  return (happening) => {
    count(readModel, happening, metrics);
    tell(readModel, happening, log);
  };
}

function count(read_model: string, happening: Happening, metrics: ServiceMetrics): void {
  switch (happening.kind) {
    case 'applied':
      metrics.applied.inc({ read_model, service: happening.service }, happening.records);
      return;
    case 'duplicates-dropped':
      metrics.duplicates.inc({ read_model, service: happening.service }, happening.records);
      return;
    case 'ghosts-dropped':
      metrics.ghosts.inc({ read_model, service: happening.service }, happening.records);
      return;
    case 'gap-found':
      metrics.gaps.inc({ read_model, service: happening.service });
      return;
    case 'healed':
      metrics.healSeconds.observe({ read_model, service: happening.service }, happening.ms / 1000);
      return;
    case 'unhandled-type':
      metrics.unhandled.inc({ read_model, service: happening.service });
      return;
    default:
      return;
  }
}

/** What is worth a line, with its level and words. Everything else is only counted. */
const WORDS: Readonly<Partial<Record<Happening['kind'], readonly ['info' | 'warn' | 'error', string]>>> = {
  parked: ['warn', 'event parked'],
  unparked: ['info', 'event unparked'],
  'unhandled-type': ['warn', 'event of a type nobody here knows'],
  'new-store': ['warn', 'source has another store; filled anew'],
  'checkpoint-lost': ['info', 'another owner moved the checkpoint'],
  'source-waits': ['warn', 'source does not answer'],
  trouble: ['error', 'read model is in trouble'],
  'rebuild-began': ['info', 'rebuild began'],
  'rebuild-switched': ['info', 'rebuild switched'],
  'switch-refused': ['info', 'rebuild not ready to switch'],
};

/** Event ids are left out: an imported one is somebody else's. */
const TOLD = ['service', 'lane', 'type', 'behind', 'skipped', 'storeId', 'retryInMs', 'version', 'why'] as const;

function tell(readModel: string, happening: Happening, log: Logger): void {
  const words = WORDS[happening.kind];
  if (words === undefined) return;
  const fields = TOLD.flatMap((name) => (name in happening ? [[name, Reflect.get(happening, name)] as const] : []));
  log[words[0]]({ readModel, ...Object.fromEntries(fields), ...('error' in happening ? traceOf(happening.error) : {}) }, words[1]);
}
