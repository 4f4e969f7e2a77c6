/** M4 R with horizon: how many people somebody directly inspires, on average, within so many days. */
import { MICROS_PER_DAY } from '@golden-thread/kernel';
import { increase } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import { block, ratio, type Block, type Figure } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { Histogram } from './histogram.ts';

/**
 * For each horizon R over the inspired followed that long, whole and by cohort; without horizon over the inspired, and over everybody
 * with an activation (metrics.md 1.4 M4, fine points 1, 3, 4). All lags and follow-ups compare instants, not whole days.
 */
export function reproduction(reading: Reading): Block {
  const inspired = new Cohorts(reading, (person) => (reading.isInspired(person) ? (reading.firstTieAt[person] as number) : NaN));
  const active = new Cohorts(reading, (person) => reading.activation(person));
  const figures = new Map<string, Figure>();
  for (const days of reading.horizons) {
    const { persons, directInspired, byCohort } = inspired.within(days);
    figures.set(`h${String(days)}`, rBlock(persons, directInspired));
    figures.set(`cohorts_h${String(days)}`, byCohort);
  }
  figures.set('no_horizon', inspired.withoutHorizon());
  figures.set('all_persons_no_horizon', active.withoutHorizon());
  for (const [name, figure] of offspring(reading)) figures.set(name, figure);
  return figures;
}

/** People grouped by the period of their beginning. */
class Cohorts {
  readonly #reading: Reading;
  readonly #beginning: Float64Array; // by person; NaN for somebody in no cohort
  readonly #cohort: Int32Array; // by person: period counted from #earliest
  readonly #earliest: number;
  readonly #sizes: Int32Array; // by cohort

  constructor(reading: Reading, beginningOf: (person: number) => number) {
    this.#reading = reading;
    this.#beginning = new Float64Array(reading.people).fill(NaN);
    this.#cohort = new Int32Array(reading.people);
    const begun: number[] = [];
    let earliest = Infinity;
    let latest = -Infinity;
    for (const person of reading.shape.byGeneration.rows) {
      const beginning = beginningOf(person);
      if (Number.isNaN(beginning)) continue;
      const period = reading.calendar.indexOf(beginning);
      this.#beginning[person] = beginning;
      this.#cohort[person] = period;
      earliest = Math.min(earliest, period);
      latest = Math.max(latest, period);
      begun.push(person);
    }
    this.#earliest = earliest;
    this.#sizes = new Int32Array(begun.length === 0 ? 0 : latest - earliest + 1);
    for (const person of begun) {
      increase(this.#cohort, person, -earliest);
      increase(this.#sizes, this.#cohort[person] as number);
    }
  }

  /** Only people followed at least `days`, and only tree children that entered within `days` of them. */
  within(days: number): { persons: number; directInspired: number; byCohort: Block } {
    const horizon = days * MICROS_PER_DAY;
    const isEligible = (person: number) => this.#reading.asOf - (this.#beginning[person] as number) >= horizon;
    const eligible = this.#count((person) => (isEligible(person) ? person : NONE));
    const children = this.#count((child) => {
      const parent = this.#parentWithin(child, horizon);
      return parent !== NONE && isEligible(parent) ? parent : NONE;
    });
    const byCohort = this.#byPeriod((cohort, size) =>
      block({
        inspired: size,
        eligible: eligible[cohort] as number,
        direct_inspired: children[cohort] as number,
        R: ratio(children[cohort] as number, eligible[cohort] as number),
        status: eligible[cohort] === size ? 'complete' : 'not_yet_mature',
      }),
    );
    return { persons: sum(eligible), directInspired: sum(children), byCohort };
  }

  /** Everybody, and all their tree children. */
  withoutHorizon(): Block {
    const children = this.#count((child) => this.#parentWithin(child, Infinity));
    const byCohort = this.#byPeriod((cohort, size) => rBlock(size, children[cohort] as number));
    return new Map([...rBlock(sum(this.#sizes), sum(children)), ['by_cohort', byCohort]]);
  }

  #has(person: number): boolean {
    return !Number.isNaN(this.#beginning[person]);
  }

  /** The tree parent, if in a cohort and not longer than `horizon` before the child's entry. */
  #parentWithin(child: number, horizon: number): number {
    const parent = this.#reading.state.acknowledgements.forest.parent(child);
    if (parent === NONE || !this.#has(parent)) return NONE;
    const lag = (this.#reading.firstTieAt[child] as number) - (this.#beginning[parent] as number);
    return lag <= horizon ? parent : NONE;
  }

  /** Per cohort, how often `whose` names one of its people. */
  #count(whose: (member: number) => number): Int32Array {
    const counts = new Int32Array(this.#sizes.length);
    for (const member of this.#reading.shape.byGeneration.rows) {
      const person = whose(member);
      if (person !== NONE && this.#has(person)) increase(counts, this.#cohort[person] as number);
    }
    return counts;
  }

  #byPeriod(figureOf: (cohort: number, size: number) => Figure): Block {
    const periods = new Map<string, Figure>();
    for (const [cohort, size] of this.#sizes.entries()) {
      if (size > 0) periods.set(this.#reading.calendar.label(this.#earliest + cohort), figureOf(cohort, size));
    }
    return periods;
  }
}

function offspring(reading: Reading): Block {
  const { forest } = reading.state.acknowledgements;
  const ofInspired = new Histogram();
  const ofOriginators = new Histogram();
  for (const person of reading.shape.byGeneration.rows) {
    (reading.isInspired(person) ? ofInspired : ofOriginators).add(forest.children(person));
  }
  return block({
    offspring_histogram_inspired: ofInspired.block(),
    first_generation_per_originator_mean: ratio(ofOriginators.sum, ofOriginators.total),
    share_of_inspired_who_inspired_others: ratio(ofInspired.total - ofInspired.count(0), ofInspired.total),
  });
}

function rBlock(persons: number, directInspired: number): Block {
  return block({ persons, direct_inspired: directInspired, R: ratio(directInspired, persons) });
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
