/** M1 Ripple size: how many people are in ripples, and how large the trees are. */
import { NONE } from '../columnar/none.ts';
import { block, type Block } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { Histogram } from './histogram.ts';

/**
 * Counts of people, acknowledgements and trees (metrics.md 1.4 M1). Needs registrations or acknowledgements: with registrations
 * alone it says how many people are in no ripple yet. Without any tree `largest_tree` is 0.
 */
export function rippleSize({ state, people }: Reading): Block {
  const { forest, ties } = state.acknowledgements;
  const sizes = new Histogram();
  let registered = 0;
  let registeredInRipple = 0;
  let inRipple = 0;
  for (let person = 0; person < people; person++) {
    const isRegistered = state.people.isRegistered(person);
    if (isRegistered) registered++;
    if (state.acknowledgements.first(person) === NONE) continue;
    inRipple++;
    if (isRegistered) registeredInRipple++;
    if (forest.parent(person) === NONE) sizes.add(forest.size(person));
  }
  const inspired = inRipple - sizes.total;
  return block({
    acks: ties.acknowledgements,
    self_acks_ignored: ties.selfAcknowledgements,
    distinct_ties: ties.living,
    persons_registered: registered,
    persons_in_ripple: inRipple,
    originators: sizes.total,
    inspired,
    unregistered_in_ripple: inRipple - registeredInRipple,
    registered_not_in_ripple: registered - registeredInRipple,
    tree_edges: inspired,
    ties_outside_forest: ties.living - inspired,
    trees_size_ge2: sizes.total - sizes.count(1),
    largest_tree: sizes.sorted().at(-1)?.[0] ?? 0,
    size_histogram: sizes.block(),
  });
}
