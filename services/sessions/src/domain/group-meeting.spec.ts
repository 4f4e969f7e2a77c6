import type { Speaker, Told } from '@golden-thread/kernel';
import { ada, agencyNorth, ben, cruz, dee, luis, mara, on, scenariosOf, type Placed } from '@golden-thread/testing';
import { amendMeeting, groupMeetings, holdMeeting, presentAt, type HoldMeeting } from './group-meeting.ts';
import { evolve } from './group.ts';
import type { GroupEvent } from './group.schema.ts';

type Held = Extract<GroupEvent, { type: 'GroupMeetingHeld' }>;

const given = scenariosOf(groupMeetings);
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const byLuis: Speaker = { role: 'specialist', id: luis };
const byLead: Speaker = { role: 'agency-steward', id: 'agency-lead-north' };
const opened: GroupEvent = {
  type: 'GroupOpened',
  data: { agencyId: agencyNorth, languages: ['en'], format: 'in-person', openTo: 'everyone' },
};
const closed: GroupEvent = { type: 'GroupClosed', data: {} };
const counts = (personId: string, countMyPresence = true, how: Told = told): GroupEvent => ({
  type: 'MemberJoined',
  data: { personId, countMyPresence, told: how },
});
const wish: HoldMeeting = {
  meetingId: 'meeting-1',
  at: 100,
  minutes: 90,
  facilitators: [luis],
  mayLead: [luis],
  attendees: [ada, ben],
  unnamed: 3,
  topics: [{ topicId: 'topic-sleep', raisedBy: 'member' }],
  facilitatorShare: 'less',
  by: byLuis,
};
const held: Held = {
  type: 'GroupMeetingHeld',
  data: {
    meetingId: 'meeting-1',
    at: 100,
    minutes: 90,
    facilitators: [luis],
    attendees: [ada, ben],
    unnamed: 3,
    topics: [{ topicId: 'topic-sleep', raisedBy: 'member' }],
    facilitatorShare: 'less',
  },
};
const group = [opened, counts(ada), counts(ben)];
const present = (attendees: string[], unnamed: number): Held => ({ ...held, data: { ...held.data, attendees, unnamed } });
const corrected = (attendees: string[], unnamed: number): GroupEvent => ({
  type: 'GroupMeetingCorrected',
  data: { meetingId: 'meeting-1', attendees, unnamed },
});
const fix = { meetingId: 'meeting-1', by: byLuis };

describe('a meeting of a group', () => {
  test('is noted once; the same wish again changes nothing, in whatever order people are named', () => {
    given(...group)
      .when(holdMeeting, wish)
      .then(held)
      .again()
      .nothingHappened();
    given(...group, held)
      .when(holdMeeting, { ...wish, attendees: [ben, ada, ben] })
      .nothingHappened();
  });

  test('P16: who, when and how long is enough', () => {
    given(opened)
      .when(holdMeeting, {
        meetingId: 'meeting-2',
        at: 100,
        minutes: 60,
        facilitators: [luis],
        mayLead: [luis],
        attendees: [],
        unnamed: 4,
        by: byLuis,
      })
      .then({
        type: 'GroupMeetingHeld',
        data: { meetingId: 'meeting-2', at: 100, minutes: 60, facilitators: [luis], attendees: [], unnamed: 4, topics: [] },
      });
  });

  test('P13: who did not choose to be counted is a number, not a name', () => {
    given(...group, counts(cruz, false))
      .when(holdMeeting, { ...wish, attendees: [ada, cruz, dee, ada, ben] })
      .then(present([ada, ben], 5));
    given(...group, counts(ada, false))
      .when(holdMeeting, wish)
      .then(present([ben], 4));
    given(...group, { type: 'MemberLeft', data: { personId: ada, told } })
      .when(holdMeeting, wish)
      .then(present([ben], 4));
  });

  test('P2: nor is who was only remembered to have said so', () => {
    given(opened, counts(ada, true, fromMemory), counts(ben))
      .when(holdMeeting, wish)
      .then(present([ben], 4));
  });

  test('that says something else is corrected, not noted again', () => {
    given(...group, held)
      .when(holdMeeting, { ...wish, minutes: 60 })
      .refused('meeting-noted-already');
    given(...group, held)
      .when(holdMeeting, { ...wish, attendees: [ada] })
      .refused('meeting-noted-already');
  });

  test('is noted by who led it, or by the agency lead', () => {
    for (const by of [
      { role: 'specialist', id: mara },
      { role: 'person', id: luis },
      { role: 'network-steward', id: luis },
    ] as const) {
      given(...group)
        .when(holdMeeting, { ...wish, by })
        .refused('meeting-noted-by-who-led-it');
      given(...group, held)
        .when(amendMeeting, { ...fix, attendees: [ada], unnamed: 3, by })
        .refused('meeting-noted-by-who-led-it');
    }
    given(...group)
      .when(holdMeeting, { ...wish, by: byLead })
      .then(held);
    given(...group, held)
      .when(amendMeeting, { ...fix, attendees: [ada], unnamed: 3, by: byLead })
      .then(corrected([ada], 3));
  });

  test('P12: somebody who may lead was there; others lead beside them', () => {
    given(...group)
      .when(holdMeeting, { ...wish, mayLead: [] })
      .refused('nobody-may-lead', 'P12');
    given(...group)
      .when(holdMeeting, { ...wish, mayLead: [mara] })
      .refused('nobody-may-lead', 'P12');
    given(...group)
      .when(holdMeeting, { ...wish, facilitators: [luis, mara], mayLead: [mara] })
      .then({ ...held, data: { ...held.data, facilitators: [luis, mara] } });
  });

  test('P15: what took place is not lost for an old credential: the agency lead can note it all the same', () => {
    given(...group)
      .when(holdMeeting, { ...wish, mayLead: [], by: byLead })
      .then(held);
  });

  test('belongs to a group that was open then, also when it is noted late', () => {
    given().when(holdMeeting, wish).refused('group-not-opened');
    given(on(1, opened), on(1, counts(ada)), on(1, counts(ben)), on(100, closed))
      .when(holdMeeting, wish)
      .then(held);
    given(on(1, opened), on(99, closed)).when(holdMeeting, wish).refused('group-closed');
  });
});

