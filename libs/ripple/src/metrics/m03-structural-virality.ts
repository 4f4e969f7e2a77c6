/** M3 Structural virality: broadcast (about 2) or from person to person (large). */
import { NONE } from '../columnar/none.ts';
import { block, ratio, type Block } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { Histogram } from './histogram.ts';

/**
 * Per tree nu = 2W / (n(n - 1)), the mean distance over pairs of its people; of the largest tree, over all pairs of all trees,
 * and as plain mean over trees of 2 or more. Source: Goel et al., Management Science 62 (2016); metrics.md 1.4 M3.
 * The plain mean adds whole numbers per tree size and divides in ascending order of size.
 */
export function structuralVirality({ state, people }: Reading): Block {
  const { forest } = state.acknowledgements;
  const wienerBySize = new Histogram();
  const trees = new Histogram();
  let largest = NONE;
  for (let person = 0; person < people; person++) {
    if (state.acknowledgements.first(person) === NONE || forest.parent(person) !== NONE) continue;
    const size = forest.size(person);
    trees.add(size);
    wienerBySize.add(size, forest.wiener(person));
    const larger = largest === NONE ? 1 : size - forest.size(largest);
    if (larger > 0 || (larger === 0 && state.people.ids.compare(person, largest) < 0)) largest = person;
  }
  let pairs = 0;
  let sumOfMeans = 0;
  for (const [size, wiener] of wienerBySize.sorted()) {
    pairs += trees.count(size) * size * (size - 1);
    sumOfMeans += ratio(2 * wiener, size * (size - 1)) ?? 0;
  }
  return block({
    structural_virality_of_largest: largest === NONE ? null : virality(forest.size(largest), forest.wiener(largest)),
    structural_virality_pair_weighted: ratio(2 * wienerBySize.total, pairs),
    structural_virality_mean_over_trees_ge2: ratio(sumOfMeans, trees.total - trees.count(1)),
  });
}

/** Mean distance over ordered pairs of a tree of `size` people with Wiener index `wiener`; null for one person. */
export function virality(size: number, wiener: number): number | null {
  return ratio(2 * wiener, size * (size - 1));
}
