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

function tell(readModel: string, happening: Happening, log: Logger): void {
  switch (happening.kind) {
    case 'parked':
      log.warn(
        { readModel, service: happening.service, lane: happening.lane, type: happening.type, behind: happening.behind },
        'event parked',
      );
      return;
    case 'unparked':
      log.info({ readModel, service: happening.service, lane: happening.lane, skipped: happening.skipped !== undefined }, 'event unparked');
      return;
    case 'unhandled-type':
      log.warn({ readModel, service: happening.service, type: happening.type }, 'event of a type nobody here knows');
      return;
    case 'new-store':
      log.warn({ readModel, service: happening.service, storeId: happening.storeId }, 'source has another store; filled anew');
      return;
    case 'checkpoint-lost':
      log.info({ readModel, service: happening.service, lane: happening.lane }, 'another owner moved the checkpoint');
      return;
    case 'source-waits':
      log.warn(
        { readModel, service: happening.service, retryInMs: happening.retryInMs, ...traceOf(happening.error) },
        'source does not answer',
      );
      return;
    case 'trouble':
      log.error(
        { readModel, service: happening.service, retryInMs: happening.retryInMs, ...traceOf(happening.error) },
        'read model is in trouble',
      );
      return;
    case 'rebuild-began':
      log.info({ readModel, version: happening.version }, 'rebuild began');
      return;
    case 'rebuild-switched':
      log.info({ readModel, version: happening.version }, 'rebuild switched');
      return;
    case 'switch-refused':
      log.info({ readModel, version: happening.version, why: happening.why }, 'rebuild not ready to switch');
      return;
    default:
      return;
  }
}
