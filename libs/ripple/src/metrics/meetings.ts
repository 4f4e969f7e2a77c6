/** Pairs of people who attended one gathering together, counted without keeping a pair. */
import { groupRows, increase } from '../columnar/grouping.ts';
import { NONE } from '../columnar/none.ts';
import type { Attendance } from '../reading/attendance.ts';

/** Distinct pairs, their meetings summed, and the most meetings that one pair has. */
export type Meetings = { readonly pairs: number; readonly meetings: number; readonly most: number };

/**
 * Counts pairs exactly. People who attended exactly the same gatherings are taken together as one class, so that a gathering of 100,000
 * who came to nothing else costs no more than a small one. Time: per gathering the square of the classes in it, halved; memory:
 * proportional to the attendances.
 */
export function meetings(attendance: Attendance): Meetings {
  let pairMeetings = 0;
  for (let gathering = 0; gathering < attendance.at.length; gathering++) {
    const people = (attendance.ofGathering.starts[gathering + 1] as number) - (attendance.ofGathering.starts[gathering] as number);
    pairMeetings += (people * (people - 1)) / 2;
  }
  return { ...pairsMet(classesOf(attendance)), meetings: pairMeetings };
}

/** How many others each person met, by person; 0 for somebody who attended nothing. Cost: the square of each gathering. */
export function peopleMet({ ofPerson, ofGathering, person: whose, gathering }: Attendance): Int32Array {
  const met = new Int32Array(ofPerson.starts.length - 1);
  const seenBy = new Int32Array(met.length).fill(NONE);
  for (let person = 0; person < met.length; person++) {
    seenBy[person] = person;
    for (let i = ofPerson.starts[person] as number; i < (ofPerson.starts[person + 1] as number); i++) {
      const place = gathering[ofPerson.rows[i] as number] as number;
      for (let j = ofGathering.starts[place] as number; j < (ofGathering.starts[place + 1] as number); j++) {
        const other = whose[ofGathering.rows[j] as number] as number;
        if (seenBy[other] === person) continue;
        seenBy[other] = person;
        increase(met, person);
      }
    }
  }
  return met;
}

/** Classes of people with the same gatherings: how many people each has, and its gatherings. */
type Classes = { readonly sizes: Int32Array; readonly gatherings: readonly Int32Array[]; readonly gatheringCount: number };

/** Refines one class of everybody by gathering after gathering: those who were there leave their class for a new one. */
function classesOf({ ofPerson, ofGathering, person: whose, gathering, at }: Attendance): Classes {
  const people = ofPerson.starts.length - 1;
  const classOf = new Int32Array(people);
  const splitAt = new Int32Array(whose.length + 1).fill(NONE); // by class: the gathering that split it last
  const splitTo = new Int32Array(whose.length + 1);
  let classes = 1;
  for (let place = 0; place < at.length; place++) {
    for (let i = ofGathering.starts[place] as number; i < (ofGathering.starts[place + 1] as number); i++) {
      const person = whose[ofGathering.rows[i] as number] as number;
      const before = classOf[person] as number;
      if (splitAt[before] !== place) {
        splitAt[before] = place;
        splitTo[before] = classes++;
      }
      classOf[person] = splitTo[before] as number;
    }
  }
  const attendees = Int32Array.from(classOf.keys()).filter((person) => classOf[person] !== 0);
  const members = groupRows(attendees, classOf, classes);
  const nonEmpty = Int32Array.from({ length: classes }, (_, c) => c).filter((c) => members.starts[c] !== members.starts[c + 1]);
  return {
    sizes: nonEmpty.map((c) => (members.starts[c + 1] as number) - (members.starts[c] as number)),
    gatherings: Array.from(nonEmpty, (c) => {
      const person = members.rows[members.starts[c] as number] as number;
      return ofPerson.rows.subarray(ofPerson.starts[person], ofPerson.starts[person + 1]).map((row) => gathering[row] as number);
    }),
    gatheringCount: at.length,
  };
}

function pairsMet({ sizes, gatherings, gatheringCount }: Classes): { pairs: number; most: number } {
  const classesIn = Array.from({ length: gatheringCount }, (): number[] => []);
  for (const [c, attended] of gatherings.entries()) for (const gathering of attended) classesIn[gathering]?.push(c);
  const next = new Int32Array(gatheringCount); // by gathering: the place in its classes after the class looked at
  const together = new Int32Array(sizes.length);
  let pairs = 0;
  let most = 0;
  for (const [c, attended] of gatherings.entries()) {
    const size = sizes[c] as number;
    if (size > 1) most = Math.max(most, attended.length);
    pairs += (size * (size - 1)) / 2;
    for (const other of metLater(attended, classesIn, next, together)) {
      pairs += size * (sizes[other] as number);
      most = Math.max(most, together[other] as number);
      together[other] = 0;
    }
  }
  return { pairs, most };
}

/** The later classes that share a gathering, each once; `together` counts how many gatherings they share. */
function metLater(attended: Int32Array, classesIn: readonly number[][], next: Int32Array, together: Int32Array): number[] {
  const others: number[] = [];
  for (const gathering of attended) {
    increase(next, gathering);
    const classes = classesIn[gathering] as number[];
    for (let i = next[gathering] as number; i < classes.length; i++) {
      const other = classes[i] as number;
      if (together[other] === 0) others.push(other);
      increase(together, other);
    }
  }
  return others;
}
