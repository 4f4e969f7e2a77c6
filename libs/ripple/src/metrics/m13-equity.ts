/** M13 Equity: how evenly attending, inspiring and outcomes are spread over the registered people. */
import { increase } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import { block, type Block } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { inequality } from './gini.ts';
import { Histogram } from './histogram.ts';

/** Gini and share of zeros over all registered people, zeros included (metrics.md 1.4 M13, fine point 10). */
export function equity(reading: Reading): Block {
  const { forest, ties } = reading.state.acknowledgements;
  const { byPerson } = reading.attendanceCounts;
  const claimed = outcomesClaimed(reading);
  const attendances = spread(reading, (person) => byPerson[person] as number);
  return block({
    population: attendances.total,
    attendances: inequality(attendances),
    ties_as_inspirer: inequality(spread(reading, (person) => ties.outDegree(person))),
    outcomes_claimed: inequality(spread(reading, (person) => claimed[person] as number)),
    direct_tree_children: inequality(spread(reading, (person) => forest.children(person))),
  });
}

function spread({ state, people }: Reading, countOf: (person: number) => number): Histogram {
  const counts = new Histogram();
  for (let person = 0; person < people; person++) if (state.people.isRegistered(person)) counts.add(countOf(person));
  return counts;
}

/** By person: outcomes whose subject the person is. */
function outcomesClaimed({ outcomes, people }: Reading): Int32Array {
  const claimed = new Int32Array(people);
  for (const person of outcomes.person) if (person !== NONE) increase(claimed, person);
  return claimed;
}
