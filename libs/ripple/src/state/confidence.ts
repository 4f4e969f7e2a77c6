/** Confidence reports: of each person and instrument the first, the last, and how many. */
import { Records } from '../columnar/records.ts';
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
  readonly #records = new Records(); // a row for each series
  readonly #firstScore = this.#records.double(0);
  readonly #lastScore = this.#records.double(0);
  readonly #series = new PairTable(this.#records);
  readonly #reports = this.#records.int(0);
  readonly #first = this.#records.int(NONE);
  readonly #last = this.#records.int(NONE);

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
    const series = known === NONE ? this.#series.add(person, instrument) : known;
    this.#reports.add(series, 1);
    if (known === NONE || this.#events.isBefore(event, this.#first.get(series))) {
      this.#first.set(series, event);
      this.#firstScore.set(series, score);
    }
    if (known === NONE || this.#events.isBefore(this.#last.get(series), event)) {
      this.#last.set(series, event);
      this.#lastScore.set(series, score);
    }
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return { instruments: idPart(this.instruments), records: this.#records };
  }

  /** Lists anew, after the parts were loaded. */
  reindex(): void {
    this.#series.reindex();
  }
}
