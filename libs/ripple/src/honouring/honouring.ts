/** H1 to H6: whether what people want was honoured. Facts in, in any order; blocks out, always the same for the same facts. */
import type { Instant } from '@golden-thread/kernel';
import type { PeriodLength } from '../metrics/calendar.ts';
import type { Block, Metrics } from '../output/figure.ts';
import { Counting } from './counting.ts';
import { courseOf } from './course.ts';
import type { HonouringFact } from './facts.ts';
import { thread } from './h1-thread.ts';
import { wantedAndGot } from './h2-wanted-and-got.ts';
import { heard } from './h3-heard.ts';
import { timeToMeet } from './h4-wait.ts';
import { peopleReached } from './h5-reach.ts';
import { walkingTogether } from './h6-walking-together.ts';
import { meetingsOf } from './meetings.ts';
import { sessionsOf } from './sessions.ts';
import { timelinesOf } from './timelines.ts';

/** As of when, and which periods H5 is shown by. */
export type HonouringOptions = { readonly asOf: Instant; readonly periods: PeriodLength };

/**
 * The blocks H1 to H6 of one network, those left out whose events do not occur (metrics.md 1.6; docs/decisions/0014). The same facts in any
 * order, any of them repeatedly, give the same bytes; an erased person was never there. Cost: n log n; everything is held in memory.
 */
export function honouringMetrics(facts: Iterable<HonouringFact>, { asOf, periods }: HonouringOptions): Metrics {
  const counting = new Counting(facts, asOf);
  const sessions = sessionsOf(counting);
  const courses = Array.from(timelinesOf(counting, sessions), ([personId, turns]) => [personId, courseOf(turns)] as const);
  const blocks: readonly (readonly [name: string, block: Block | null])[] = [
    ['H1', thread(counting)],
    ['H2', wantedAndGot(sessions)],
    ['H3', heard(sessions)],
    ['H4', timeToMeet(new Map(courses.map(([personId, { waits }]) => [personId, waits])), asOf)],
    ['H5', peopleReached(sessions, meetingsOf(counting), periods)],
    ['H6', walkingTogether(new Map(courses.map(([personId, { walks }]) => [personId, walks])), asOf)],
  ];
  return new Map(blocks.flatMap(([name, block]) => (block === null ? [] : [[name, block] as const])));
}
