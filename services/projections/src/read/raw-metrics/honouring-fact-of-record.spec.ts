import {
  gatheringCorrected,
  gatheringHeld,
  goalChosen,
  goalPickedUpAgain,
  goalReached,
  goalSetAside,
  groupMeetingCorrected,
  groupMeetingHeld,
  identityToldConfirmed,
  identityToldCorrected,
  inspirationAcknowledged,
  nextStepChosen,
  personDied,
  personDiedCorrected,
  personErased,
  personLeftAgency,
  preferencesToldConfirmed,
  preferencesToldCorrected,
  sessionArranged,
  sessionHeld,
  sessionRated,
  sessionStarted,
  specialistAccepted,
  specialistChosen,
  specialistLeft,
  specialistReleased,
  specialistUnable,
  specialistWanted,
  specialistWelcomed,
  wantedNoMore,
  type RoadRecord,
} from '@golden-thread/contracts';
import { ada, ben, instant, luis, mara, RecordChain } from '@golden-thread/testing';
import { honouringFactOf } from './honouring-fact-of-record.ts';

const at = '2026-02-04T10:00:00Z';
const chain = new RecordChain();
const self = { how: 'self', readBack: false } as const;
const fromMemory = { how: 'aloud', readBack: false } as const;
const later = instant('2026-02-04T11:00:00Z');
const meeting = { minutes: 90, facilitators: [luis], attendees: [ada], unnamed: 2 };

function inStream(stream: string): { eventId: string; at: string; stream: string } {
  return { eventId: 'e1', at, stream };
}

const goal = inStream('goal-g1');
const session = inStream('session-s1');
const pairing = inStream(`pairing-${ada}`);
const person = inStream(`person-${ada}`);
const specialist = inStream(`specialist-${luis}`);
const group = inStream('group-1');
const gathering = inStream('gathering-m1');
const turn = { goalId: 'g1', personId: ada };

