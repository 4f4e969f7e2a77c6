/** Every tree, one row each: for the operator who holds the database, never for analysts. */
import { NONE } from '../columnar/none.ts';
import { virality } from '../metrics/m03-structural-virality.ts';
import type { Reading } from '../reading/reading.ts';
import { csvRow } from './csv.ts';

/** The header and a row for each tree, trees of one person included, by the bytes of the roots' ids; without line ends. */
export function* treesTable(reading: Reading): Generator<string> {
  const { forest } = reading.state.acknowledgements;
  const { ids } = reading.state.people;
  yield csvRow(['root', 'size', 'depth', 'max_breadth', 'generations', 'wiener', 'structural_virality']);
  for (const root of ids.sort(rootsOf(reading))) {
    const levels = levelsOf(reading, root);
    const widest = levels.reduce((most, people) => Math.max(most, people), 0);
    const size = forest.size(root);
    const wiener = forest.wiener(root);
    yield csvRow([ids.text(root), size, levels.length - 1, widest, levels.join(';'), wiener, virality(size, wiener)]);
  }
}

/** The originators. */
export function rootsOf({ state, shape }: Reading): Int32Array {
  return shape.byGeneration.rows.filter((person) => state.acknowledgements.forest.parent(person) === NONE);
}

/** People per generation of one tree. */
function levelsOf({ shape }: Reading, root: number): number[] {
  const levels: number[] = [];
  const { starts, rows } = shape.byTree;
  for (const person of rows.subarray(starts[root], starts[root + 1])) {
    const generation = shape.generation[person] as number;
    levels[generation] = (levels[generation] ?? 0) + 1;
  }
  return levels;
}
