/** M9 Reach: how many people stand below somebody, and how many a chain of later ties leads to. */
import { block, type Block } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { AnyPathReach } from '../reading/tie-order.ts';

/**
 * Sum over all people in ripples of forest reach (subtree size - 1), and of any-path reach in at most three steps
 * (metrics.md 1.4 M9). The second costs the ties within three steps of everybody: it is not part of the live figures.
 */
export function reach(reading: Reading): Block {
  const { forest } = reading.state.acknowledgements;
  const anyPath = new AnyPathReach(reading.tieOrder, reading.people);
  let inForest = 0;
  let onAnyPath = 0;
  for (const person of reading.shape.byGeneration.rows) {
    inForest += forest.size(person) - 1;
    onAnyPath += anyPath.of(person);
  }
  return block({ total_forest_reach: inForest, total_any_path_reach_3: onAnyPath });
}
