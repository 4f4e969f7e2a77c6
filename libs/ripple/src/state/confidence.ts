/** Confidence reports: of each person and instrument the first, the last, and how many. */
import { IntColumn, NumberColumn } from '../columnar/columns.ts';
import type { Events } from './events.ts';
import { IdTable } from '../columnar/id-table.ts';
import { PairTable } from '../columnar/pair-table.ts';
import { idPart, type Parts } from '../columnar/parts.ts';
import { NONE } from '../columnar/none.ts';
import type { People } from './people.ts';

/** Series of reports as row numbers: one for each person and instrument. */
export class Confidence {
  readonly instruments = new IdTable();
  readonly #events: Events;
  readonly #people: People;
  readonly #series = new PairTable();
  readonly #reports = new IntColumn();
  readonly #first = new IntColumn();
  readonly #last = new IntColumn();
  readonly #firstScore = new NumberColumn();
  readonly #lastScore = new NumberColumn();

  constructor(events: Events, people: People) {
    this.#events = events;
    this.#people = people;
  }

  /** How many series there are, those of erased people included. */
  get size(): number {
    return this.#series.size;
  }

  /** Whether there is a report of somebody not erased. */
  any(): boolean {
    for (let series = 0; series < this.size; series++) if (!this.#people.isErased(this.person(series))) return true;
    return false;
  }

  person(series: number): number {
    return this.#series.left.get(series);
  }

  /** Row in {@link instruments}. */
  instrument(series: number): number {
    return this.#series.right.get(series);
  }

  /** How many reports the series has. */
  reports(series: number): number {
    return this.#reports.get(series);
  }

  /** Last score minus first, by key. */
  change(series: number): number {
    return this.#lastScore.get(series) - this.#firstScore.get(series);
  }

  /** Takes a report into account. */
  report(event: number, person: number, instrumentId: string, score: number): void {
    if (this.#people.isErased(person)) return;
    const instrument = this.instruments.intern(instrumentId);
    const known = this.#series.find(person, instrument);
    if (known === NONE) {
      this.#series.add(person, instrument);
      this.#reports.push(1);
      this.#first.push(event);
      this.#last.push(event);
      this.#firstScore.push(score);
      this.#lastScore.push(score);
      return;
    }
    this.#reports.add(known, 1);
    if (this.#events.isBefore(event, this.#first.get(known))) {
      this.#first.set(known, event);
      this.#firstScore.set(known, score);
    }
    if (this.#events.isBefore(this.#last.get(known), event)) {
      this.#last.set(known, event);
      this.#lastScore.set(known, score);
    }
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      instruments: idPart(this.instruments),
      person: this.#series.left,
      instrument: this.#series.right,
      reports: this.#reports,
      first: this.#first,
      last: this.#last,
      firstScore: this.#firstScore,
      lastScore: this.#lastScore,
    };
  }

  /** Lists anew, after the parts were loaded. */
  reindex(): void {
    this.#series.reindex();
  }
}
