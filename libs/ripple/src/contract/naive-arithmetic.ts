/** Days, periods, quantiles, survival and inequality, worked out the slow way. */
import type { Block, Figure } from '../output/figure.ts';

const DAY = 86_400_000_000;

/** Division, or null. */
export const share = (a: number, b: number): number | null => (b === 0 ? null : a / b);

/** Whole days. */
export const days = (from: number, to: number): number => Math.floor((to - from) / DAY);

/** Days of 24 hours, not rounded. */
export const elapsed = (from: number, to: number): number => (to - from) / DAY;

/** Figures by name. */
export const named = (figures: Readonly<Record<string, Figure>>): Block => new Map(Object.entries(figures));

/** Sum. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Counts by value, ascending. */
export function histogram(values: readonly number[]): Block {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  return new Map(sorted.map((value) => [String(value), values.filter((other) => other === value).length]));
}

/** The smallest value with at least the share q of all values at or below it, q as a fraction. */
export function quantile(values: readonly number[], [over, under]: readonly [number, number]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.find((value) => sorted.filter((other) => other <= value).length * under >= sorted.length * over) ?? null;
}

/** The name of the period in which an instant lies. */
export function period(at: number, length: 'month' | 'week' | 'year'): string {
  const date = new Date(Math.floor(at / 1000));
  if (length === 'year') return date.toISOString().slice(0, 4);
  if (length === 'month') return date.toISOString().slice(0, 7);
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  let week = 0;
  for (const day = new Date(thursday); day.getUTCFullYear() === thursday.getUTCFullYear(); day.setUTCDate(day.getUTCDate() - 7)) week++;
  return `${thursday.toISOString().slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** The periods from one instant to another, day by day: without gaps, and without one of which only the first instant is reached. */
export function periodsBetween(from: number, to: number, length: 'month' | 'week' | 'year'): string[] {
  const found = new Set([period(from, length)]);
  for (let day = from; day < to; day += DAY) found.add(period(day, length));
  found.add(period(to, length));
  if (period(to - 1, length) !== period(to, length)) found.delete(period(to, length));
  return [...found];
}

/** Kaplan-Meier with exact fractions. */
export function kaplanMeier(events: readonly number[], censored: readonly number[], shown: readonly number[]): Block {
  const all = [...events, ...censored];
  const steps: { day: number; atRisk: number; happened: number; left: bigint; of: bigint }[] = [];
  let left = 1n;
  let of = 1n;
  for (const day of [...new Set(events)].sort((a, b) => a - b)) {
    const atRisk = all.filter((other) => other >= day).length;
    const happened = events.filter((other) => other === day).length;
    left *= BigInt(atRisk - happened);
    of *= BigInt(atRisk);
    steps.push({ day, atRisk, happened, left, of });
  }
  const value = (step: { left: bigint; of: bigint }) => Number((step.left * 10n ** 15n) / step.of) / 1e15;
  const at = (day: number): number | null => {
    if (!all.some((other) => other >= day)) return null;
    const step = steps.filter((other) => other.day <= day).at(-1);
    return step ? value(step) : 1;
  };
  return new Map<string, Figure>([
    ['n', all.length],
    ['events', events.length],
    ['censored', censored.length],
    ['median', steps.find((step) => 2n * step.left <= step.of)?.day ?? null],
    ['curve', steps.map((step) => [step.day, step.atRisk, step.happened, value(step)])],
    ...shown.map((day): [string, Figure] => [`S_${String(day)}d`, at(day)]),
  ]);
}

/** Gini from the sorted values, and the share of zeros. */
export function gini(values: readonly number[]): Block {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const total = sum(sorted);
  const weighted = sum(sorted.map((value, index) => (index + 1) * value));
  return named({
    gini: total === 0 ? null : (2 * weighted) / (n * total) - (n + 1) / n,
    share_zero: share(sorted.filter((value) => value === 0).length, n),
  });
}
