/** What was told about each outcome: recordings, corrections, withdrawals. What counts is worked out when it is asked for. */
import { IntColumn } from '../columnar/columns.ts';
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
 * that counts: the recording with the smallest key whose subject was not erased, and per field the correction with the largest; of
 * those that are confirmed and were never corrected as told.
 */
export class Outcomes {
  readonly ids = new IdTable();
  readonly agencies = new IdTable();
  readonly categories = new IdTable();
  readonly causes = new RowLists();
  readonly #events: Events;
  readonly #people: People;
  readonly #recordings = new IntColumn(); // per outcome: the telling that recorded it last, first of a chain
  readonly #corrections = new IntColumn(); // per outcome: likewise
  readonly #withdrawals = new IntColumn(); // per outcome: likewise
  readonly #event = new IntColumn(); // from here on per telling
  readonly #next = new IntColumn();
  readonly #subjectType = new IntColumn();
  readonly #subject = new IntColumn();
  readonly #agency = new IntColumn();
  readonly #category = new IntColumn();
  readonly #causes = new IntColumn();

  constructor(events: Events, people: People) {
    this.#events = events;
    this.#people = people;
  }

  /** How many outcomes have a row. */
  get size(): number {
    return this.#recordings.length;
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

  /** Whatever was or will be told about the outcome does not count, unless this word is corrected. */
  withdraw(event: number, outcomeId: string): void {
    const outcome = this.#intern(outcomeId);
    this.#withdrawals.set(outcome, this.#tell(event, this.#withdrawals.get(outcome), {}, NONE));
  }

  /** Works out what an outcome is now into `into`; false if it does not count. Cost: the tellings of the outcome. */
  effective(outcome: number, into: EffectiveOutcome): boolean {
    const recording = this.#isTakenBack(outcome) ? NONE : this.#countingRecording(outcome);
    if (recording === NONE) return false;
    const pick = (told: IntColumn) => told.get(this.#lastTelling(outcome, told, recording));
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
      recordings: this.#recordings,
      corrections: this.#corrections,
      withdrawals: this.#withdrawals,
      event: this.#event,
      next: this.#next,
      subjectType: this.#subjectType,
      subject: this.#subject,
      agency: this.#agency,
      category: this.#category,
      ledBy: this.#causes,
    };
  }

  #intern(outcomeId: string): number {
    const outcome = this.ids.intern(outcomeId);
    if (outcome === this.#recordings.length) {
      this.#recordings.push(NONE);
      this.#corrections.push(NONE);
      this.#withdrawals.push(NONE);
    }
    return outcome;
  }

  #tell(event: number, next: number, told: Partial<OutcomeContent>, subject: number): number {
    const { subjectType, agencyId, category, ledBy } = told;
    this.#event.push(event);
    this.#subjectType.push(subjectType === undefined ? NOT_TOLD : SUBJECT_TYPES.indexOf(subjectType));
    this.#subject.push(told.subjectId === undefined ? NOT_TOLD : subject);
    this.#agency.push(agencyId === undefined ? NOT_TOLD : agencyId === null ? NONE : this.agencies.intern(agencyId));
    this.#category.push(category === undefined ? NOT_TOLD : this.categories.intern(category));
    this.#causes.push(ledBy === undefined ? NOT_TOLD : this.causes.add(distinct(ledBy.map((id) => this.#intern(id)))));
    return this.#next.push(next);
  }

  /** Taking back counts at once, confirmed or not. */
  #isTakenBack(outcome: number): boolean {
    for (let telling = this.#withdrawals.get(outcome); telling !== NONE; telling = this.#next.get(telling)) {
      if (!this.#events.isCorrected(this.#event.get(telling))) return true;
    }
    return false;
  }

  /** The recording with the smallest key that counts and whose subject was not erased. */
  #countingRecording(outcome: number): number {
    let counting = NONE;
    for (let telling = this.#recordings.get(outcome); telling !== NONE; telling = this.#next.get(telling)) {
      if (!this.#events.counts(this.#event.get(telling))) continue;
      if (this.#subjectType.get(telling) === PERSON && this.#people.isErased(this.#subject.get(telling))) continue;
      if (counting === NONE || this.#events.isBefore(this.#event.get(telling), this.#event.get(counting))) counting = telling;
    }
    return counting;
  }

  /** The telling that decides a field: the correction of it with the largest key of those that count, else the recording. */
  #lastTelling(outcome: number, field: IntColumn, recording: number): number {
    let last = NONE;
    for (let telling = this.#corrections.get(outcome); telling !== NONE; telling = this.#next.get(telling)) {
      if (field.get(telling) === NOT_TOLD || !this.#events.counts(this.#event.get(telling))) continue;
      if (last === NONE || this.#events.isBefore(this.#event.get(last), this.#event.get(telling))) last = telling;
    }
    return last === NONE ? recording : last;
  }
}
