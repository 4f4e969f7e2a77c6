/** Kaplan-Meier: the share of people to whom something has not happened yet, when some were followed less long than others. */
import { block, type Block } from '../output/figure.ts';
import type { Histogram } from './histogram.ts';

/** One step of the curve: at `day` this many were at risk, to this many it happened, and this share is left. */
type Step = { day: number; atRisk: number; events: number; share: number };

const NEAR_HALF = 1e-9;

/** A survival curve of whole days. */
export type Survival = {
  /** n, events, censored, median, curve: the keys that every such block has. */
  block: Block;
  /** S after so many days; null beyond the longest observed duration. */
  shareAt(day: number): number | null;
};

/**
 * S(t) = product over days u <= t with events of (at risk - events) / at risk; somebody censored on day u is at risk on day u.
 * The median is the first day with S <= 1/2, decided exactly; null if S never reaches it.
 * Source: Kaplan and Meier, JASA 53 (1958); metrics.md 2.1, fine point 3.
 */
export function survival(events: Histogram, censored: Histogram): Survival {
  const days = [...new Set([...events.sorted(), ...censored.sorted()].map(([day]) => day))].sort((a, b) => a - b);
  const steps = stepsOf(days, events, censored);
  const longest = days.at(-1);
  return {
    block: block({
      n: events.total + censored.total,
      events: events.total,
      censored: censored.total,
      median: medianOf(steps),
      curve: steps.map(({ day, atRisk, events: happened, share }) => [day, atRisk, happened, share]),
    }),
    shareAt: (day) => {
      if (longest === undefined || day > longest) return null;
      return steps.findLast((step) => step.day <= day)?.share ?? 1;
    },
  };
}

/** While nobody is censored, the factors (at risk - events) / at risk telescope: one division by those at risk since the last censoring. */
function stepsOf(days: readonly number[], events: Histogram, censored: Histogram): Step[] {
  const steps: Step[] = [];
  let atRisk = events.total + censored.total;
  let share = 1;
  let since = { share, atRisk };
  for (const day of days) {
    const happened = events.count(day);
    const lost = censored.count(day);
    if (happened > 0) {
      share = (since.share * (atRisk - happened)) / since.atRisk;
      steps.push({ day, atRisk, events: happened, share });
    }
    atRisk -= happened + lost;
    if (lost > 0) since = { share, atRisk };
  }
  return steps;
}

function medianOf(steps: readonly Step[]): number | null {
  const index = steps.findIndex((step, at) =>
    Math.abs(step.share - 0.5) > NEAR_HALF ? step.share < 0.5 : isAtMostHalf(steps.slice(0, at + 1)),
  );
  return steps[index]?.day ?? null;
}

/** Whether the exact product is at most 1/2: whole numbers, for near 1/2 the last digit of a double is no judge. */
function isAtMostHalf(steps: readonly Step[]): boolean {
  let left = 1n;
  let all = 1n;
  for (const { atRisk, events } of steps) {
    left *= BigInt(atRisk - events);
    all *= BigInt(atRisk);
  }
  return 2n * left <= all;
}
