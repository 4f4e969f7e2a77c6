import fc, { type Arbitrary } from 'fast-check';
import type { Speaker, Told } from '@golden-thread/kernel';
import { ada, agencyNorth, arbitraryOf, ben, luis, on, scenariosOf } from '@golden-thread/testing';
import { presentAt } from './group-meeting.ts';
import {
  closeGroup,
  aliasOf,
  confirm,
  correct,
  evolve,
  group,
  isCounted,
  isMember,
  joinGroup,
  leaveGroup,
  openGroup,
  streamOfGroup,
} from './group.ts';
import { groupSchemas, type GroupEvent } from './group.schema.ts';

type Opened = Extract<GroupEvent, { type: 'GroupOpened' }>;

const given = scenariosOf(group);
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const byAda: Speaker = { role: 'person', id: ada };
const byLuis: Speaker = { role: 'own-specialist', id: luis };
const opening: Opened['data'] = { agencyId: agencyNorth, languages: ['en'], format: 'in-person', openTo: 'everyone' };
const opened: Opened = { type: 'GroupOpened', data: opening };
const closed: GroupEvent = { type: 'GroupClosed', data: {} };
const said = { personId: ada, alias: 'River', countMyPresence: true, told };
const joined: GroupEvent = { type: 'MemberJoined', data: said };
const joinedUncounted: GroupEvent = { type: 'MemberJoined', data: { ...said, countMyPresence: false } };
const asBrook: GroupEvent = { type: 'MemberJoined', data: { ...said, alias: 'Brook' } };
const remembered: GroupEvent = { type: 'MemberJoined', data: { ...said, told: fromMemory } };
const left: GroupEvent = { type: 'MemberLeft', data: { personId: ada, told } };
const joining = { ...said, by: byAda };
const leaving = { personId: ada, told, by: byAda };
const judged = { personId: ada, eventId: 'event-2' };

describe('a group', () => {
  test('opens once; the same wish again changes nothing, another one is another group', () => {
    const wish = { ...opening, by: byLuis };
    given().when(openGroup, wish).then(opened).again().nothingHappened();
    given(opened)
      .when(openGroup, { ...wish, format: 'online' })
      .refused('group-exists');
    given(opened, closed).when(openGroup, wish).refused('group-closed');
  });

  test('ends once', () => {
    given(opened).when(closeGroup, { by: byLuis }).then(closed).again().nothingHappened();
    given().when(closeGroup, { by: byLuis }).refused('group-not-opened');
  });

  test.each([
    ['specialist', true],
    ['own-specialist', true],
    ['agency-steward', true],
    ['person', false],
    ['network-steward', false],
    ['automation', false],
  ] as const)('is opened and closed by a %s: %s', (role, may) => {
    const by = { role, id: luis };
    const [open, close] = [given().when(openGroup, { ...opening, by }), given(opened).when(closeGroup, { by })];
    if (may) {
      open.then(opened);
      close.then(closed);
    } else {
      open.refused('group-run-by-the-agency');
      close.refused('group-run-by-the-agency');
    }
  });

  test('has a stream of its own', () => {
    expect(streamOfGroup('7f9c')).toBe('group-7f9c');
  });

  // Invariants, in whatever order facts come: who never joined is neither member nor counted; who is counted said so in some entry; a meeting
  // has attendees exactly where it was noted.
  test('facts are accepted in any state and order', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const state = history.reduce(
          (before, event, n) => evolve(before, event, { eventId: `e-${n}`, occurredAt: (n * 7) % 5 }),
          group.initial,
        );
        for (const person of [ada, ben]) {
          const entries = history.flatMap((event) => (event.type === 'MemberJoined' && event.data.personId === person ? [event.data] : []));
          if (isMember(person, state)) expect(entries).not.toEqual([]);
          if (isCounted(person, state)) expect(entries.map(({ countMyPresence }) => countMyPresence)).toContain(true);
        }
        const noted = history.some(({ type }) => type === 'GroupMeetingHeld');
        expect(presentAt('meeting-1', state) !== null).toBe(noted);
      }),
      { numRuns: 300 },
    );
  });
});

