/** The ties of each person, as inspirer and as the inspired: chains through the ties, with their beginnings. */
import { IntColumn } from '../columnar/columns.ts';
import { NONE } from '../columnar/none.ts';
import type { PairTable } from '../columnar/pair-table.ts';
import type { Parts } from '../columnar/parts.ts';

/** Lists of ties: start with a first one and go on with the next, until {@link NONE}. A tie of a person to themself stands in none. */
export class TieLists {
  readonly #pairs: Pick<PairTable, 'left' | 'right'>;
  readonly #nextOut = new IntColumn(); // per tie: the next tie of the same inspirer
  readonly #nextIn = new IntColumn(); // per tie: the next tie of the same inspired person
  readonly #firstOut = new IntColumn(); // per person
  readonly #firstIn = new IntColumn(); // per person

  constructor(pairs: Pick<PairTable, 'left' | 'right'>) {
    this.#pairs = pairs;
  }

  /** The first tie of a person as inspirer. */
  firstOut(person: number): number {
    return this.#firstOut.get(person);
  }

  nextOut(tie: number): number {
    return this.#nextOut.get(tie);
  }

  /** The first tie of a person as the inspired. */
  firstIn(person: number): number {
    return this.#firstIn.get(person);
  }

  nextIn(tie: number): number {
    return this.#nextIn.get(tie);
  }

  /** Adds a person, without ties. */
  addPerson(): void {
    this.#firstOut.push(NONE);
    this.#firstIn.push(NONE);
  }

  /** Adds a tie that stands in no list yet. */
  addTie(): void {
    this.#nextOut.push(NONE);
    this.#nextIn.push(NONE);
  }

  /** Puts a tie into the lists of its two people. */
  list(tie: number): void {
    const [from, to] = [this.#pairs.left.get(tie), this.#pairs.right.get(tie)];
    if (from === to) return;
    this.#nextOut.set(tie, this.#firstOut.get(from));
    this.#nextIn.set(tie, this.#firstIn.get(to));
    this.#firstOut.set(from, tie);
    this.#firstIn.set(to, tie);
  }

  /** Takes a tie out of the lists of its two people. Cost: their ties. */
  unlist(tie: number): void {
    const [from, to] = [this.#pairs.left.get(tie), this.#pairs.right.get(tie)];
    if (from === to) return;
    unlink(tie, from, this.#firstOut, this.#nextOut);
    unlink(tie, to, this.#firstIn, this.#nextIn);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return { nextOut: this.#nextOut, nextIn: this.#nextIn, firstOut: this.#firstOut, firstIn: this.#firstIn };
  }
}

function unlink(tie: number, person: number, first: IntColumn, next: IntColumn): void {
  if (first.get(person) === tie) first.set(person, next.get(tie));
  else {
    let before = first.get(person);
    while (next.get(before) !== tie) before = next.get(before);
    next.set(before, next.get(tie));
  }
  next.set(tie, NONE);
}
