/** M12 Gatherings: who came, who met whom, and which ties followed a meeting. */
import { NONE } from '../columnar/none.ts';
import { block, ratio, type Block } from '../output/figure.ts';
import type { Attendance } from '../reading/attendance.ts';
import type { Reading } from '../reading/reading.ts';
import { meetings } from './meetings.ts';

/** Attendance only: what the live figures show of M12. */
export function attendanceFigures(reading: Reading): Block {
  const { gatherings, attendances } = reading.attendanceCounts;
  return block({
    gatherings,
    attendances,
    attendees: attendeesOf(reading),
    mean_attendance: ratio(attendances, gatherings),
  });
}

/** Attendance, pairs of people who met, and ties that followed a meeting; no window, no size limit (metrics.md 1.4 M12, fine point 9). */
export function gatheringFigures(reading: Reading): Block {
  const { attendance, state } = reading;
  const attendees = attendeesOf(reading);
  const { pairs, meetings: pairMeetings, most } = meetings(attendance);
  const after = tiesAfterMeeting(reading);
  return new Map([
    ...attendanceFigures(reading),
    ...block({
      pairs_met: pairs,
      pair_meetings: pairMeetings,
      max_pair_meetings: most,
      projection_density: ratio(pairs, (attendees * (attendees - 1)) / 2),
      ties_after_co_attendance: after,
      share_ties_after_co_attendance: ratio(after, state.acknowledgements.ties.living),
    }),
  ]);
}

function attendeesOf({ attendanceCounts }: Reading): number {
  return attendanceCounts.byPerson.reduce((attendees, count) => (count > 0 ? attendees + 1 : attendees), 0);
}

/** Ties whose two people attended one gathering not later than the tie. Cost: for each tie the gatherings of the inspired. */
function tiesAfterMeeting({ state, attendance, people }: Reading): number {
  const { ties } = state.acknowledgements;
  const { ofPerson, gathering, at } = attendance;
  const attendedBy = new Int32Array(at.length).fill(NONE); // by gathering: the inspirer looked at last who was there
  let after = 0;
  for (let inspirer = 0; inspirer < people; inspirer++) {
    const begin = ofPerson.starts[inspirer] as number;
    const end = ofPerson.starts[inspirer + 1] as number;
    if (begin === end) continue;
    for (let i = begin; i < end; i++) attendedBy[gathering[ofPerson.rows[i] as number] as number] = inspirer;
    for (let tie = ties.of.firstOut(inspirer); tie !== NONE; tie = ties.of.nextOut(tie)) {
      if (!ties.isLiving(tie)) continue;
      if (metBefore(ties.to(tie), state.events.at(ties.earliest(tie)), attendance, (place) => attendedBy[place] === inspirer)) after++;
    }
  }
  return after;
}

function metBefore(person: number, instant: number, { ofPerson, gathering, at }: Attendance, wasThere: (gathering: number) => boolean) {
  for (let i = ofPerson.starts[person] as number; i < (ofPerson.starts[person + 1] as number); i++) {
    const place = gathering[ofPerson.rows[i] as number] as number;
    if ((at[place] as number) > instant) return false;
    if (wasThere(place)) return true;
  }
  return false;
}
