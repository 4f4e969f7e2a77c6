/** Everybody in a ripple, one row each: for the operator who holds the database, never for analysts. */
import { increase } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import { fractionalCredit, influenceByPerson } from '../metrics/m10-influence.ts';
import type { Reading } from '../reading/reading.ts';
import { AnyPathReach } from '../reading/tie-order.ts';
import { csvRow } from './csv.ts';

const COLUMNS = [
  'person',
  'agency',
  'parent',
  'root',
  'generation',
  'direct_tree_children',
  'forest_reach',
  'reach_1',
  'reach_2',
  'reach_3',
  'influence_half',
  'ties_out',
  'ties_in',
  'fractional_credit',
  'any_path_reach_3',
];

/** The header and a row for each person in a ripple, by the bytes of their ids; without line ends. An unknown agency and no parent are empty. */
export function* peopleTable(reading: Reading): Generator<string> {
  const { state, shape } = reading;
  const { ids, agencies } = state.people;
  const { forest, ties } = state.acknowledgements;
  const [children, grandchildren, greatGrandchildren] = reachBySteps(reading);
  const influences = influenceByPerson(reading);
  const anyPath = new AnyPathReach(reading.tieOrder, reading.people);
  yield csvRow(COLUMNS);
  for (const person of ids.sort(shape.byGeneration.rows.slice())) {
    const agency = state.people.agency(person);
    const parent = forest.parent(person);
    yield csvRow([
      ids.text(person),
      agency === NONE ? null : agencies.text(agency),
      parent === NONE ? null : ids.text(parent),
      ids.text(shape.root[person] as number),
      shape.generation[person] as number,
      forest.children(person),
      forest.size(person) - 1,
      children[person] as number,
      grandchildren[person] as number,
      greatGrandchildren[person] as number,
      influences[person] as number,
      ties.outDegree(person),
      ties.inDegree(person),
      fractionalCredit(reading, person),
      anyPath.of(person),
    ]);
  }
}

/** By person: how many stand one, two and three steps below. */
function reachBySteps({ state, shape, people }: Reading): [Int32Array, Int32Array, Int32Array] {
  const { forest } = state.acknowledgements;
  const steps: [Int32Array, Int32Array, Int32Array] = [new Int32Array(people), new Int32Array(people), new Int32Array(people)];
  for (const person of shape.byGeneration.rows) {
    let above = forest.parent(person);
    for (const counts of steps) {
      if (above === NONE) break;
      increase(counts, above);
      above = forest.parent(above);
    }
  }
  return steps;
}
