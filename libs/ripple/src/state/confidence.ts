/** Confidence reports of each person and instrument. What counts of them is worked out when it is asked for. */
import { IntColumn, NumberColumn } from '../columnar/columns.ts';
import type { Events } from './events.ts';
import { IdTable } from '../columnar/id-table.ts';
import { PairTable } from '../columnar/pair-table.ts';
import { idPart, type Parts } from '../columnar/parts.ts';
import { NONE } from '../columnar/none.ts';
import type { People } from './people.ts';

/** Series of reports as row numbers: one for each person and instrument. Every report is kept, for each may be judged later. */
export class Confidence {
  readonly instruments = new IdTable();
  readonly #events: Events;
  readonly #people: People;
  readonly #series = new PairTable();
  readonly #last = new IntColumn(); // per series: the report that came last, first of a chain
  readonly #event = new IntColumn(); // from here on per report
  readonly #score = new NumberColumn();
  readonly #next = new IntColumn();

  constructor(events: Events, people: People) {
    this.#events = events;
    this.#people = people;
  }

  /** How many series there are, those of erased people included. */
  get size(): number {
    return this.#series.size;
  }

  /** Whether there is a report that counts. */
  any(): boolean {
    for (let series = 0; series < this.size; series++) if (this.reports(series) > 0) return true;
    return false;
  }

  person(series: number): number {
    return this.#series.left.get(series);
  }

  /** Row in {@link instruments}. */
  instrument(series: number): number {
    return this.#series.right.get(series);
  }

  /** How many reports of the series count; none of somebody erased. */
  reports(series: number): number {
    if (this.#people.isErased(this.person(series))) return 0;
    let reports = 0;
    for (let report = this.#last.get(series); report !== NONE; report = this.#next.get(report)) if (this.#counts(report)) reports++;
    return reports;
  }

  /** Last score minus first, by key; of the reports that count, of which there are some. */
  change(series: number): number {
    let first = NONE;
    let last = NONE;
    for (let report = this.#last.get(series); report !== NONE; report = this.#next.get(report)) {
      if (!this.#counts(report)) continue;
      if (first === NONE || this.#isBefore(report, first)) first = report;
      if (last === NONE || this.#isBefore(last, report)) last = report;
    }
    return this.#score.get(last) - this.#score.get(first);
  }

  /** Takes a report into account. */
  report(event: number, person: number, instrumentId: string, score: number): void {
    if (this.#people.isErased(person)) return;
    const instrument = this.instruments.intern(instrumentId);
    const known = this.#series.find(person, instrument);
    const series = known === NONE ? this.#series.add(person, instrument) : known;
    if (known === NONE) this.#last.push(NONE);
    this.#event.push(event);
    this.#score.push(score);
    this.#last.set(series, this.#next.push(this.#last.get(series)));
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      instruments: idPart(this.instruments),
      person: this.#series.left,
      instrument: this.#series.right,
      last: this.#last,
      event: this.#event,
      score: this.#score,
      next: this.#next,
    };
  }

  /** Lists anew, after the parts were loaded. */
  reindex(): void {
    this.#series.reindex();
  }

  #counts(report: number): boolean {
    return this.#events.counts(this.#event.get(report));
  }

  #isBefore(report: number, other: number): boolean {
    return this.#events.isBefore(this.#event.get(report), this.#event.get(other));
  }
}
