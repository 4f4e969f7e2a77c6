/** "The first event decides": from acknowledgements to ties to the forest, and back when one is taken away (metrics.md 1.2). */
import { IntColumn } from '../columnar/columns.ts';
import type { Events } from './events.ts';
import { Forest } from './forest.ts';
import { IdTable } from '../columnar/id-table.ts';
import { idPart, joinParts, type Parts } from '../columnar/parts.ts';
import { NONE } from '../columnar/none.ts';
import type { People } from './people.ts';
import { Ties } from './ties.ts';

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
  readonly #withdrawn = new IdTable();

  constructor(events: Events, people: People) {
    this.#events = events;
    this.#people = people;
    this.ties = new Ties(events);
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

  /** Takes an acknowledgement into account, unless it was withdrawn or names somebody erased. Cost: two walks up the ancestors. */
  acknowledge(event: number, eventId: string, from: number, to: number): void {
    if (this.#people.isErased(from) || this.#people.isErased(to)) return;
    if (this.#withdrawn.size > 0 && this.#withdrawn.find(eventId) !== NONE) return;
    const tie = this.ties.acknowledge(event, from, to);
    if (tie === NONE || from === to) return;
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

  /** Takes an acknowledgement back, also one that is still to come. Cost: the ties of its two people. */
  withdraw(acknowledgementId: string): void {
    this.#withdrawn.intern(acknowledgementId);
    const event = this.#events.find(acknowledgementId);
    if (event === NONE || this.ties.tieOf(event) === NONE) return;
    const tie = this.ties.withdraw(event);
    if (tie === NONE) return;
    this.#decideAnew([this.ties.from(tie), this.ties.to(tie)].filter((person) => this.#first.get(person) === tie));
  }

  /** Takes all acknowledgements away that name the person. Cost: the ties of the person and of those who stood by one of them. */
  erase(person: number): void {
    const { ties } = this;
    const own = ties.ownTie(person);
    if (own !== NONE) ties.withdrawAll(own);
    this.forest.detach(person);
    this.#first.set(person, NONE);
    const others: number[] = [];
    const cut = (tie: number, other: number) => {
      ties.withdrawAll(tie);
      if (this.#first.get(other) === tie) others.push(other);
    };
    for (let tie = ties.firstOut(person); tie !== NONE; tie = ties.nextOut(tie)) cut(tie, ties.to(tie));
    for (let tie = ties.firstIn(person); tie !== NONE; tie = ties.nextIn(tie)) cut(tie, ties.from(tie));
    this.#decideAnew(others);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      first: this.#first,
      withdrawn: idPart(this.#withdrawn),
      ...joinParts({ ties: this.ties.parts(), forest: this.forest.parts() }),
    };
  }

  /** Counts and lists anew, after the parts were loaded. */
  reindex(): void {
    this.ties.reindex();
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
    for (let tie = ties.firstOut(person); tie !== NONE; tie = ties.nextOut(tie)) {
      if (ties.isLiving(tie) && this.#isEarlier(tie, first)) first = tie;
    }
    for (let tie = ties.firstIn(person); tie !== NONE; tie = ties.nextIn(tie)) {
      if (ties.isLiving(tie) && this.#isEarlier(tie, first)) first = tie;
    }
    return first;
  }

  #isEarlier(tie: number, than: number): boolean {
    return than === NONE || (tie !== than && this.#events.isBefore(this.ties.earliest(tie), this.ties.earliest(than)));
  }
}
