/** The tie network: who inspired whom, each ordered pair once, with all the acknowledgements that say so. */
import { IntColumn } from '../columnar/columns.ts';
import type { Events } from './events.ts';
import { PairTable } from '../columnar/pair-table.ts';
import type { Parts } from '../columnar/parts.ts';
import { NONE } from '../columnar/none.ts';

/**
 * Ties as row numbers. A tie whose acknowledgements are all gone stays in the lists and counts for nothing: nothing is ever unlinked,
 * and a tie that comes back is in its place. A person's tie to themself keeps its acknowledgements but enters no list.
 */
export class Ties {
  readonly #events: Events;
  readonly #pairs = new PairTable();
  readonly #earliest = new IntColumn(); // per tie: the acknowledgement with the smallest key, first of a chain
  readonly #nextOut = new IntColumn(); // per tie: the next tie of the same inspirer
  readonly #nextIn = new IntColumn(); // per tie: the next tie of the same inspired person
  readonly #firstOut = new IntColumn(); // per person
  readonly #firstIn = new IntColumn(); // per person
  readonly #outDegree = new IntColumn(); // per person, living ties
  readonly #inDegree = new IntColumn(); // per person, living ties
  readonly #tieOf = new IntColumn(); // per event: the tie it acknowledges, if it counts
  readonly #nextOfTie = new IntColumn(); // per event: the next acknowledgement of the same tie
  #acknowledgements = 0;
  #ofThemselves = 0;
  #living = 0;

  constructor(events: Events) {
    this.#events = events;
  }

  /** Acknowledgements that count, those of people to themselves included. */
  get acknowledgements(): number {
    return this.#acknowledgements;
  }

  /** Acknowledgements of people to themselves. */
  get selfAcknowledgements(): number {
    return this.#ofThemselves;
  }

  /** Distinct ordered pairs of two people. */
  get living(): number {
    return this.#living;
  }

  /** Rows there are, dead ties and ties of people to themselves included. */
  get size(): number {
    return this.#pairs.size;
  }

  from(tie: number): number {
    return this.#pairs.left.get(tie);
  }

  to(tie: number): number {
    return this.#pairs.right.get(tie);
  }

  /** Whether the tie counts: two people, and an acknowledgement left. */
  isLiving(tie: number): boolean {
    return this.#earliest.get(tie) !== NONE && this.from(tie) !== this.to(tie);
  }

  /** The acknowledgement with the smallest key: its key is the tie's. */
  earliest(tie: number): number {
    return this.#earliest.get(tie);
  }

  /** Living ties in which the person is the inspirer. */
  outDegree(person: number): number {
    return this.#outDegree.get(person);
  }

  /** Living ties in which the person is the inspired. */
  inDegree(person: number): number {
    return this.#inDegree.get(person);
  }

  /** The tie that an event acknowledges, or {@link NONE} if it is no acknowledgement that counts. */
  tieOf(event: number): number {
    return this.#tieOf.get(event);
  }

  /** Adds a person, without ties. */
  addPerson(): void {
    this.#firstOut.push(NONE);
    this.#firstIn.push(NONE);
    this.#outDegree.push(0);
    this.#inDegree.push(0);
  }

  /** Adds an event, of whatever kind. */
  addEvent(): void {
    this.#tieOf.push(NONE);
    this.#nextOfTie.push(NONE);
  }

  /** The ties of a person as inspirer, dead ones too: start here and go on with {@link nextOut} until {@link NONE}. */
  firstOut(person: number): number {
    return this.#firstOut.get(person);
  }

  nextOut(tie: number): number {
    return this.#nextOut.get(tie);
  }

  /** The ties of a person as the inspired, dead ones too: start here and go on with {@link nextIn} until {@link NONE}. */
  firstIn(person: number): number {
    return this.#firstIn.get(person);
  }

  nextIn(tie: number): number {
    return this.#nextIn.get(tie);
  }

  /** The tie of a person to themself, or {@link NONE}. */
  ownTie(person: number): number {
    return this.#pairs.find(person, person);
  }

