/** All blocks from the naive reading. */
import type { Fact } from '../facts.ts';
import type { Block, Metrics } from '../output/figure.ts';
import type { ReadingOptions } from '../reading/reading.ts';
import { m1, m2, m3, m4, m5, naiveForest, type Naive } from './naive-forest.ts';
import { m11, m6, m7 } from './naive-outcomes.ts';
import { m12, m13, m14, m8 } from './naive-people.ts';
import { m10, m9 } from './naive-reach.ts';
import { worldOf } from './world.ts';

/** Facts as the naive reading understands them. */
export function naiveReading(facts: readonly Fact[], { asOf, ...options }: ReadingOptions): Naive {
  return naiveForest(worldOf(facts, asOf), options);
}

/** What the engine must answer. */
export function naiveMetrics(facts: readonly Fact[], options: ReadingOptions): Metrics {
  const naive = naiveReading(facts, options);
  const { acks, registered, outcomes, gatherings, reports } = naive.world;
  const personal = outcomes.some((outcome) => outcome.person !== null);
  const blocks: [string, boolean, (naive: Naive) => Block][] = [
    ['M1', acks.length > 0 || registered.size > 0, m1],
    ['M2', acks.length > 0, m2],
    ['M3', acks.length > 0, m3],
    ['M4', acks.length > 0, m4],
    ['M5', acks.length > 0, m5],
    ['M6', personal, m6],
    ['M7', personal, m7],
    ['M8', acks.length > 0, m8],
    ['M9', acks.length > 0, m9],
    ['M10', acks.length > 0, m10],
    ['M11', outcomes.length > 0, m11],
    ['M12', gatherings.length > 0, m12],
    ['M13', registered.size > 0, m13],
    ['M14', reports.length > 0, m14],
  ];
  return new Map(blocks.filter(([, occurs]) => occurs).map(([name, , figures]) => [name, figures(naive)]));
}
