/** Attendance that counts: distinct (gathering, person), erased people left out. */
import { groupRows, increase, range, type Grouping } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import type { RippleState } from '../state/ripple-state.ts';

/** How many gatherings there were, and how many of them each person attended. */
export type AttendanceCounts = { readonly gatherings: number; readonly attendances: number; readonly byPerson: Int32Array };

/** Counts attendance. Cost: proportional to the attendances. */
export function attendanceCounts(state: RippleState): AttendanceCounts {
  const byPerson = new Int32Array(state.people.size);
  const held = heldGatherings(state);
  for (const gathering of held)
    eachAttendee(state, gathering, (person) => {
      increase(byPerson, person);
    });
  return { gatherings: held.length, attendances: byPerson.reduce((sum, count) => sum + count, 0), byPerson };
}

/** Who attended what. Gatherings are numbered by time here, 0 first. */
export type Attendance = {
  /** By gathering: when it was. */
  readonly at: Float64Array;
  /** Attendances grouped by gathering; `person` tells whose each is. */
  readonly ofGathering: Grouping;
  /** Attendances grouped by person, earlier gatherings first; `gathering` tells which each is. */
  readonly ofPerson: Grouping;
  /** By attendance. */
  readonly person: Int32Array;
  /** By attendance. */
  readonly gathering: Int32Array;
};

/** Works out who attended what. Cost: proportional to the attendances, and sorting the gatherings. */
export function attendanceOf(state: RippleState, attendances: number): Attendance {
  const { gatherings, events, people } = state;
  const sorted = heldGatherings(state).sort((a, b) => events.compare(gatherings.held(a), gatherings.held(b)));
  const person = new Int32Array(attendances);
  const gathering = new Int32Array(attendances);
  let count = 0;
  for (const [place, row] of sorted.entries()) {
    eachAttendee(state, row, (attendee) => {
      person[count] = attendee;
      gathering[count++] = place;
    });
  }
  const rows = range(attendances);
  return {
    at: Float64Array.from(sorted, (row) => events.at(gatherings.held(row))),
    ofGathering: groupRows(rows, gathering, sorted.length),
    ofPerson: groupRows(rows, person, people.size),
    person,
    gathering,
  };
}

function heldGatherings({ gatherings }: RippleState): Int32Array {
  return range(gatherings.size).filter((gathering) => gatherings.held(gathering) !== NONE);
}

function eachAttendee({ gatherings, people }: RippleState, gathering: number, visit: (person: number) => void): void {
  const list = gatherings.list(gathering);
  const end = gatherings.attendees.end(list);
  for (let i = gatherings.attendees.start(list); i < end; i++) {
    const person = gatherings.attendees.item(i);
    if (!people.isErased(person)) visit(person);
  }
}
