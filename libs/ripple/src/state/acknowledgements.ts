/** "The first event decides": from acknowledgements to ties to the forest, and back when one is taken away (metrics.md 1.2). */
import { IntColumn } from '../columnar/columns.ts';
import type { Events } from './events.ts';
import { Forest } from './forest.ts';
import { joinParts, type Parts } from '../columnar/parts.ts';
import { NONE } from '../columnar/none.ts';
import type { People } from './people.ts';
import { StandIns } from './stand-ins.ts';
import { Ties } from './ties.ts';
import { Withdrawals } from './withdrawals.ts';

/**
 * Each person stands where the own earliest tie puts them: under the inspirer if the person is the inspired one there, else as a root.
 * That depends on the person's own ties only, so any order of arrival ends in the same forest, and keys grow along every
 * chain of parents, so no cycle can form.
 */
export class Acknowledgements {
  readonly ties: Ties;
  readonly forest = new Forest();
  readonly #events: Events;
  readonly #people: People;
  readonly #first = new IntColumn(); // per person: the tie with the smallest key
  readonly #withdrawals: Withdrawals;
  readonly #standIns: StandIns;

  constructor(events: Events, people: People) {
    this.#events = events;
    this.#people = people;
    this.ties = new Ties(events);
    this.#withdrawals = new Withdrawals(events);
    this.#standIns = new StandIns(events);
  }

  /** How many people there are. */
  get size(): number {
    return this.#first.length;
  }

  /** Adds a person. */
  addPerson(): void {
    this.#first.push(NONE);
    this.forest.add();
    this.ties.addPerson();
  }

  /** The person's tie with the smallest key, or {@link NONE} for somebody in no ripple. */
  first(person: number): number {
    return this.#first.get(person);
  }

  /** Who stands as the inspirer where that one's name was taken off before the acknowledgement came; else {@link NONE}. */
  standIn(acknowledgementId: string): number {
    return this.#standIns.of(acknowledgementId);
  }

  /** Takes an acknowledgement into account; it counts unless something speaks against it. Cost: two walks up the ancestors. */
  acknowledge(event: number, from: number, to: number): void {
    // Whoever took a name off an acknowledgement of somebody erased brings it back, under the stand-in; for the inspired nothing can.
    if (this.#people.isErased(to)) return;
    this.ties.assign(event, from, to);
    if (this.#mayCount(event)) this.#count(event);
  }

  /** Takes an acknowledgement back, also one that is still to come. Cost: the ties of its two people. */
  withdraw(event: number, acknowledgementId: string): void {
    this.#withdrawals.add(event, acknowledgementId);
    this.#settle(this.#events.find(acknowledgementId));
  }

  /** Puts a stand-in where the inspirer was, also in one that is still to come. Cost: the ties of three people. */
  takeNameOff(event: number, acknowledgementId: string, standIn: number): void {
    if (!this.#standIns.put(event, acknowledgementId, standIn)) return;
    const acknowledgement = this.#events.find(acknowledgementId);
    if (!this.#isKnown(acknowledgement)) return;
    if (this.ties.isCounted(acknowledgement)) this.#suspend(acknowledgement);
    this.ties.move(acknowledgement, standIn);
    this.#settle(acknowledgement);
  }

  /** Something was said of an event since: an acknowledgement, or what takes one back, may count now, or no longer. */
  judged(event: number): void {
    const takenBack = this.#withdrawals.takenBackBy(event);
    this.#settle(takenBack === null ? event : this.#events.find(takenBack));
  }

  /** Takes all acknowledgements away that name the person. Cost: the ties of the person and of those who stood by one of them. */
  erase(person: number): void {
    const { ties } = this;
    const own = ties.ownTie(person);
    if (own !== NONE) ties.suspendAll(own);
    this.forest.detach(person);
    this.#first.set(person, NONE);
    const others: number[] = [];
    const cut = (tie: number, other: number) => {
      ties.suspendAll(tie);
      if (this.#first.get(other) === tie) others.push(other);
    };
    for (let tie = ties.of.firstOut(person); tie !== NONE; tie = ties.of.nextOut(tie)) cut(tie, ties.to(tie));
    for (let tie = ties.of.firstIn(person); tie !== NONE; tie = ties.of.nextIn(tie)) cut(tie, ties.from(tie));
    this.#decideAnew(others);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      first: this.#first,
      ...joinParts({
        withdrawals: this.#withdrawals.parts(),
        standIns: this.#standIns.parts(),
        ties: this.ties.parts(),
        forest: this.forest.parts(),
      }),
    };
  }

  /** Counts and lists anew, after the parts were loaded. */
  reindex(): void {
    this.#withdrawals.reindex();
    this.ties.reindex();
  }

  #isKnown(event: number): boolean {
    return event !== NONE && this.ties.tieOf(event) !== NONE;
  }

  /** Lets an event count if it is an acknowledgement against which nothing speaks, and only then. */
  #settle(event: number): void {
    if (!this.#isKnown(event)) return;
    const counts = this.#mayCount(event);
    if (counts === this.ties.isCounted(event)) return;
    if (counts) this.#count(event);
    else this.#suspend(event);
  }

  #mayCount(event: number): boolean {
    const tie = this.ties.tieOf(event);
    if (this.#people.isErased(this.ties.from(tie)) || this.#people.isErased(this.ties.to(tie))) return false;
    return this.#events.counts(event) && !(this.#withdrawals.size > 0 && this.#withdrawals.isTakenBack(this.#events.id(event)));
  }

  #count(event: number): void {
    const tie = this.ties.count(event);
    if (tie === NONE) return;
    const [from, to] = [this.ties.from(tie), this.ties.to(tie)];
    if (from === to) return;
    if (this.#isEarlier(tie, this.#first.get(from))) {
      this.#first.set(from, tie);
      this.forest.detach(from);
    }
    if (this.#isEarlier(tie, this.#first.get(to))) {
      this.#first.set(to, tie);
      this.forest.detach(to);
      this.forest.attach(to, from);
    }
  }

  #suspend(event: number): void {
    const tie = this.ties.suspend(event);
    if (tie === NONE) return;
    this.#decideAnew([this.ties.from(tie), this.ties.to(tie)].filter((person) => this.#first.get(person) === tie));
  }

  /**
   * Finds the earliest ties of people who lost theirs. All are cut off first: what stands then is a part of the final forest,
   * so that putting them back one by one cannot pass through a cycle.
   */
  #decideAnew(people: readonly number[]): void {
    for (const person of people) {
      this.forest.detach(person);
      this.#first.set(person, this.#earliestTie(person));
    }
    for (const person of people) {
      const first = this.#first.get(person);
      if (first !== NONE && this.ties.to(first) === person) this.forest.attach(person, this.ties.from(first));
    }
  }

  #earliestTie(person: number): number {
    const { ties } = this;
    let first = NONE;
    for (let tie = ties.of.firstOut(person); tie !== NONE; tie = ties.of.nextOut(tie)) {
      if (ties.isLiving(tie) && this.#isEarlier(tie, first)) first = tie;
    }
    for (let tie = ties.of.firstIn(person); tie !== NONE; tie = ties.of.nextIn(tie)) {
      if (ties.isLiving(tie) && this.#isEarlier(tie, first)) first = tie;
    }
    return first;
  }

  #isEarlier(tie: number, than: number): boolean {
    return than === NONE || (tie !== than && this.#events.isBefore(this.ties.earliest(tie), this.ties.earliest(than)));
  }
}
