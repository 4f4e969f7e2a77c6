/** The outcomes that count, the order of their keys, and the causal links between them. */
import { NONE } from '../columnar/none.ts';
import { range } from '../columnar/grouping.ts';
import type { Events } from '../state/events.ts';
import type { Outcomes } from '../state/outcomes.ts';

/** What each outcome is, by row. Where `event` is {@link NONE} the outcome does not count, and the other columns say nothing. */
export type OutcomeTable = {
  /** The event that recorded it. */
  readonly event: Int32Array;
  /** The subject if that is a person, else {@link NONE}. */
  readonly person: Int32Array;
  readonly agency: Int32Array;
  readonly category: Int32Array;
  /** List of causes as told. */
  readonly causes: Int32Array;
};

/** Works out what counts. Cost: proportional to what was told. */
export function outcomeTable(outcomes: Outcomes): OutcomeTable {
  const column = () => new Int32Array(outcomes.size).fill(NONE);
  const table = { event: column(), person: column(), agency: column(), category: column(), causes: column() };
  const effective = { event: NONE, person: NONE, agency: NONE, category: NONE, causes: NONE };
  for (let outcome = 0; outcome < outcomes.size; outcome++) {
    if (!outcomes.effective(outcome, effective)) continue;
    table.event[outcome] = effective.event;
    table.person[outcome] = effective.person;
    table.agency[outcome] = effective.agency;
    table.category[outcome] = effective.category;
    table.causes[outcome] = effective.causes;
  }
  return table;
}

/** The outcomes that count in order of (occurredAt, outcomeId), and their admissible links. */
export type CausalLinks = {
  /** By place in that order: the outcome's row. */
  readonly order: Int32Array;
  /** The causes of the outcome at place p stand from `starts[p]` to `starts[p + 1]` of `causes`, as places smaller than p. */
  readonly starts: Int32Array;
  readonly causes: Int32Array;
  /** Links whose cause does not count (yet). */
  readonly notRecorded: number;
  /** Links whose cause is not before its effect, or is the effect itself. */
  readonly notBefore: number;
};

/** Sorts out the links: a cause counts if it is recorded and its key is smaller (metrics.md 1.4 M11, fine point 8). Cost: n log n. */
export function causalLinks(table: OutcomeTable, outcomes: Outcomes, events: Events): CausalLinks {
  const { causes: lists } = outcomes;
  const order = keyOrder(table, outcomes, events);
  const placeOf = new Int32Array(outcomes.size).fill(NONE);
  for (const [place, outcome] of order.entries()) placeOf[outcome] = place;
  const starts = new Int32Array(order.length + 1);
  const causes: number[] = [];
  let notRecorded = 0;
  let notBefore = 0;
  for (const [place, outcome] of order.entries()) {
    const list = table.causes[outcome] as number;
    for (let i = lists.start(list); i < lists.end(list); i++) {
      const cause = placeOf[lists.item(i)] as number;
      if (cause === NONE) notRecorded++;
      else if (cause >= place) notBefore++;
      else causes.push(cause);
    }
    starts[place + 1] = causes.length;
  }
  return { order, starts, causes: Int32Array.from(causes), notRecorded, notBefore };
}

function keyOrder({ event }: OutcomeTable, { ids }: Outcomes, events: Events): Int32Array {
  const at = Float64Array.from(event, (row) => (row === NONE ? NaN : events.at(row)));
  const counting = range(event.length).filter((outcome) => event[outcome] !== NONE);
  return counting.sort((a, b) => (at[a] as number) - (at[b] as number) || ids.compare(a, b));
}
