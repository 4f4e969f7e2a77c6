/** The ripple forest as a shape: parents, and for every subtree its size and two sums from which virality follows at once. */
import { IntColumn, NumberColumn } from '../columnar/columns.ts';
import type { Parts } from '../columnar/parts.ts';
import { NONE } from '../columnar/none.ts';

/**
 * Trees of people. A link made or cut costs one walk up the ancestors, however large the subtree that moves.
 * Source: metrics.md 1.2 (sizes s, S1 = sum of s and S2 = sum of s^2 over the own subtree).
 */
export class Forest {
  readonly #parent = new IntColumn();
  readonly #size = new IntColumn();
  readonly #children = new IntColumn();
  readonly #sizes = new NumberColumn();
  readonly #squares = new NumberColumn();

  /** Adds a person, alone in a tree. */
  add(): void {
    this.#parent.push(NONE);
    this.#size.push(1);
    this.#children.push(0);
    this.#sizes.push(1);
    this.#squares.push(1);
  }

  /** The person above, or {@link NONE} for a root. */
  parent(person: number): number {
    return this.#parent.get(person);
  }

  /** People in the subtree, the person included. */
  size(person: number): number {
    return this.#size.get(person);
  }

  /** People directly below. */
  children(person: number): number {
    return this.#children.get(person);
  }

  /** Sum of the distances over all pairs of a root's tree: W = n(S1 - n) - (S2 - n^2). An integer. */
  wiener(root: number): number {
    const n = this.size(root);
    return n * (this.#sizes.get(root) - n) - (this.#squares.get(root) - n * n);
  }

  /** Puts a root, with all that is below it, under a person who is not below it. */
  attach(child: number, parent: number): void {
    this.#parent.set(child, parent);
    this.#children.add(parent, 1);
    this.#carry(parent, child, 1);
  }

  /** Makes a person the root of the own subtree. */
  detach(person: number): void {
    const parent = this.#parent.get(person);
    if (parent === NONE) return;
    this.#parent.set(person, NONE);
    this.#children.add(parent, -1);
    this.#carry(parent, person, -1);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      parent: this.#parent,
      size: this.#size,
      children: this.#children,
      sizes: this.#sizes,
      squares: this.#squares,
    };
  }

  /** Adds (sign 1) or takes away (-1) a subtree from the sums of `from` and of everybody above. */
  #carry(from: number, subtree: number, sign: 1 | -1): void {
    const people = sign * this.#size.get(subtree);
    let sizes = sign * this.#sizes.get(subtree);
    let squares = sign * this.#squares.get(subtree);
    for (let person = from; person !== NONE; person = this.#parent.get(person)) {
      const before = this.#size.get(person);
      const after = before + people;
      this.#size.set(person, after);
      sizes += people;
      squares += after * after - before * before;
      this.#sizes.add(person, sizes);
      this.#squares.add(person, squares);
    }
  }
}
