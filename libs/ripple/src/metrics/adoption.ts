/** Who has an outcome of a category, and since when: the common ground of M6 and M7. */
import type { Instant } from '@golden-thread/kernel';
import { groupRows, increase, range } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import type { Reading } from '../reading/reading.ts';

/** The periods that M6 and M7 show: without gaps, `first` to `first + labels.length - 1` of the calendar. */
export type Periods = { readonly first: number; readonly labels: readonly string[] };

/** The first outcome of each person in one category. */
export class Adoption {
  /** The category's name. */
  readonly category: string;
  /** Everybody, registered or not, with an outcome of the category. */
  readonly adopters: readonly number[];
  readonly #first: Int32Array;

  constructor(category: string, adopters: readonly number[], first: Int32Array) {
    this.category = category;
    this.adopters = adopters;
    this.#first = first;
  }

  /** The event that recorded the person's first outcome of the category, or {@link NONE}. */
  event(person: number): number {
    return this.#first[person] as number;
  }
}

/**
 * One after the other the categories that a person has an outcome of, ordered by the bytes of their names.
 * Each is valid until the next is asked for.
 */
export function* adoptions(reading: Reading): Generator<Adoption> {
  const { state, outcomes } = reading;
  const ofPeople = range(outcomes.person.length).filter((outcome) => outcomes.person[outcome] !== NONE);
  const byCategory = groupRows(ofPeople, outcomes.category, state.outcomes.categories.size);
  const categories = Int32Array.from(new Set(ofPeople.map((outcome) => outcomes.category[outcome] as number)));
  const first = new Int32Array(reading.people).fill(NONE);
  for (const category of state.outcomes.categories.sort(categories)) {
    const found = byCategory.rows.subarray(byCategory.starts[category], byCategory.starts[category + 1]);
    const adopters: number[] = [];
    for (const outcome of found) {
      const person = outcomes.person[outcome] as number;
      const event = outcomes.event[outcome] as number;
      const known = first[person] as number;
      if (known === NONE) adopters.push(person);
      if (known === NONE || state.events.isBefore(event, known)) first[person] = event;
    }
    yield new Adoption(state.outcomes.categories.text(category), adopters, first);
    for (const person of adopters) first[person] = NONE;
  }
}

/** From the period of the earliest registration to that of asOf, the latter unless asOf is its first instant (fine point 6). */
export function periodsOf({ state, people, calendar, asOf }: Reading): Periods {
  let earliest: Instant = Infinity;
  for (let person = 0; person < people; person++) {
    if (state.people.isRegistered(person)) earliest = Math.min(earliest, state.events.at(state.people.registration(person)));
  }
  if (earliest === Infinity) return { first: 0, labels: [] };
  const first = calendar.indexOf(earliest);
  const last = calendar.indexOf(asOf);
  const end = calendar.startOf(last) === asOf ? last : last + 1;
  return { first, labels: Array.from({ length: Math.max(0, end - first) }, (_, period) => calendar.label(first + period)) };
}

/**
 * Sums per period turned into sums up to the end of each: `at` holds counts by period, `row` of them `width` wide.
 * What happened before the first period counts from the first on; what happened after the last is left out by {@link periodIndex}.
 */
export function accumulate(counts: Int32Array, width: number): void {
  for (let place = width; place < counts.length; place++) increase(counts, place, counts[place - width]);
}

/** The period of an instant counted from the first shown one, 0 for anything earlier; may lie beyond the last. */
export function periodIndex(at: Instant, { calendar }: Reading, { first }: Periods): number {
  return Math.max(0, calendar.indexOf(at) - first);
}
