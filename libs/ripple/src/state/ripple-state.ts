/** All that the engine keeps of one network, and how a new id gets its row everywhere. */
import type { Instant } from '@golden-thread/kernel';
import { NONE } from '../columnar/none.ts';
import { joinParts, type Parts } from '../columnar/parts.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { Confidence } from './confidence.ts';
import { Events, type EventRole, type Verdict } from './events.ts';
import { Gatherings } from './gatherings.ts';
import { Outcomes } from './outcomes.ts';
import { People } from './people.ts';

/** The stores of one network. */
export class RippleState {
  readonly events: Events;
  readonly people: People;
  readonly acknowledgements: Acknowledgements;
  readonly outcomes: Outcomes;
  readonly gatherings: Gatherings;
  readonly confidence: Confidence;

  /** `trustedUnique` as in {@link Events}. */
  constructor(trustedUnique: boolean) {
    this.events = new Events(trustedUnique);
    this.people = new People(this.events);
    this.acknowledgements = new Acknowledgements(this.events, this.people);
    this.outcomes = new Outcomes(this.events, this.people);
    this.gatherings = new Gatherings(this.events);
    this.confidence = new Confidence(this.events, this.people);
  }

  /** The row of a person, added to every store if new. */
  person(id: string): number {
    const person = this.people.intern(id);
    if (person === this.acknowledgements.size) this.acknowledgements.addPerson();
    return person;
  }

  /** The row of an event, added to every store, or {@link NONE} if it is known. */
  addEvent(id: string, at: Instant, role: EventRole, unconfirmed = false): number {
    const event = this.events.add(id, at, role, unconfirmed);
    if (event !== NONE) this.acknowledgements.ties.addEvent();
    return event;
  }

  /** What was told under an event id counts from now on, or no longer. What is worked out when it is asked for need not be told. */
  judge(toldId: string, verdict: Verdict): void {
    const told = this.events.judge(toldId, verdict);
    if (told !== NONE) this.acknowledgements.judged(told);
  }

  /** Nothing counts any more that names the person, whether it came before or comes later. */
  erase(personId: string): void {
    const person = this.person(personId);
    if (this.people.isErased(person)) return;
    this.people.erase(person);
    this.acknowledgements.erase(person);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return joinParts({
      people: this.people.parts(),
      acknowledgements: this.acknowledgements.parts(),
      events: this.events.parts(),
      outcomes: this.outcomes.parts(),
      gatherings: this.gatherings.parts(),
      confidence: this.confidence.parts(),
    });
  }

  /** Counts and lists anew, after the parts were loaded. */
  reindex(): void {
    this.acknowledgements.reindex();
    this.confidence.reindex();
  }
}