const examples: readonly (readonly [RoadRecord, Readonly<Record<string, unknown>>])[] = [
  [
    chain.next(goalChosen, { personId: ada, from: 'vision', fromId: 'v1', told: self }, goal),
    { kind: 'goal-chosen', ...turn, from: 'vision' },
  ],
  [chain.next(goalReached, { personId: ada, told: self }, goal), { kind: 'goal-reached', ...turn }],
  [chain.next(goalSetAside, { personId: ada, told: fromMemory }, goal), { kind: 'goal-set-aside', ...turn, unconfirmed: true }],
  [chain.next(goalPickedUpAgain, { personId: ada, told: self }, goal), { kind: 'goal-picked-up-again', ...turn }],
  [chain.next(preferencesToldConfirmed, { eventId: 'e0' }, goal), { kind: 'telling-confirmed', toldId: 'e0' }],
  [chain.next(preferencesToldCorrected, { eventId: 'e0' }, goal), { kind: 'telling-corrected', toldId: 'e0' }],
  [
    chain.next(sessionArranged, { personId: ada, specialistId: luis, at: later, mode: 'walk', accessNeeds: [], by: 'person' }, session),
    { kind: 'session-arranged', sessionId: 's1', personId: ada, specialistId: luis, mode: 'walk' },
  ],
  [
    chain.next(sessionStarted, { personId: ada, specialistId: luis, wanted: ['emotional'], place: 'home', guest: true }, session),
    {
      kind: 'session-started',
      sessionId: 's1',
      personId: ada,
      specialistId: luis,
      wanted: ['emotional'],
      mode: null,
      place: 'home',
      guest: true,
    },
  ],
  [
    chain.next(sessionHeld, { personId: ada, endedAt: later, given: ['emotional'], forBilling: false }, session),
    { kind: 'session-held', sessionId: 's1', personId: ada, endedAt: later, given: ['emotional'] },
  ],
  [
    chain.next(nextStepChosen, { personId: ada, chosenBy: 'together' }, session),
    { kind: 'next-step-chosen', sessionId: 's1', personId: ada, stepId: null, chosenBy: 'together' },
  ],
  [
    chain.next(
      sessionRated,
      { raterPseudonym: 'r1', heard: 4, led: 3, gotSupportWanted: 2, itemSetVersion: 'items-1' },
      inStream('rating-s1'),
    ),
    { kind: 'session-rated', sessionId: 's1', rater: 'r1', heard: 4, led: 3, gotSupportWanted: 2 },
  ],
  [
    chain.next(groupMeetingHeld, { meetingId: 'm1', at: later, ...meeting, topics: [] }, group),
    {
      kind: 'meeting-held',
      meetingId: 'm1',
      ofGroup: true,
      meetingKind: 'group-meeting',
      heldAt: later,
      minutes: 90,
      attendees: [ada],
      unnamed: 2,
    },
  ],
  [
    chain.next(groupMeetingCorrected, { meetingId: 'm1', attendees: [ben], unnamed: 1 }, group),
    { kind: 'meeting-corrected', meetingId: 'm1', ofGroup: true, attendees: [ben], unnamed: 1 },
  ],
  [
    chain.next(gatheringHeld, { gatheringId: 'm1', agencyId: null, attendees: [ada], kind: 'walk' }, gathering),
    {
      kind: 'meeting-held',
      meetingId: 'm1',
      ofGroup: false,
      meetingKind: 'walk',
      heldAt: instant(at),
      minutes: null,
      attendees: [ada],
      unnamed: 0,
    },
  ],
  [
    chain.next(gatheringHeld, { gatheringId: 'm1', agencyId: null, ...meeting }, gathering),
    {
      kind: 'meeting-held',
      meetingId: 'm1',
      ofGroup: false,
      meetingKind: 'not-said',
      heldAt: instant(at),
      minutes: 90,
      attendees: [ada],
      unnamed: 2,
    },
  ],
  [
    chain.next(gatheringCorrected, { gatheringId: 'm1', attendees: [ben] }, gathering),
    { kind: 'meeting-corrected', meetingId: 'm1', ofGroup: false, attendees: [ben], unnamed: null },
  ],
  [
    chain.next(specialistWanted, { programmeId: 'work', languages: [], modes: [], supportKinds: [], told: fromMemory }, pairing),
    { kind: 'specialist-wanted', personId: ada, place: 'work', unconfirmed: true },
  ],
  [
    chain.next(specialistChosen, { specialistId: luis, told: self }, pairing),
    { kind: 'specialist-chosen', personId: ada, specialistId: luis, place: '' },
  ],
  [
    chain.next(specialistAccepted, { specialistId: luis, programmeId: 'work' }, pairing),
    { kind: 'specialist-accepted', personId: ada, specialistId: luis, place: 'work' },
  ],
  [
    chain.next(specialistUnable, { specialistId: mara, code: 'no-opening' }, pairing),
    { kind: 'specialist-unable', personId: ada, specialistId: mara, place: '' },
  ],
  [
    chain.next(specialistReleased, { specialistId: luis, continuity: 'nothing', told: self }, pairing),
    { kind: 'specialist-released', personId: ada, specialistId: luis, place: null },
  ],
  [chain.next(wantedNoMore, { code: 'not-now', told: self }, pairing), { kind: 'wanted-no-more', personId: ada }],
  [
    chain.next(personLeftAgency, { agencyId: 'north', why: 'reached-what-i-wanted', told: self }, person),
    { kind: 'agency-left', personId: ada, agencyId: 'north', why: 'reached-what-i-wanted' },
  ],
  [chain.next(personDied, { toldBy: ben, certainty: 'told' }, person), { kind: 'died', personId: ada }],
  [chain.next(personDiedCorrected, {}, person), { kind: 'died-corrected', personId: ada }],
  [
    chain.next(specialistWelcomed, { agencyId: 'north', standing: 'certified', languages: [], supportKinds: [] }, specialist),
    { kind: 'specialist-welcomed', specialistId: luis, agencyId: 'north' },
  ],
  [chain.next(specialistLeft, {}, specialist), { kind: 'specialist-left', specialistId: luis }],
  [chain.next(personErased, { personId: ada, keys: 'record', certificateId: 'c-1' }, person), { kind: 'person-erased', personId: ada }],
  [chain.next(identityToldConfirmed, { eventId: 'e0' }, pairing), { kind: 'telling-confirmed', toldId: 'e0' }],
  [chain.next(identityToldCorrected, { eventId: 'e0' }, pairing), { kind: 'telling-corrected', toldId: 'e0' }],
];

test.each(examples.map(([record, fact]) => [record.event.type, record, fact] as const))('%s', (_, record, fact) => {
  expect(honouringFactOf(record)).toEqual({ eventId: 'e1', at: instant(at), ...fact });
});

test('an inspiration, and a type that nobody knows, are nothing to these figures', () => {
  const thanks = chain.next(inspirationAcknowledged, { inspirerId: ada, inspiredId: ben });
  expect(honouringFactOf(thanks)).toBeNull();
  const later = { ...thanks, event: { ...thanks.event, type: goalReached.type.replace('.v1', '.v9') } };
  expect(honouringFactOf(later)).toBeNull();
});

test('an event in a stream of another kind is a named problem', () => {
  const lost = chain.next(goalReached, { personId: ada, told: self }, inStream('person-ada'));
  expect(() => honouringFactOf(lost)).toThrow(/GoalReached.v1 cannot be read: its stream is not one of its kind/);
});
