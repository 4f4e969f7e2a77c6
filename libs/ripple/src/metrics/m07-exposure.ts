/** M7 Exposure and threshold: of the people who inspired somebody, how many had the outcome before. Descriptive; no proof of contagion. */
import { increase } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import { block, ratio, type Block, type Figure } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { accumulate, adoptions, periodIndex, periodsOf, type Adoption, type Periods } from './adoption.ts';
import { Histogram } from './histogram.ts';
import { byPeriod } from './m06-adoption.ts';

/**
 * By category: mean share of alters (inspirers) with the outcome at the end of each period, over registered people with alters, and
 * the adopters' shares just before their own (Valente's threshold). Shares are added as whole numbers per count of alters and divided in
 * ascending order of it. Source: metrics.md 1.4 M7, fine point 7.
 */
export function exposure(reading: Reading): Block {
  const periods = periodsOf(reading);
  const alters = altersOfRegistered(reading);
  const categories = new Map<string, Figure>();
  for (const adoption of adoptions(reading)) {
    categories.set(
      adoption.category,
      block({
        persons_with_alters: alters.total - alters.count(0),
        persons_without_alters: alters.count(0),
        mean_exposure: meanExposure(reading, adoption, periods, alters),
        ...thresholdFigures(reading, adoption),
      }),
    );
  }
  return categories;
}

/** Threshold of each registered adopter with alters: of `alters` inspirers `before` had the outcome strictly before. */
export function* thresholds(reading: Reading, adoption: Adoption): Generator<{ person: number; alters: number; before: number }> {
  const { people, events, acknowledgements } = reading.state;
  const { ties } = acknowledgements;
  for (const person of adoption.adopters) {
    const alters = ties.inDegree(person);
    if (alters === 0 || !people.isRegistered(person)) continue;
    let before = 0;
    for (let tie = ties.of.firstIn(person); tie !== NONE; tie = ties.of.nextIn(tie)) {
      const event = ties.isLiving(tie) ? adoption.event(ties.from(tie)) : NONE;
      if (event !== NONE && events.isBefore(event, adoption.event(person))) before++;
    }
    yield { person, alters, before };
  }
}

function thresholdFigures(reading: Reading, adoption: Adoption): Readonly<Record<string, Figure>> {
  const shares = new Histogram(); // by count of alters: alters with the outcome before
  let adopters = 0;
  let selfStarters = 0;
  for (const { alters, before } of thresholds(reading, adoption)) {
    adopters++;
    if (before === 0) selfStarters++;
    shares.add(alters, before);
  }
  return {
    adopters_with_alters: adopters,
    mean_threshold_of_adopters: ratio(sumOfShares(shares.sorted()), adopters),
    zero_threshold_adopters: selfStarters,
    share_zero_threshold: ratio(selfStarters, adopters),
  };
}

function meanExposure(reading: Reading, adoption: Adoption, periods: Periods, alters: Histogram): Block {
  const { people, events, acknowledgements } = reading.state;
  const { ties } = acknowledgements;
  const degrees = alters.sorted().map(([degree]) => degree);
  const width = degrees.length;
  const columnOf = new Map(degrees.map((degree, column) => [degree, column]));
  const exposed = new Int32Array(periods.labels.length * width); // by period and count of alters: alters with the outcome
  for (const adopter of adoption.adopters) {
    const period = periodIndex(events.at(adoption.event(adopter)), reading, periods);
    if (period >= periods.labels.length) continue;
    for (let tie = ties.of.firstOut(adopter); tie !== NONE; tie = ties.of.nextOut(tie)) {
      if (!ties.isLiving(tie) || !people.isRegistered(ties.to(tie))) continue;
      increase(exposed, period * width + (columnOf.get(ties.inDegree(ties.to(tie))) as number));
    }
  }
  accumulate(exposed, width);
  const persons = alters.total - alters.count(0);
  return byPeriod(periods, (period) => {
    const sums = degrees.map((degree, column): [number, number] => [degree, exposed[period * width + column] as number]);
    return ratio(sumOfShares(sums), persons);
  });
}

/** How many alters the registered people have. */
function altersOfRegistered({ state, people }: Reading): Histogram {
  const alters = new Histogram();
  for (let person = 0; person < people; person++) {
    if (state.people.isRegistered(person)) alters.add(state.acknowledgements.ties.inDegree(person));
  }
  return alters;
}

/** Sum of count / degree, ascending by degree. */
function sumOfShares(sums: readonly [number, number][]): number {
  return sums.reduce((total, [degree, count]) => (degree === 0 ? total : total + count / degree), 0);
}
