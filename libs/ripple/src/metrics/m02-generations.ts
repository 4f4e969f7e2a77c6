/** M2 Generations: how far ripples went, and how wide. */
import { block, ratio, type Block } from '../output/figure.ts';
import type { ForestShape } from '../reading/forest-shape.ts';
import type { Reading } from '../reading/reading.ts';
import { Histogram } from './histogram.ts';

/** People per generation, deepest, widest (metrics.md 1.4 M2). Without any tree `max_depth` and `max_breadth` are 0. */
export function generations({ shape }: Reading): Block {
  const counts = generationCounts(shape);
  const originators = counts.count(0);
  return block({
    generation_counts: counts.block(),
    max_depth: Math.max(0, shape.depth),
    max_breadth: maxBreadth(shape),
    mean_generation_of_inspired: ratio(counts.sum, counts.total - originators),
  });
}

/** How many people stand in each generation. */
export function generationCounts({ byGeneration, depth }: ForestShape): Histogram {
  const counts = new Histogram();
  for (let generation = 0; generation <= depth; generation++) {
    counts.add(generation, (byGeneration.starts[generation + 1] as number) - (byGeneration.starts[generation] as number));
  }
  return counts;
}

/** The largest generation of any one tree: the longest run of one root and generation in tree order. */
function maxBreadth({ byTree, root, generation }: ForestShape): number {
  let widest = 0;
  let run = 0;
  let before = -1;
  for (const person of byTree.rows) {
    const goesOn = before >= 0 && root[person] === root[before] && generation[person] === generation[before];
    run = goesOn ? run + 1 : 1;
    widest = Math.max(widest, run);
    before = person;
  }
  return widest;
}
