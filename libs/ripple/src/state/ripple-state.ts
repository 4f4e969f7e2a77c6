/** All that the engine keeps of one network. */
import { joinParts, type Parts } from '../columnar/parts.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { Confidence } from './confidence.ts';
import { Events } from './events.ts';
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

  /** Nothing counts any more that names the person, whether it came before or comes later. */
  erase(personId: string): void {
    const person = this.people.intern(personId);
    if (this.people.isErased(person)) return;
    this.people.erase(person);
    this.acknowledgements.erase(person);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    const { ties } = this.acknowledgements;
    return joinParts({
      people: this.people.parts(),
      acknowledgements: this.acknowledgements.parts(),
      events: this.events.parts((event) => ties.tieOf(event) >= 0),
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
