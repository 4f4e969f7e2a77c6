/** The tie network: who inspired whom, each ordered pair once, with all the acknowledgements that say so. */
import { IntColumn } from '../columnar/columns.ts';
import type { Events } from './events.ts';
import { PairTable } from '../columnar/pair-table.ts';
import { TieLists } from './tie-lists.ts';
import type { Parts } from '../columnar/parts.ts';
import { NONE } from '../columnar/none.ts';

/** How the tie of an acknowledgement that does not count now is noted, below NONE; and back. */
const waitingIn = (tie: number) => -2 - tie;

/**
 * Ties as row numbers. An acknowledgement belongs to a tie whether it counts or not. A tie of which none counts stays in the lists and
 * counts for nothing, so that it comes back in its place; only {@link move} unlinks. A person's tie to themself enters no list.
 */
export class Ties {
  /** The ties of a person, dead ones too. */
  readonly of: TieLists;
  readonly #events: Events;
  readonly #pairs = new PairTable();
  readonly #earliest = new IntColumn(); // per tie: the acknowledgement with the smallest key, first of a chain
  readonly #outDegree = new IntColumn(); // per person, living ties
  readonly #inDegree = new IntColumn(); // per person, living ties
  readonly #tieOf = new IntColumn(); // per event: the tie it acknowledges if it counts, {@link waitingIn} it if not, else NONE
  readonly #nextOfTie = new IntColumn(); // per event: the next acknowledgement of the same tie that counts
  readonly #told = new IntColumn(); // per tie: acknowledgements, those that do not count included
  #acknowledgements = 0;
  #ofThemselves = 0;
  #living = 0;

  constructor(events: Events) {
    this.#events = events;
    this.of = new TieLists(this.#pairs);
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

  /** The tie that an event acknowledges, counting or not, or {@link NONE} if it is no acknowledgement. */
  tieOf(event: number): number {
    const tie = this.#tieOf.get(event);
    return tie < NONE ? waitingIn(tie) : tie;
  }

  /** Whether an event is an acknowledgement that counts. */
  isCounted(event: number): boolean {
    return this.#tieOf.get(event) >= 0;
  }

  /** Adds a person, without ties. */
  addPerson(): void {
    this.of.addPerson();
    this.#outDegree.push(0);
    this.#inDegree.push(0);
  }

  /** Adds an event, of whatever kind. */
  addEvent(): void {
    this.#tieOf.push(NONE);
    this.#nextOfTie.push(NONE);
  }

  /** The tie of a person to themself, or {@link NONE}. */
  ownTie(person: number): number {
    return this.#pairs.find(person, person);
  }

  /** Adds an acknowledgement that does not count yet. */
  assign(event: number, from: number, to: number): void {
    const known = this.#pairs.find(from, to);
    const tie = known === NONE ? this.#addTie(from, to) : known;
    this.#tieOf.set(event, waitingIn(tie));
    this.#told.add(tie, 1);
  }

  /** Counts an acknowledgement. Returns its tie, or {@link NONE} if the tie's key did not change. */
  count(event: number): number {
    const tie = this.tieOf(event);
    const ofThemselves = this.from(tie) === this.to(tie);
    this.#tieOf.set(event, tie);
    this.#acknowledgements++;
    if (ofThemselves) this.#ofThemselves++;
    const earliest = this.#earliest.get(tie);
    if (earliest !== NONE && this.#events.isBefore(earliest, event)) {
      this.#nextOfTie.set(event, this.#nextOfTie.get(earliest));
      this.#nextOfTie.set(earliest, event);
      return NONE;
    }
    this.#nextOfTie.set(event, earliest);
    this.#earliest.set(tie, event);
    if (earliest === NONE && !ofThemselves) this.#counted(tie, 1);
    return tie;
  }

  /** Counts an acknowledgement no longer. Returns its tie, or {@link NONE} if the tie's key did not change. */
  suspend(event: number): number {
    const tie = this.#tieOf.get(event);
    const head = this.#earliest.get(tie);
    this.#wait(event, tie);
    if (head !== event) {
      let before = head;
      while (this.#nextOfTie.get(before) !== event) before = this.#nextOfTie.get(before);
      this.#nextOfTie.set(before, this.#nextOfTie.get(event));
      return NONE;
    }
    this.#earliest.set(tie, this.#earliestFirst(this.#nextOfTie.get(event)));
    if (this.from(tie) !== this.to(tie) && this.#earliest.get(tie) === NONE) this.#counted(tie, -1);
    return tie;
  }

  /** Counts no acknowledgement of a tie any longer. */
  suspendAll(tie: number): void {
    if (this.isLiving(tie)) this.#counted(tie, -1);
    for (let event = this.#earliest.get(tie); event !== NONE; event = this.#nextOfTie.get(event)) this.#wait(event, tie);
    this.#earliest.set(tie, NONE);
  }

  /** Puts another inspirer where that of an acknowledgement was which does not count now, and leaves nothing of the former there. */
  move(event: number, from: number): void {
    const former = this.tieOf(event);
    const to = this.to(former);
    if (this.from(former) === from) return;
    this.#told.add(former, -1);
    if (this.#told.get(former) === 0) this.#replace(former, from, to);
    this.assign(event, from, to);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      from: this.#pairs.left,
      to: this.#pairs.right,
      earliest: this.#earliest,
      ...this.of.parts(),
      outDegree: this.#outDegree,
      inDegree: this.#inDegree,
      tieOf: this.#tieOf,
      nextOfTie: this.#nextOfTie,
    };
  }

  /** Counts and lists anew, after the columns were filled from a snapshot. */
  reindex(): void {
    this.#pairs.reindex();
    for (let tie = 0; tie < this.size; tie++) this.#told.push(0);
    for (let event = 0; event < this.#tieOf.length; event++) {
      const tie = this.tieOf(event);
      if (tie === NONE) continue;
      this.#told.add(tie, 1);
      if (!this.isCounted(event)) continue;
      this.#acknowledgements++;
      if (this.from(tie) === this.to(tie)) this.#ofThemselves++;
    }
    for (let tie = 0; tie < this.size; tie++) if (this.isLiving(tie)) this.#living++;
  }

  #addTie(from: number, to: number): number {
    const tie = this.#pairs.add(from, to);
    this.#earliest.push(NONE);
    this.#told.push(0);
    this.of.addTie();
    this.of.list(tie);
    return tie;
  }

  /** A tie without acknowledgements becomes that of another pair, or a blank row where there is one already. Cost: the ties of three people. */
  #replace(tie: number, from: number, to: number): void {
    this.of.unlist(tie);
    const isNew = this.#pairs.find(from, to) === NONE;
    this.#pairs.replace(tie, isNew ? from : NONE, isNew ? to : NONE);
    this.of.list(tie);
  }

  #counted(tie: number, by: 1 | -1): void {
    this.#living += by;
    this.#outDegree.add(this.from(tie), by);
    this.#inDegree.add(this.to(tie), by);
  }

  #wait(event: number, tie: number): void {
    this.#tieOf.set(event, waitingIn(tie));
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
