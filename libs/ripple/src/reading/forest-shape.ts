/** The forest as it stands: everybody's root and generation, and two orders to walk it without recursion. */
import { groupRows, type Grouping } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import type { Acknowledgements } from '../state/acknowledgements.ts';

/** Roots and generations of the people in ripples. Arrays by person hold {@link NONE} for somebody in no ripple. */
export type ForestShape = {
  /** By person: the originator above. */
  readonly root: Int32Array;
  /** By person: 0 for an originator, else one more than the parent's. */
  readonly generation: Int32Array;
  /** The people in ripples by generation. */
  readonly byGeneration: Grouping;
  /** The people in ripples by root, in each tree lower generations first. */
  readonly byTree: Grouping;
  /** The largest generation; -1 without anybody. */
  readonly depth: number;
};

/** Works out the shape. Cost: proportional to the number of people, whatever the depth. */
export function forestShape(acknowledgements: Acknowledgements): ForestShape {
  const people = acknowledgements.size;
  const root = new Int32Array(people).fill(NONE);
  const generation = new Int32Array(people).fill(NONE);
  const members = membersOf(acknowledgements);
  let depth = -1;
  for (const person of members) {
    if (generation[person] === NONE) placeBranch(person, acknowledgements, root, generation);
    depth = Math.max(depth, generation[person] as number);
  }
  const byGeneration = groupRows(members, generation, depth + 1);
  return { root, generation, byGeneration, byTree: groupRows(byGeneration.rows, root, people), depth };
}

function membersOf(acknowledgements: Acknowledgements): Int32Array {
  const members = new Int32Array(acknowledgements.size);
  let count = 0;
  for (let person = 0; person < members.length; person++) {
    if (acknowledgements.first(person) !== NONE) members[count++] = person;
  }
  return members.subarray(0, count);
}

/** Climbs to somebody already placed, or to the root, and places everybody on the way. */
function placeBranch(person: number, { forest }: Acknowledgements, root: Int32Array, generation: Int32Array): void {
  let top = person;
  let steps = 0;
  for (; generation[top] === NONE && forest.parent(top) !== NONE; steps++) top = forest.parent(top);
  if (generation[top] === NONE) {
    generation[top] = 0;
    root[top] = top;
  }
  let placed = (generation[top] as number) + steps;
  for (let on = person; generation[on] === NONE; on = forest.parent(on)) {
    generation[on] = placed--;
    root[on] = root[top] as number;
  }
}
