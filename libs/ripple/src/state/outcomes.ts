/** What was told about each outcome: recordings, corrections, withdrawals. What counts is worked out when it is asked for. */
import { Records, type IntField } from '../columnar/records.ts';
import type { Events } from './events.ts';
import type { OutcomeContent, SubjectType } from '../facts.ts';
import { IdTable } from '../columnar/id-table.ts';
import { idPart, joinParts, type Parts } from '../columnar/parts.ts';
import { NONE } from '../columnar/none.ts';
import type { People } from './people.ts';
import { distinct, RowLists } from '../columnar/row-lists.ts';

const SUBJECT_TYPES: readonly SubjectType[] = ['person', 'group', 'agency', 'community'];
const PERSON = SUBJECT_TYPES.indexOf('person');
const NOT_TOLD = -2;

/** One outcome as it counts: rows of its subject if that is a person, its agency, its category, and a list of causes. */
export type EffectiveOutcome = { event: number; person: number; agency: number; category: number; causes: number };

/**
 * Outcomes as row numbers; a cause that was only named has a row too. Every telling is kept, for each may turn out to be the one
 * that counts: the recording with the smallest key whose subject was not erased, and per field the correction with the largest.
 */
export class Outcomes {
  readonly ids = new IdTable();
  readonly agencies = new IdTable();
  readonly categories = new IdTable();
  readonly causes = new RowLists();
  readonly #events: Events;
  readonly #people: People;
  readonly #records = new Records(); // a row for each outcome
  readonly #recordings = this.#records.int(NONE); // the telling that recorded it, first of a chain
  readonly #corrections = this.#records.int(NONE); // likewise
  readonly #withdrawn = this.#records.int(0);
  readonly #tellings = new Records(); // a row for each telling
  readonly #event = this.#tellings.int(NONE);
  readonly #next = this.#tellings.int(NONE);
  readonly #subjectType = this.#tellings.int(NOT_TOLD);
  readonly #subject = this.#tellings.int(NOT_TOLD);
  readonly #agency = this.#tellings.int(NOT_TOLD);
  readonly #category = this.#tellings.int(NOT_TOLD);
  readonly #causes = this.#tellings.int(NOT_TOLD);

  constructor(events: Events, people: People) {
    this.#events = events;
    this.#people = people;
  }

  /** How many outcomes have a row. */
  get size(): number {
    return this.#records.length;
  }

  /** Takes a recording into account. `subject` is the row of the subject's id among people, whatever it is. */
  record(event: number, outcomeId: string, content: OutcomeContent, subject: number): void {
    const outcome = this.#intern(outcomeId);
    this.#recordings.set(outcome, this.#tell(event, this.#recordings.get(outcome), content, subject));
  }

  /** Takes a correction into account; `subject` is {@link NONE} where it names none. */
  correct(event: number, outcomeId: string, changes: Partial<OutcomeContent>, subject: number): void {
    const outcome = this.#intern(outcomeId);
    this.#corrections.set(outcome, this.#tell(event, this.#corrections.get(outcome), changes, subject));
  }

  /** Whatever was or will be told about the outcome does not count. */
  withdraw(outcomeId: string): void {
    this.#withdrawn.set(this.#intern(outcomeId), 1);
  }

  /** Works out what an outcome is now into `into`; false if it does not count. Cost: the tellings of the outcome. */
  effective(outcome: number, into: EffectiveOutcome): boolean {
    const recording = this.#withdrawn.get(outcome) === 1 ? NONE : this.#countingRecording(outcome);
    if (recording === NONE) return false;
    const pick = (told: IntField) => told.get(this.#lastTelling(outcome, told, recording));
    const isPerson = pick(this.#subjectType) === PERSON;
    const subject = pick(this.#subject);
    if (isPerson && this.#people.isErased(subject)) return false;
    into.event = this.#event.get(recording);
    into.person = isPerson ? subject : NONE;
    into.agency = pick(this.#agency);
    into.category = pick(this.#category);
    into.causes = pick(this.#causes);
    return true;
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      ids: idPart(this.ids),
      agencies: idPart(this.agencies),
      categories: idPart(this.categories),
      ...joinParts({ causes: this.causes.parts() }),
      records: this.#records,
      tellings: this.#tellings,
    };
  }

  #intern(outcomeId: string): number {
    const outcome = this.ids.intern(outcomeId);
    if (outcome === this.#records.length) this.#records.push();
    return outcome;
  }

  #tell(event: number, next: number, told: Partial<OutcomeContent>, subject: number): number {
    const { subjectType, subjectId, agencyId, category, ledBy } = told;
    const causes = ledBy === undefined ? NOT_TOLD : this.causes.add(distinct(ledBy.map((id) => this.#intern(id))));
    const telling = this.#tellings.push();
    this.#event.set(telling, event);
    this.#next.set(telling, next);
    if (subjectType !== undefined) this.#subjectType.set(telling, SUBJECT_TYPES.indexOf(subjectType));
    if (subjectId !== undefined) this.#subject.set(telling, subject);
    if (agencyId !== undefined) this.#agency.set(telling, agencyId === null ? NONE : this.agencies.intern(agencyId));
    if (category !== undefined) this.#category.set(telling, this.categories.intern(category));
    this.#causes.set(telling, causes);
    return telling;
  }

  /** The recording with the smallest key whose subject was not erased. */
  #countingRecording(outcome: number): number {
    let counting = NONE;
    for (let telling = this.#recordings.get(outcome); telling !== NONE; telling = this.#next.get(telling)) {
      if (this.#subjectType.get(telling) === PERSON && this.#people.isErased(this.#subject.get(telling))) continue;
      if (counting === NONE || this.#events.isBefore(this.#event.get(telling), this.#event.get(counting))) counting = telling;
    }
    return counting;
  }

  /** The telling that decides a field: the correction of it with the largest key, else the recording. */
  #lastTelling(outcome: number, field: IntField, recording: number): number {
    let last = NONE;
    for (let telling = this.#corrections.get(outcome); telling !== NONE; telling = this.#next.get(telling)) {
      if (field.get(telling) === NOT_TOLD) continue;
      if (last === NONE || this.#events.isBefore(this.#event.get(last), this.#event.get(telling))) last = telling;
    }
    return last === NONE ? recording : last;
  }
}
