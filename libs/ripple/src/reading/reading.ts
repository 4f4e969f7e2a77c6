/** One reading of the engine's state at one asOf: what several metrics need is worked out once, when first asked for. */
import type { Instant } from '@golden-thread/kernel';
import { NONE } from '../columnar/none.ts';
import { calendarOf, type Calendar, type PeriodLength } from '../metrics/calendar.ts';
import type { RippleState } from '../state/ripple-state.ts';
import { attendanceCounts, attendanceOf, type Attendance, type AttendanceCounts } from './attendance.ts';
import { forestShape, type ForestShape } from './forest-shape.ts';
import { outcomeTable, type OutcomeTable } from './outcome-table.ts';
import { tieOrder, type TieOrder } from './tie-order.ts';

/** What is asked: the clock, the horizons of M4 in days, and the length of periods. */
export type ReadingOptions = { readonly asOf: Instant; readonly horizons: readonly number[]; readonly periods: PeriodLength };

/** Valid until the next fact is applied. */
export class Reading {
  readonly state: RippleState;
  readonly asOf: Instant;
  readonly horizons: readonly number[];
  readonly calendar: Calendar;
  #shape: ForestShape | undefined;
  #order: TieOrder | undefined;
  #outcomes: OutcomeTable | undefined;
  #attendance: Attendance | undefined;
  #attendanceCounts: AttendanceCounts | undefined;
  #entries: Float64Array | undefined;

  constructor(state: RippleState, options: ReadingOptions) {
    this.state = state;
    this.asOf = options.asOf;
    this.horizons = options.horizons;
    this.calendar = calendarOf(options.periods);
  }

  get people(): number {
    return this.state.people.size;
  }

  get shape(): ForestShape {
    return (this.#shape ??= forestShape(this.state.acknowledgements));
  }

  get tieOrder(): TieOrder {
    return (this.#order ??= tieOrder(this.state.acknowledgements.ties, this.state.events, this.people));
  }

  get outcomes(): OutcomeTable {
    return (this.#outcomes ??= outcomeTable(this.state.outcomes));
  }

  get attendanceCounts(): AttendanceCounts {
    return (this.#attendanceCounts ??= attendanceCounts(this.state));
  }

  get attendance(): Attendance {
    return (this.#attendance ??= attendanceOf(this.state, this.attendanceCounts.attendances));
  }

  /** By person: the instant of the first tie. For the inspired it is their entry. NaN for somebody in no ripple. */
  get firstTieAt(): Float64Array {
    return (this.#entries ??= this.#firstTies());
  }

  isInspired(person: number): boolean {
    return this.state.acknowledgements.forest.parent(person) !== NONE;
  }

  /**
   * The instant from which somebody in a ripple could inspire: entry if inspired; for an originator the registration, if it is not
   * after the first tie; else NaN (metrics.md 1.4 M5).
   */
  activation(person: number): Instant {
    const first = this.firstTieAt[person] as number;
    if (this.isInspired(person)) return first;
    const { people, events } = this.state;
    if (!people.isRegistered(person)) return NaN;
    const registered = events.at(people.registration(person));
    return registered <= first ? registered : NaN;
  }

  #firstTies(): Float64Array {
    const { acknowledgements, events } = this.state;
    const instants = new Float64Array(this.people).fill(NaN);
    for (let person = 0; person < this.people; person++) {
      const tie = acknowledgements.first(person);
      if (tie !== NONE) instants[person] = events.at(acknowledgements.ties.earliest(tie));
    }
    return instants;
  }
}
