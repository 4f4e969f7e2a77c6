/** M10 Influence and credit: half the weight per step in the forest; credit shared equally among the inspirers of a person. */
import { NONE } from '../columnar/none.ts';
import { block, type Block } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { Histogram } from './histogram.ts';
import { generationCounts } from './m02-generations.ts';

/**
 * Totals over all people (metrics.md 1.4 M10). Somebody in generation g gives 1 + 1/2 + ... + (1/2)^(g-1) = 2 - 2^(1-g) to the people
 * above, so the total follows from the people per generation. Credits are counted per number of inspirers k and divided in ascending k.
 */
export function influence(reading: Reading): Block {
  const { ties } = reading.state.acknowledgements;
  const inspirers = new Histogram();
  const credits = new Histogram();
  for (const person of reading.shape.byGeneration.rows) {
    if (ties.inDegree(person) > 0) inspirers.add(ties.inDegree(person));
  }
  for (let tie = 0; tie < ties.size; tie++) if (ties.isLiving(tie)) credits.add(ties.inDegree(ties.to(tie)));
  const generations = generationCounts(reading.shape).sorted();
  return block({
    influence_half_total: generations.reduce((sum, [generation, people]) => sum + people * (2 - 2 ** (1 - generation)), 0),
    persons_with_at_least_one_inspirer: inspirers.total,
    persons_with_2plus_inspirers: inspirers.total - inspirers.count(1),
    inspirers_per_inspired_histogram: inspirers.block(),
    fractional_credit_total: credits.sorted().reduce((sum, [k, count]) => sum + count / k, 0),
  });
}

/** By person: I(p) = sum over the children c of 1 + I(c) / 2, added in one fixed order (latest entry first). */
export function influenceByPerson({ state, people, tieOrder }: Reading): Float64Array {
  const { acknowledgements } = state;
  const influences = new Float64Array(people);
  for (let rank = tieOrder.ties.length - 1; rank >= 0; rank--) {
    const child = tieOrder.to[rank] as number;
    if (acknowledgements.first(child) !== tieOrder.ties[rank]) continue; // not the tie by which the child entered
    const parent = tieOrder.from[rank] as number;
    influences[parent] = (influences[parent] as number) + 1 + (influences[child] as number) / 2;
  }
  return influences;
}

/** The credit of one inspirer: 1/k for each person inspired who has k inspirers, divided in ascending k. */
export function fractionalCredit({ state }: Reading, person: number): number {
  const { ties } = state.acknowledgements;
  const credits = new Histogram();
  for (let tie = ties.of.firstOut(person); tie !== NONE; tie = ties.of.nextOut(tie)) {
    if (ties.isLiving(tie)) credits.add(ties.inDegree(ties.to(tie)));
  }
  return credits.sorted().reduce((sum, [k, count]) => sum + count / k, 0);
}