describe('belonging to a group', () => {
  test('P2: is the person’s own word; twice is once', () => {
    given(opened).when(joinGroup, joining).then(joined).again().nothingHappened();
    given(opened, joined).when(leaveGroup, leaving).then(left).again().nothingHappened();
    given(opened).when(leaveGroup, leaving).nothingHappened();
    given(opened, joined, left).when(joinGroup, joining).then(joined);
    given(opened, joined, closed).when(leaveGroup, leaving).then(left);
  });

  test('P2: nobody else says it, and whoever writes it down is named', () => {
    given(opened)
      .when(joinGroup, { ...joining, by: { role: 'specialist', id: luis } })
      .refused('only-the-person', 'P2');
    given(opened)
      .when(joinGroup, { ...joining, told: { ...told, how: 'phone' }, by: byLuis })
      .refused('writer-not-named', 'P2');
    given(opened, joined)
      .when(leaveGroup, { ...leaving, by: { role: 'supporter', id: ben } })
      .refused('only-the-person', 'P2');
  });

  test('P14: nobody has to give a name; one that is not given stays as it was', () => {
    const nameless = { personId: ada, countMyPresence: true, told };
    given(opened)
      .when(joinGroup, { ...nameless, by: byAda })
      .then({ type: 'MemberJoined', data: nameless })
      .again()
      .nothingHappened();
    given(opened, joined)
      .when(joinGroup, { ...nameless, by: byAda })
      .nothingHappened();
    given(opened, joined, { type: 'MemberJoined', data: { ...nameless, countMyPresence: false } })
      .when(joinGroup, { ...joining, countMyPresence: false })
      .nothingHappened();
    given(opened, joined)
      .when(joinGroup, { ...joining, alias: 'Brook' })
      .then(asBrook);
  });

  test('P2: another name that was written down from memory is nobody’s until it is read back', () => {
    const brook = { ...joining, alias: 'Brook', told: fromMemory, by: byLuis };
    const remembers: GroupEvent = { type: 'MemberJoined', data: { ...said, alias: 'Brook', told: fromMemory } };
    given(opened, joined).when(joinGroup, brook).then(remembers).again().nothingHappened();
    given(opened, joined, remembers)
      .when(joinGroup, { ...joining, alias: 'Brook' })
      .then(asBrook);
    given(opened, joined, remembers, { type: 'ToldCorrected', data: { personId: ada, eventId: 'event-3' } })
      .when(joinGroup, joining)
      .nothingHappened();
    expect(aliasOf(ada, stateAfter(opened, joined, remembers))).toBe('River');
  });

  test('needs a group that is open', () => {
    given().when(joinGroup, joining).refused('group-not-opened');
    given(opened, closed).when(joinGroup, joining).refused('group-closed');
    given().when(leaveGroup, leaving).nothingHappened();
  });

  test('P13: presence is counted by name only where the person said so, and no longer once they say no or leave', () => {
    const states = (...history: readonly GroupEvent[]) => {
      const state = stateAfter(opened, ...history);
      return [isMember(ada, state), isCounted(ada, state)];
    };
    expect(states()).toEqual([false, false]);
    expect(states(joined)).toEqual([true, true]);
    expect(states(joinedUncounted)).toEqual([true, false]);
    expect(states(joined, joinedUncounted)).toEqual([true, false]);
    expect(states(joined, left)).toEqual([false, false]);
    given(opened, joined)
      .when(joinGroup, { ...joining, countMyPresence: false })
      .then(joinedUncounted)
      .again()
      .nothingHappened();
    given(opened, joinedUncounted).when(joinGroup, joining).then(joined);
  });

  test('P2: from memory nobody belongs or is counted until it is read back', () => {
    given(opened)
      .when(joinGroup, { ...joining, told: fromMemory, by: byLuis })
      .then(remembered)
      .again()
      .nothingHappened();
    const agreed: GroupEvent = { type: 'ToldConfirmed', data: judged };
    const notMeant: GroupEvent = { type: 'ToldCorrected', data: judged };
    expect([isMember(ada, stateAfter(opened, remembered)), isCounted(ada, stateAfter(opened, remembered))]).toEqual([false, false]);
    expect([isMember(ada, stateAfter(opened, remembered, agreed)), isCounted(ada, stateAfter(opened, remembered, agreed))]).toEqual([
      true,
      true,
    ]);
    expect(isCounted(ada, stateAfter(opened, joined, notMeant))).toBe(false);
    expect(aliasOf(ada, stateAfter(opened, remembered))).toBeNull();
    expect(aliasOf(ada, stateAfter(opened, remembered, agreed))).toBe('River');
    given(opened, remembered)
      .when(confirm, { ...judged, by: byLuis })
      .then(agreed)
      .again()
      .nothingHappened();
    given(opened, remembered)
      .when(correct, { ...judged, by: byAda })
      .then(notMeant)
      .again()
      .nothingHappened();
  });

  test('P2: whose word it is, theirs it is to confirm or correct', () => {
    for (const decide of [confirm, correct]) {
      given(opened, remembered, { type: 'MemberJoined', data: { ...said, personId: ben, told: fromMemory } })
        .when(decide, { ...judged, personId: ben, by: { role: 'person', id: ben } })
        .refused('nothing-told', 'P2');
      given(opened, remembered)
        .when(decide, { ...judged, eventId: 'event-1', by: byAda })
        .refused('nothing-told', 'P2');
      given(opened, remembered)
        .when(decide, { ...judged, by: { role: 'specialist', id: luis } })
        .refused('only-the-person', 'P2');
    }
  });

  test('what was written down late does not undo what was said since', () => {
    given(on(1, opened), on(5, left), on(3, joined)).when(leaveGroup, leaving).nothingHappened();
    given(on(1, opened), on(5, asBrook), on(3, joined))
      .when(joinGroup, { ...joining, alias: 'Brook' })
      .nothingHappened();
  });
});

function stateAfter(...history: readonly GroupEvent[]) {
  return history.reduce((state, event, n) => evolve(state, event, { eventId: `event-${n + 1}`, occurredAt: 0 }), group.initial);
}

/** Events of every type, about few people and one meeting, so that they meet. */
const anyHistory = fc.array(
  fc
    .tuple(
      fc.oneof(
        ...Object.entries(groupSchemas).map(([type, schema]) =>
          (arbitraryOf(schema) as Arbitrary<object>).map((data) => ({ type, data }) as GroupEvent),
        ),
      ),
      fc.constantFrom(ada, ben),
      fc.nat({ max: 6 }),
    )
    .map(([{ type, data }, personId, n]) => {
      const aimed = { ...data, ...('personId' in data ? { personId } : {}), ...('eventId' in data ? { eventId: `e-${n}` } : {}) };
      return { type, data: 'meetingId' in aimed ? { ...aimed, meetingId: 'meeting-1' } : aimed } as GroupEvent;
    }),
  { maxLength: 10 },
);
