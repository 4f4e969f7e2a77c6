/** The few numbers that describe repeated runs. */

/** The smallest, middle and largest of some measurements; the middle of an even number is the mean of the two in the middle. */
export type Spread = { readonly minimum: number; readonly median: number; readonly maximum: number; readonly runs: number };

/** Describes measurements. Throws RangeError when there are none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const first = sorted.at(0);
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('no measurement to describe');
  const half = sorted.length / 2;
  const median = ((sorted[Math.ceil(half) - 1] ?? first) + (sorted[Math.floor(half)] ?? last)) / 2;
  return { minimum: first, median, maximum: last, runs: sorted.length };
}

/** The smallest value that at least this share (0 < share <= 1) of the sorted values does not exceed: the inverse ECDF. NaN when empty. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** How much later the same work takes when it grows: the slope between two points in the log-log table (1 = in proportion). */
export function growthExponent(small: { size: number; cost: number }, large: { size: number; cost: number }): number {
  return Math.log(large.cost / small.cost) / Math.log(large.size / small.size);
}
