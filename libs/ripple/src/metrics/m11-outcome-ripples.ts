/** M11 Outcome ripples: what led to what, how many steps, and across which borders. */
import { groupRows, range } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import { block, ratio, type Block, type Figure } from '../output/figure.ts';
import { causalLinks, type CausalLinks, type OutcomeTable } from '../reading/outcome-table.ts';
import type { Reading } from '../reading/reading.ts';
import { downstreamCounts, totalDownstream } from './downstream.ts';
import { Histogram } from './histogram.ts';

/** Orders of outcomes, their links and what crosses borders (metrics.md 1.4 M11, fine point 8). */
export function outcomeRipples(reading: Reading): Block {
  const { outcomes: table, state } = reading;
  const links = causalLinks(table, state.outcomes, state.events);
  const order = ordersOf(links, Math.min);
  const orders = histogramOf(order);
  const crossing = linksAcross(table, links);
  return block({
    outcomes: links.order.length,
    links: links.causes.length,
    links_rejected: rejected(links),
    by_category: byCategory(reading, links.order),
    order_counts: orders.block(),
    longest_chain_counts: histogramOf(ordersOf(links, Math.max)).block(),
    order_by_category: orderByCategory(reading, links, order),
    share_order_ge2: ratio(orders.total - orders.count(1), orders.total),
    mean_order: ratio(orders.sum, orders.total),
    links_with_both_agencies: crossing.bothAgencies,
    links_cross_agency: crossing.agency,
    links_cross_category: crossing.category,
    multi_cause_outcomes: crossing.severalCauses,
    total_downstream: totalDownstream(links),
  });
}

/** How many outcomes each one led to, directly or through others, by outcomeId. Cost: the links below each outcome. */
export function downstreamByOutcome({ state, outcomes: table }: Reading): Map<string, number> {
  const links = causalLinks(table, state.outcomes, state.events);
  const counts = downstreamCounts(links);
  return new Map(Array.from(links.order, (outcome, place) => [state.outcomes.ids.text(outcome), counts[place] as number]));
}

/** By place: 1 without a cause, else one more than the smallest or largest order among the causes. */
function ordersOf({ starts, causes }: CausalLinks, choose: (a: number, b: number) => number): Int32Array {
  const orders = new Int32Array(starts.length - 1).fill(1);
  for (let place = 0; place < orders.length; place++) {
    let chosen = NONE;
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) {
      const order = orders[causes[i] as number] as number;
      chosen = chosen === NONE ? order : choose(chosen, order);
    }
    if (chosen !== NONE) orders[place] = chosen + 1;
  }
  return orders;
}

function linksAcross(table: OutcomeTable, { order, starts, causes }: CausalLinks) {
  const across = { bothAgencies: 0, agency: 0, category: 0, severalCauses: 0 };
  for (const [place, effect] of order.entries()) {
    const begin = starts[place] as number;
    const end = starts[place + 1] as number;
    if (end - begin > 1) across.severalCauses++;
    for (let i = begin; i < end; i++) {
      const cause = order[causes[i] as number] as number;
      if (table.category[cause] !== table.category[effect]) across.category++;
      if (table.agency[cause] === NONE || table.agency[effect] === NONE) continue;
      across.bothAgencies++;
      if (table.agency[cause] !== table.agency[effect]) across.agency++;
    }
  }
  return across;
}

function rejected({ notRecorded, notBefore }: CausalLinks): Block {
  const reasons: [string, Figure][] = [
    ['cause_not_recorded', notRecorded],
    ['cause_not_before_effect', notBefore],
  ];
  return new Map(reasons.filter(([, count]) => count !== 0));
}

function orderByCategory(reading: Reading, links: CausalLinks, orderOf: Int32Array): Block {
  const deepest = orderOf.reduce((most, n) => Math.max(most, n), 0);
  const { starts, rows } = groupRows(range(orderOf.length), orderOf, deepest + 1);
  const outcomes = rows.map((place) => links.order[place] as number);
  const orders = new Map<string, Figure>();
  for (let n = 1; n <= deepest; n++) orders.set(String(n), byCategory(reading, outcomes.subarray(starts[n], starts[n + 1])));
  return orders;
}

/** Outcomes per category, in order of the bytes of the names. */
function byCategory({ state, outcomes: table }: Reading, outcomes: Int32Array): Block {
  const { categories } = state.outcomes;
  const counts = new Histogram();
  for (const outcome of outcomes) counts.add(table.category[outcome] as number);
  const found = Int32Array.from(counts.sorted(), ([category]) => category);
  return new Map(Array.from(categories.sort(found), (category) => [categories.text(category), counts.count(category)]));
}

function histogramOf(values: Int32Array): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}
