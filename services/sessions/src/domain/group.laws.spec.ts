import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { isConfirmed, type RecordedEvent, type Speaker, type Tellings } from '@golden-thread/kernel';
import { ada, ben, factsOf, few, laws, luis, madeBy, mara, speakers, tellings, wish, wishOf } from '@golden-thread/testing';
import { groupMeetings, presentAt, type HoldMeeting } from './group-meeting.ts';
import { group, isCounted, isMember } from './group.ts';
import { groupSchemas as stored, type GroupEvent } from './group.schema.ts';

const told = speakers('person', 'own-specialist');
const by = speakers('specialist', 'agency-steward');
const people = [ada, ben, 'cruz'];
const came = few<readonly string[]>([ada], [ada, ben], [ben, 'cruz', ben], [], people);
const led = few<readonly string[]>([luis], [luis, mara], [mara], []);
const meetingId = few('meetingId-1', 'meetingId-2');
const unnamed = few(0, 3);

/** Whether a history lets a person be counted: their last word that counts is a yes. A yes counts once confirmed, a no at once. */
function letsCount(person: string, history: readonly RecordedEvent<GroupEvent>[], standing: Tellings): boolean {
  const said = factsOf(history, 'MemberJoined', 'MemberLeft')
    .filter(({ event }) => event.data.personId === person)
    .toSorted((a, b) => a.recorded.occurredAt - b.recorded.occurredAt)
    .map(({ event, recorded }) => ({
      yes: event.type === 'MemberJoined' && event.data.countMyPresence,
      is: standing.get(recorded.eventId),
    }))
    .filter(({ yes, is }) => is === 'confirmed' || (is === 'unconfirmed' && !yes));
  return said.at(-1)?.yes === true;
}

laws('a group', {
  aggregate: { ...group, decide: { ...group.decide, ...groupMeetings.decide } },
  schemas: stored,
  wishes: {
    openGroup: wishOf(stored.GroupOpened, by),
    closeGroup: wish({ by: speakers('person', 'supporter', 'specialist', 'operator') }),
    joinGroup: wishOf(stored.MemberJoined, told),
    leaveGroup: wish({ personId: few(...people), told: tellings, by: told }),
    confirm: wishOf(stored.ToldConfirmed, told),
    correct: wishOf(stored.ToldCorrected, told),
    holdMeeting: wish({ meetingId, at: few(0), minutes: few(60), facilitators: led, mayLead: led, attendees: came, unnamed, by }),
    amendMeeting: wish({ meetingId, attendees: came, unnamed, by }),
  },
  answers: (state) => [people.map((person) => [isMember(person, state), isCounted(person, state)]), state.closedAt],
  invariants: {
    'P13: who is not counted is named in no meeting, and everybody who came is in the number': (seen) => {
      for (const { attendees, unnamed: others } of madeBy(seen, 'GroupMeetingHeld', 'GroupMeetingCorrected')) {
        for (const person of attendees) ok(letsCount(person, seen.history, seen.before.tellings), `${person} is named`);
        const wished = seen.wish as unknown as HoldMeeting;
        strictEqual(attendees.length + others, new Set(wished.attendees).size + wished.unnamed);
      }
    },
    'P16: a meeting is noted once, by who led it or the agency lead': (seen) => {
      const meetings = factsOf(seen.history, 'GroupMeetingHeld').map(({ event }) => event.data.meetingId);
      strictEqual(new Set(meetings).size, meetings.length);
      for (const { facilitators } of madeBy(seen, 'GroupMeetingHeld')) {
        const { role, id } = seen.wish['by'] as Speaker;
        ok(role === 'agency-steward' || facilitators.includes(id));
      }
    },
    'P12: a meeting was led by somebody who may lead, unless the agency lead notes it': (seen) => {
      for (const { facilitators } of madeBy(seen, 'GroupMeetingHeld')) {
        const { mayLead, by: speaker } = seen.wish as unknown as HoldMeeting;
        ok(speaker.role === 'agency-steward' || facilitators.some((each) => mayLead.includes(each)));
      }
    },
    'P3: a group that has ended takes nobody in, and lets everybody go': (seen) => {
      if (seen.before.closedAt === null) return;
      strictEqual(madeBy(seen, 'MemberJoined', 'GroupOpened').length, 0);
      if (seen.name === 'leaveGroup' && seen.decision.kind === 'refused') strictEqual(seen.decision.refusal.rule, 'P2');
    },
  },
  always: {
    'P2, P13: nobody is counted by name whose last word that counts is not a yes': ({ state, history }) => {
      for (const person of people) strictEqual(isCounted(person, state), letsCount(person, history, state.tellings));
    },
    'P2: nobody belongs to it by what was written from memory and not read back': ({ state, history }) => {
      const agreed = new Set(factsOf(history, 'ToldConfirmed').map(({ event }) => event.data.eventId));
      for (const person of people.filter((each) => isMember(each, state)))
        ok(
          factsOf(history, 'MemberJoined').some(
            ({ event, recorded }) => event.data.personId === person && (isConfirmed(event.data.told) || agreed.has(recorded.eventId)),
          ),
        );
    },
    'P16: how it was opened, and how a meeting was noted first, stays': ({ before, state }) => {
      if (before.opened !== null) deepStrictEqual(state.opened, before.opened);
      for (const [id, { held }] of before.meetings) if (held !== null) deepStrictEqual(state.meetings.get(id)?.held, held);
    },
    'P13: who came is as it was put right last': ({ state, history }) => {
      for (const id of state.meetings.keys()) {
        const corrections = factsOf(history, 'GroupMeetingCorrected').filter(({ event }) => event.data.meetingId === id);
        const latest = Math.max(...corrections.map(({ recorded }) => recorded.occurredAt));
        const last = corrections.filter(({ recorded }) => recorded.occurredAt === latest).map(({ event }) => event.data.attendees);
        const now = presentAt(id, state)?.attendees;
        if (now !== undefined && last.length > 0) ok(last.some((attendees) => attendees.join() === now.join()));
      }
    },
  },
});
