/** How unevenly something is spread over people. */
import { block, ratio, type Block } from '../output/figure.ts';
import type { Histogram } from './histogram.ts';

/**
 * Gini = 2 sum(i x_i) / (n sum x) - (n + 1) / n over the values ascending, as one division of whole numbers, and the share of zeros.
 * Gini is null without people or where all have 0. Source: metrics.md 1.4 M13.
 */
export function inequality(values: Histogram): Block {
  const n = values.total;
  let before = 0;
  let weighted = 0;
  for (const [value, count] of values.sorted()) {
    weighted += value * (count * before + (count * (count + 1)) / 2);
    before += count;
  }
  return block({
    gini: ratio(2 * weighted - (n + 1) * values.sum, n * values.sum),
    share_zero: ratio(values.count(0), n),
  });
}