  /** Adds an acknowledgement. Returns its tie, or {@link NONE} if the tie's key did not change. */
  acknowledge(event: number, from: number, to: number): number {
    const known = this.#pairs.find(from, to);
    const tie = known === NONE ? this.#addTie(from, to) : known;
    this.#tieOf.set(event, tie);
    this.#acknowledgements++;
    const earliest = this.#earliest.get(tie);
    if (earliest !== NONE && this.#events.isBefore(earliest, event)) {
      this.#nextOfTie.set(event, this.#nextOfTie.get(earliest));
      this.#nextOfTie.set(earliest, event);
      if (from === to) this.#ofThemselves++;
      return NONE;
    }
    this.#nextOfTie.set(event, earliest);
    this.#earliest.set(tie, event);
    if (from === to) this.#ofThemselves++;
    else if (earliest === NONE) this.#count(tie, 1);
    return tie;
  }

  /** Takes an acknowledgement away. Returns its tie, or {@link NONE} if the tie's key did not change. */
  withdraw(event: number): number {
    const tie = this.#tieOf.get(event);
    const head = this.#earliest.get(tie);
    this.#forget(event, tie);
    if (head !== event) {
      let before = head;
      while (this.#nextOfTie.get(before) !== event) before = this.#nextOfTie.get(before);
      this.#nextOfTie.set(before, this.#nextOfTie.get(event));
      return NONE;
    }
    this.#earliest.set(tie, this.#earliestFirst(this.#nextOfTie.get(event)));
    if (this.from(tie) !== this.to(tie) && this.#earliest.get(tie) === NONE) this.#count(tie, -1);
    return tie;
  }

  /** Takes all acknowledgements of a tie away. */
  withdrawAll(tie: number): void {
    if (this.isLiving(tie)) this.#count(tie, -1);
    for (let event = this.#earliest.get(tie); event !== NONE; event = this.#nextOfTie.get(event)) this.#forget(event, tie);
    this.#earliest.set(tie, NONE);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      from: this.#pairs.left,
      to: this.#pairs.right,
      earliest: this.#earliest,
      nextOut: this.#nextOut,
      nextIn: this.#nextIn,
      firstOut: this.#firstOut,
      firstIn: this.#firstIn,
      outDegree: this.#outDegree,
      inDegree: this.#inDegree,
      tieOf: this.#tieOf,
      nextOfTie: this.#nextOfTie,
    };
  }

  /** Counts and lists anew, after the columns were filled from a snapshot. */
  reindex(): void {
    this.#pairs.reindex();
    for (let event = 0; event < this.#tieOf.length; event++) {
      const tie = this.#tieOf.get(event);
      if (tie === NONE) continue;
      this.#acknowledgements++;
      if (this.from(tie) === this.to(tie)) this.#ofThemselves++;
    }
    for (let tie = 0; tie < this.size; tie++) if (this.isLiving(tie)) this.#living++;
  }

  #addTie(from: number, to: number): number {
    const tie = this.#pairs.add(from, to);
    this.#earliest.push(NONE);
    const listed = from !== to;
    this.#nextOut.push(listed ? this.#firstOut.get(from) : NONE);
    this.#nextIn.push(listed ? this.#firstIn.get(to) : NONE);
    if (listed) {
      this.#firstOut.set(from, tie);
      this.#firstIn.set(to, tie);
    }
    return tie;
  }

  #count(tie: number, by: 1 | -1): void {
    this.#living += by;
    this.#outDegree.add(this.from(tie), by);
    this.#inDegree.add(this.to(tie), by);
  }

  #forget(event: number, tie: number): void {
    this.#tieOf.set(event, NONE);
    this.#acknowledgements--;
    if (this.from(tie) === this.to(tie)) this.#ofThemselves--;
  }

  /** Brings the smallest key of a chain to its front; returns the front. */
  #earliestFirst(chain: number): number {
    if (chain === NONE) return NONE;
    let smallest = chain;
    let beforeSmallest = NONE;
    for (let before = chain, event = this.#nextOfTie.get(chain); event !== NONE; event = this.#nextOfTie.get(event)) {
      if (this.#events.isBefore(event, smallest)) {
        smallest = event;
        beforeSmallest = before;
      }
      before = event;
    }
    if (beforeSmallest === NONE) return chain;
    this.#nextOfTie.set(beforeSmallest, this.#nextOfTie.get(smallest));
    this.#nextOfTie.set(smallest, chain);
    return smallest;
  }
}
