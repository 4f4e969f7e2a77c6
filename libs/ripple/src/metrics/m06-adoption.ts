/** M6 Adoption: how an outcome category spreads over the registered people. */
import { daysBetween } from '@golden-thread/kernel';
import { increase } from '../columnar/grouping.ts';
import { block, ratio, type Block, type Figure } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { accumulate, adoptions, periodIndex, periodsOf, type Adoption, type Periods } from './adoption.ts';
import { Histogram } from './histogram.ts';
import { survival } from './kaplan-meier.ts';

/**
 * By category: cumulative adopters q_t, hazard h_t = (q_t - q_(t-1)) / (n - q_(t-1)) and Kaplan-Meier since registration
 * (metrics.md 1.4 M6, fine point 6; hazard after Valente, as in netdiffuseR). An outcome before the registration gives a negative
 * number of days and stands in the curve as such.
 */
export function adoptionCurves(reading: Reading): Block {
  const periods = periodsOf(reading);
  const followed = daysSinceRegistration(reading);
  const categories = new Map<string, Figure>();
  for (const adoption of adoptions(reading)) {
    categories.set(adoption.category, adoptionCurve(reading, adoption, periods, followed));
  }
  return categories;
}

function adoptionCurve(reading: Reading, adoption: Adoption, periods: Periods, followed: Histogram): Block {
  const { people, events } = reading.state;
  const registered = adoption.adopters.filter((person) => people.isRegistered(person));
  const cumulative = new Int32Array(periods.labels.length);
  for (const person of registered) {
    const period = periodIndex(events.at(adoption.event(person)), reading, periods);
    if (period < cumulative.length) increase(cumulative, period);
  }
  accumulate(cumulative, 1);
  return block({
    n: followed.total,
    adopters: registered.length,
    adopters_unregistered: adoption.adopters.length - registered.length,
    cumulative: byPeriod(periods, (period) => cumulative[period] as number),
    hazard: byPeriod(periods, (period) => hazard(cumulative, period, followed.total)),
    km_since_registration: sinceRegistration(reading, adoption, registered, followed),
  });
}

function hazard(cumulative: Int32Array, period: number, n: number): number | null {
  if (period === 0) return null;
  const before = cumulative[period - 1] as number;
  return ratio((cumulative[period] as number) - before, n - before);
}

/** Whole days from registration to asOf, of all registered people. */
function daysSinceRegistration({ state, people, asOf }: Reading): Histogram {
  const days = new Histogram();
  for (let person = 0; person < people; person++) {
    if (state.people.isRegistered(person)) days.add(daysBetween(state.events.at(state.people.registration(person)), asOf));
  }
  return days;
}

function sinceRegistration({ state, asOf }: Reading, adoption: Adoption, registered: readonly number[], followed: Histogram): Block {
  const events = new Histogram();
  const censored = followed.copy();
  for (const person of registered) {
    const registration = state.events.at(state.people.registration(person));
    events.add(daysBetween(registration, state.events.at(adoption.event(person))));
    censored.add(daysBetween(registration, asOf), -1);
  }
  return survival(events, censored).block;
}

/** A figure for each period shown. */
export function byPeriod(periods: Periods, figureOf: (period: number) => Figure): Block {
  return new Map(periods.labels.map((label, period) => [label, figureOf(period)]));
}