describe('who really came', () => {
  test('takes the place of who was noted; twice is once', () => {
    given(...group, held)
      .when(amendMeeting, { ...fix, attendees: [ada], unnamed: 3 })
      .then(corrected([ada], 3))
      .again()
      .nothingHappened();
    given(...group, held)
      .when(amendMeeting, { ...fix, attendees: [ben, ada], unnamed: 3 })
      .nothingHappened();
    given(...group, held)
      .when(amendMeeting, { ...fix, attendees: [ada, ben], unnamed: 2 })
      .then(corrected([ada, ben], 2));
    given(...group, held, corrected([ada], 3))
      .when(amendMeeting, { ...fix, attendees: [ada, ben], unnamed: 3 })
      .then(corrected([ada, ben], 3));
  });

  test('P13: names nobody either who did not choose to be counted', () => {
    given(...group, counts(cruz, false), held)
      .when(amendMeeting, { ...fix, attendees: [ada, ben, cruz], unnamed: 3 })
      .then(corrected([ada, ben], 4));
  });

  test('is put right after the meeting was noted', () => {
    given(...group)
      .when(amendMeeting, { ...fix, attendees: [], unnamed: 0 })
      .refused('meeting-not-noted');
    given(...group, corrected([ada], 0))
      .when(amendMeeting, { ...fix, attendees: [], unnamed: 0 })
      .refused('meeting-not-noted');
  });

  test('of several corrections the latest in time decides, of the same time the last to come; one that came first waits for its meeting', () => {
    const after = (...facts: readonly Placed<GroupEvent>[]) =>
      given(...group, ...facts).when(amendMeeting, { ...fix, attendees: [ben], unnamed: 0 });
    after(on(1, held), on(3, corrected([ben], 0)), on(2, corrected([ada], 0))).nothingHappened();
    after(on(3, corrected([ada], 0), 'b'), on(3, corrected([ben], 0), 'a'), on(1, held)).nothingHappened();
    after(on(3, corrected([ada], 0), 'a'), on(3, corrected([ben], 0), 'b'), on(1, held)).nothingHappened();
  });

  test('is known once it is noted', () => {
    const stateAfter = (...history: readonly GroupEvent[]) =>
      history.reduce((state, event, n) => evolve(state, event, { eventId: `event-${n + 1}`, occurredAt: 0 }), groupMeetings.initial);
    expect(presentAt('meeting-1', stateAfter(opened))).toBeNull();
    expect(presentAt('meeting-1', stateAfter(held))).toEqual({ attendees: [ada, ben], unnamed: 3 });
    expect(presentAt('meeting-1', stateAfter(held, corrected([ada], 5)))).toEqual({ attendees: [ada], unnamed: 5 });
  });
});
