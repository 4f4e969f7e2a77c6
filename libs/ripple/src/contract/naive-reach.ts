/** M9, M10, and the tables of people and trees. */
import type { Block } from '../output/figure.ts';
import { histogram, named, sum } from './naive-arithmetic.ts';
import { all, levels, roots, virality, wiener, type Naive } from './naive-forest.ts';
import { byBytes } from './world.ts';

/** People below somebody, at each distance from 1. */
function below(naive: Naive, person: string): number[] {
  const counts: number[] = [];
  let level = naive.places.get(person)?.children ?? [];
  for (; level.length > 0; level = level.flatMap((child) => naive.places.get(child)?.children ?? [])) counts.push(level.length);
  return counts;
}

/** Walks of at most three ties, each with a later key than the one before. */
function anyPath({ ties }: Naive, source: string): number {
  const reached = new Set<string>();
  const walk = (person: string, after: number, steps: number): void => {
    if (steps === 0) return;
    for (const [rank, tie] of ties.entries()) {
      if (tie.from !== person || rank <= after) continue;
      reached.add(tie.to);
      walk(tie.to, rank, steps - 1);
    }
  };
  walk(source, -1, 3);
  reached.delete(source);
  return reached.size;
}

/** M9. */
export function m9(naive: Naive): Block {
  const people = all(naive).map(([person]) => person);
  return named({
    total_forest_reach: sum(people.map((person) => sum(below(naive, person)))),
    total_any_path_reach_3: sum(people.map((person) => anyPath(naive, person))),
  });
}

const half = (naive: Naive, person: string) => sum(below(naive, person).map((count, index) => count / 2 ** index));
const inspirersOf = ({ ties }: Naive, person: string) => ties.filter((tie) => tie.to === person).length;
const credit = (naive: Naive, person: string) =>
  sum(naive.ties.filter((tie) => tie.from === person).map((tie) => 1 / inspirersOf(naive, tie.to)));

/** M10. */
export function m10(naive: Naive): Block {
  const people = all(naive).map(([person]) => person);
  const counts = people.map((person) => inspirersOf(naive, person)).filter((count) => count > 0);
  return named({
    influence_half_total: sum(people.map((person) => half(naive, person))),
    persons_with_at_least_one_inspirer: counts.length,
    persons_with_2plus_inspirers: counts.filter((count) => count > 1).length,
    inspirers_per_inspired_histogram: histogram(counts),
    fractional_credit_total: sum(people.map((person) => credit(naive, person))),
  });
}

/** The rows of the people table, without its header. */
export function peopleRows(naive: Naive): (string | number | null)[][] {
  const { world, ties } = naive;
  return all(naive)
    .toSorted(([a], [b]) => byBytes(a, b))
    .map(([person, { parent, root, generation, children }]) => {
      const levelsBelow = below(naive, person);
      return [
        ...[person, world.registered.get(person)?.agency ?? null, parent, root, generation, children.length, sum(levelsBelow)],
        ...[levelsBelow[0] ?? 0, levelsBelow[1] ?? 0, levelsBelow[2] ?? 0, half(naive, person)],
        ...[ties.filter((tie) => tie.from === person).length, inspirersOf(naive, person), credit(naive, person), anyPath(naive, person)],
      ];
    });
}

/** The rows of the trees table, without its header. */
export function treeRows(naive: Naive): (string | number | null)[][] {
  return roots(naive)
    .map(([root]) => root)
    .toSorted(byBytes)
    .map((root) => {
      const counts = levels(naive, root);
      return [root, sum(counts), counts.length - 1, Math.max(...counts), counts.join(';'), wiener(naive, root), virality(naive, root)];
    });
}
