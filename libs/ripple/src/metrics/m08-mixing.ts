/** M8 Mixing: who inspires whom across agencies, and across regions. */
import type { IdTable } from '../columnar/id-table.ts';
import { increase } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import { block, ratio, type Block } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';

/** What people are grouped by: the group's row of each person, the groups' names, and the word for several of them. */
type Grouped = { readonly groupOf: (person: number) => number; readonly names: IdTable; readonly plural: string };

/** Mixing matrices over ties with both groups known; the groups are those of the earliest registration (metrics.md 1.4 M8). */
export function mixing(reading: Reading): Block {
  const { people } = reading.state;
  return block({
    agency: mixingOf(reading, { groupOf: (person) => people.agency(person), names: people.agencies, plural: 'agencies' }),
    region: mixingOf(reading, { groupOf: (person) => people.region(person), names: people.regions, plural: 'regions' }),
  });
}

/** Ties from group to group, groups in order of the bytes of their names. */
class Matrix {
  readonly groups: readonly number[];
  readonly #ties = new Map<number, number>();
  readonly #names: IdTable;

  constructor({ state }: Reading, { groupOf, names }: Grouped) {
    this.#names = names;
    const { ties } = state.acknowledgements;
    const found = new Set<number>();
    for (let tie = 0; tie < ties.size; tie++) {
      if (!ties.isLiving(tie)) continue;
      const from = groupOf(ties.from(tie));
      const to = groupOf(ties.to(tie));
      if (from === NONE || to === NONE) continue;
      const cell = from * names.size + to;
      const known = this.#ties.get(cell);
      this.#ties.set(cell, (known ?? 0) + 1);
      if (known === undefined) found.add(from).add(to);
    }
    this.groups = [...names.sort(Int32Array.from(found))];
  }

  get(from: number, to: number): number {
    return this.#ties.get(from * this.#names.size + to) ?? 0;
  }

  /** Sums of rows and columns, by group. */
  margins(): { out: Int32Array; in: Int32Array } {
    const margins = { out: new Int32Array(this.#names.size), in: new Int32Array(this.#names.size) };
    for (const [cell, ties] of this.#ties) {
      increase(margins.out, Math.floor(cell / this.#names.size), ties);
      increase(margins.in, cell % this.#names.size, ties);
    }
    return margins;
  }

  /** {from: {to: ties}}, without empty cells and rows. */
  block(): Block {
    const rows = this.groups.map((from): [string, Block] => {
      const cells = this.groups.filter((to) => this.get(from, to) > 0);
      return [this.#names.text(from), new Map(cells.map((to) => [this.#names.text(to), this.get(from, to)]))];
    });
    return new Map(rows.filter(([, row]) => row.size > 0));
  }
}

function mixingOf(reading: Reading, grouped: Grouped): Block {
  const { names, plural } = grouped;
  const matrix = new Matrix(reading, grouped);
  const margins = matrix.margins();
  const known = margins.out.reduce((sum, ties) => sum + ties, 0);
  const internal = matrix.groups.reduce((sum, group) => sum + matrix.get(group, group), 0);
  const expected = matrix.groups.reduce((sum, group) => sum + (margins.out[group] as number) * (margins.in[group] as number), 0);
  const trees = groupsOfTrees(reading, grouped);
  return block({
    ties_known: known,
    ties_unknown_group: reading.state.acknowledgements.ties.living - known,
    internal,
    external: known - internal,
    external_share: ratio(known - internal, known),
    ei_index: ratio(known - 2 * internal, known),
    // Newman 2003: (sum e_ii - sum a_i b_i) / (1 - sum a_i b_i), times the square of the number of ties
    assortativity: ratio(known * internal - expected, known * known - expected),
    matrix: matrix.block(),
    by_group: new Map(matrix.groups.map((group) => [names.text(group), groupBlock(matrix, margins, group)])),
    [`trees_ge2_touching_2plus_${plural}`]: trees.touchingSeveral,
    [`max_${plural}_in_one_tree`]: trees.most,
  });
}

function groupBlock(matrix: Matrix, margins: { out: Int32Array; in: Int32Array }, group: number): Block {
  const internal = matrix.get(group, group);
  const outgoing = (margins.out[group] as number) - internal;
  const incoming = (margins.in[group] as number) - internal;
  const external = outgoing + incoming;
  return block({
    internal,
    external,
    out_external: outgoing,
    in_external: incoming,
    ei_index: ratio(external - internal, external + internal),
  });
}

/** How many groups trees touch: known groups of their people. A tree of one person touches one at most. */
function groupsOfTrees({ shape }: Reading, { groupOf, names }: Grouped): { touchingSeveral: number; most: number } {
  const touchedBy = new Int32Array(names.size).fill(NONE); // by group: the root of the last tree that touched it
  let touchingSeveral = 0;
  let most = 0;
  let root = NONE;
  let touched = 0;
  for (const person of shape.byTree.rows) {
    if (shape.root[person] !== root) {
      root = shape.root[person] as number;
      touched = 0;
    }
    const group = groupOf(person);
    if (group === NONE || touchedBy[group] === root) continue;
    touchedBy[group] = root;
    touched++;
    if (touched === 2) touchingSeveral++;
    most = Math.max(most, touched);
  }
  return { touchingSeveral, most };
}
