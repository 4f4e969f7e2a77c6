/** M5 Time to ripple: days from being active to inspiring somebody. */
import { daysBetween } from '@golden-thread/kernel';
import { NONE } from '../columnar/none.ts';
import { block, ratio, type Block } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { Histogram } from './histogram.ts';
import { survival } from './kaplan-meier.ts';

const SHOWN_DAYS = [7, 14, 30, 90, 180, 365];

/** Generation intervals of tree edges, and Kaplan-Meier from entry to the first tie as inspirer (metrics.md 1.4 M5, fine points 1, 3, 5). */
export function timeToRipple(reading: Reading): Block {
  const all = new Histogram();
  const ofInspired = new Histogram();
  for (const child of reading.shape.byGeneration.rows) {
    const parent = reading.state.acknowledgements.forest.parent(child);
    if (parent === NONE) continue;
    const days = daysBetween(reading.activation(parent), reading.firstTieAt[child] as number);
    if (Number.isNaN(days)) continue; // the parent has no activation; one after the child's entry there cannot be
    all.add(days);
    if (reading.isInspired(parent)) ofInspired.add(days);
  }
  return block({
    generation_interval_all: intervals(all),
    generation_interval_inspired_inspirers: intervals(ofInspired),
    km_first_ripple_of_inspired: firstRipple(reading),
  });
}

function intervals(days: Histogram): Block {
  if (days.total === 0) return block({ n: 0 });
  return block({
    n: days.total,
    sum: days.sum,
    mean: ratio(days.sum, days.total),
    min: days.sorted()[0]?.[0] ?? null,
    q25: days.quantile(1, 4),
    median: days.quantile(1, 2),
    q75: days.quantile(3, 4),
    max: days.sorted().at(-1)?.[0] ?? null,
    histogram: days.block(),
  });
}

function firstRipple(reading: Reading): Block {
  const { ties } = reading.state.acknowledgements;
  const firstAsInspirer = new Float64Array(reading.people).fill(Infinity);
  for (let tie = 0; tie < ties.size; tie++) {
    if (!ties.isLiving(tie)) continue;
    const from = ties.from(tie);
    firstAsInspirer[from] = Math.min(firstAsInspirer[from] as number, reading.state.events.at(ties.earliest(tie)));
  }
  const events = new Histogram();
  const censored = new Histogram();
  for (const person of reading.shape.byGeneration.rows) {
    if (!reading.isInspired(person)) continue;
    const entry = reading.firstTieAt[person] as number;
    const first = firstAsInspirer[person] as number;
    if (first === Infinity) censored.add(daysBetween(entry, reading.asOf));
    else events.add(daysBetween(entry, first));
  }
  const curve = survival(events, censored);
  return new Map([...curve.block, ...SHOWN_DAYS.map((days) => [`S_${String(days)}d`, curve.shareAt(days)] as const)]);
}
