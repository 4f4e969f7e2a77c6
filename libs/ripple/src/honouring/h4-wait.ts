/** H4 Wait: how long people wait until they meet the specialist who said yes. */
import { daysBetween, type Instant } from '@golden-thread/kernel';
import { Histogram } from '../metrics/histogram.ts';
import { survival } from '../metrics/kaplan-meier.ts';
import { block, type Block } from '../output/figure.ts';
import type { Wait } from './course.ts';

const SHOWN_DAYS = [7, 14, 30, 60];

/** Waits by person (docs/decisions/0014, H4); null without any. */
export function timeToMeet(waits: ReadonlyMap<string, readonly Wait[]>, asOf: Instant): Block | null {
  const all = [...waits.values()].flat();
  if (all.length === 0) return null;
  const met = new Histogram();
  const censored = new Histogram();
  for (const wait of all) {
    if (wait.met !== null) met.add(daysBetween(wait.askedAt, wait.met.at));
    else censored.add(daysBetween(wait.askedAt, wait.closedAt ?? asOf));
  }
  const curve = survival(met, censored);
  return new Map([
    ...block({
      people: [...waits.values()].filter((theirs) => theirs.length > 0).length,
      specialists: new Set(all.flatMap((wait) => wait.met?.specialistId ?? [])).size,
      still_waiting: all.filter((wait) => wait.met === null && wait.closedAt === null).length,
    }),
    ...curve.block,
    ...SHOWN_DAYS.map((days) => [`S_${String(days)}d`, curve.shareAt(days)] as const),
  ]);
}
