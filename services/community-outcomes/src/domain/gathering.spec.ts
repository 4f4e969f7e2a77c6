import fc, { type Arbitrary } from 'fast-check';
import type { Speaker } from '@golden-thread/kernel';
import { ada, agencyNorth, arbitraryOf, ben, cruz, luis, on, scenariosOf } from '@golden-thread/testing';
import { amend, announce, evolve, gathering, hold, presentAt, streamOfGathering } from './gathering.ts';
import { gatheringSchemas, type GatheringEvent } from './gathering.schema.ts';

type Held = Extract<GatheringEvent, { type: 'GatheringHeld' }>;
type Announced = Extract<GatheringEvent, { type: 'GatheringAnnounced' }>;

const given = scenariosOf(gathering);
const byLuis: Speaker = { role: 'specialist', id: luis };
const byMachine: Speaker = { role: 'automation', id: 'when-group-meeting-held-then-note-gathering' };
const soup: Announced['data'] = {
  gatheringId: 'gt-1',
  title: 'Soup and music',
  when: 1_767_290_400_000_000,
  where: 'The library by the bridge',
  languages: ['en', 'es'],
  access: ['step-free'],
  openTo: 'everyone',
};
const announced: Announced = { type: 'GatheringAnnounced', data: soup };
const openEvening = {
  gatheringId: 'gt-1',
  agencyId: agencyNorth,
  attendees: [ada, ben],
  unnamed: 3,
  minutes: 90,
  facilitators: [luis],
  kind: 'open-evening',
};
const held: Held = { type: 'GatheringHeld', data: openEvening };
const wish = { ...openEvening, by: byLuis };
const meeting: Held = { type: 'GatheringHeld', data: { ...openEvening, kind: 'group-meeting' } };
const corrected = (attendees: string[], unnamed?: number): GatheringEvent => ({
  type: 'GatheringCorrected',
  data: { gatheringId: 'gt-1', attendees, ...(unnamed === undefined ? {} : { unnamed }) },
});

describe('a gathering', () => {
  test('is announced; twice is once, and a new time takes the place of the old one', () => {
    given()
      .when(announce, { ...soup, by: byLuis })
      .then(announced)
      .again()
      .nothingHappened();
    const later = { ...soup, when: soup.when + 1 };
    given(announced)
      .when(announce, { ...later, by: byLuis })
      .then({ type: 'GatheringAnnounced', data: later });
    given(on(2, { type: 'GatheringAnnounced', data: later }), on(1, announced))
      .when(announce, { ...later, by: byLuis })
      .nothingHappened();
  });

  test.each(['person', 'supporter', 'representative', 'operator', 'automation'] as const)(
    'is put down by a helper, not by a %s',
    (role) => {
      const by = { role, id: ada };
      given()
        .when(announce, { ...soup, by })
        .refused('gathering-by-a-helper');
      given()
        .when(hold, { ...openEvening, by })
        .refused('gathering-by-a-helper');
      given(held)
        .when(amend, { gatheringId: 'gt-1', attendees: [ada], by })
        .refused('gathering-by-a-helper');
    },
  );

  test('is noted once, announced or not; the same wish again changes nothing', () => {
    given().when(hold, wish).then(held).again().nothingHappened();
    given(announced).when(hold, wish).then(held);
  });

  test('P16: who came and what kind it was is enough', () => {
    const least = { gatheringId: 'gt-2', agencyId: null, attendees: [], kind: 'walk' };
    given()
      .when(hold, { ...least, by: byLuis })
      .then({ type: 'GatheringHeld', data: least });
  });

  test('P14: who wanted to come and did not is nowhere: coming is never compared with who came', () => {
    const told = { how: 'self', readBack: false, interpreter: 'none' } as const;
    const coming: GatheringEvent = { type: 'ComingSaid', data: { gatheringId: 'gt-1', personId: cruz, told } };
    given(announced, coming).when(hold, wish).then(held);
    expect(presentAt(stateAfter(announced, coming, held))).toEqual({ attendees: [ada, ben], unnamed: 3 });
  });

  test('counts each attendee once, however often named', () => {
    given()
      .when(hold, { ...wish, attendees: [ada, ben, ada] })
      .then(held)
      .again()
      .nothingHappened();
  });

  test('that says something else is corrected, not noted again', () => {
    given(held)
      .when(hold, { ...wish, attendees: [ada] })
      .refused('gathering-exists');
    given(held)
      .when(hold, { ...wish, unnamed: 4 })
      .refused('gathering-exists');
  });

  test('a meeting of a group comes from its group by automation, and is corrected there', () => {
    const meetingWish = { ...openEvening, kind: 'group-meeting' };
    given()
      .when(hold, { ...meetingWish, by: byLuis })
      .refused('group-meeting-comes-from-its-group');
    given()
      .when(hold, { ...meetingWish, by: { role: 'agency-steward', id: luis } })
      .refused('group-meeting-comes-from-its-group');
    given(meeting)
      .when(amend, { gatheringId: 'gt-1', attendees: [ada], by: byLuis })
      .refused('group-meeting-comes-from-its-group');
    given()
      .when(hold, { ...meetingWish, by: byMachine })
      .then(meeting)
      .again()
      .nothingHappened();
    given(meeting)
      .when(amend, { gatheringId: 'gt-1', attendees: [ada], by: byMachine })
      .then(corrected([ada]));
  });

  test('who really came takes the place of who was noted; in another order it is the same', () => {
    const fix = { gatheringId: 'gt-1', by: byLuis };
    given(held)
      .when(amend, { ...fix, attendees: [ada, cruz, ada] })
      .then(corrected([ada, cruz]))
      .again()
      .nothingHappened();
    given(held)
      .when(amend, { ...fix, attendees: [ben, ada] })
      .nothingHappened();
    given(held)
      .when(amend, { ...fix, attendees: [ada] })
      .then(corrected([ada]));
    given(held, corrected([ada, cruz]))
      .when(amend, { ...fix, attendees: [ada, ben] })
      .then(corrected([ada, ben]));
    given({ type: 'GatheringHeld', data: { gatheringId: 'gt-1', agencyId: null, attendees: [ada, ada, ben] } })
      .when(amend, { ...fix, attendees: [ada, ben] })
      .nothingHappened();
  });

  test('how many came beside them is put right too', () => {
    const fix = { gatheringId: 'gt-1', attendees: [ada, ben], by: byLuis };
    given(held)
      .when(amend, { ...fix, unnamed: 3 })
      .nothingHappened();
    given(held)
      .when(amend, { ...fix, unnamed: 4 })
      .then(corrected([ada, ben], 4))
      .again()
      .nothingHappened();
    expect(presentAt(stateAfter(held))).toEqual({ attendees: [ada, ben], unnamed: 3 });
    expect(presentAt(stateAfter(held, corrected([ada])))).toEqual({ attendees: [ada], unnamed: 3 });
    expect(presentAt(stateAfter(held, corrected([ada], 5)))).toEqual({ attendees: [ada], unnamed: 5 });
    expect(presentAt(stateAfter({ type: 'GatheringHeld', data: { gatheringId: 'gt-1', agencyId: null, attendees: [ada, ada] } }))).toEqual({
      attendees: [ada],
      unnamed: 0,
    });
  });

  test('a number that was put right stays as it is where only the names are put right after it', () => {
    const [counted, named] = [on(2, corrected([ada], 5)), on(3, corrected([ada, ben]))];
    expect(presentAt(stateAfter(held, corrected([ada], 5), corrected([ada, ben])))).toEqual({ attendees: [ada, ben], unnamed: 5 });
    for (const history of [
      [on(1, held), counted, named],
      [named, counted, on(1, held)],
    ]) {
      const fix = { gatheringId: 'gt-1', attendees: [ada, ben], by: byLuis };
      given(...history)
        .when(amend, { ...fix, unnamed: 5 })
        .nothingHappened();
      given(...history)
        .when(amend, { ...fix, unnamed: 3 })
        .then(corrected([ada, ben], 3));
    }
  });

  test('of several corrections the latest in time decides, and one that came first waits for its gathering', () => {
    const fix = { gatheringId: 'gt-1', by: byLuis };
    given(on(1, held), on(3, corrected([cruz])), on(2, corrected([ada])))
      .when(amend, { ...fix, attendees: [cruz] })
      .nothingHappened();
    given(on(3, corrected([cruz]), 'b'), on(3, corrected([ada]), 'a'), on(1, held))
      .when(amend, { ...fix, attendees: [cruz] })
      .nothingHappened();
    given(on(3, corrected([ada]), 'a'), on(3, corrected([cruz]), 'b'), on(1, held))
      .when(amend, { ...fix, attendees: [cruz] })
      .nothingHappened();
  });

  test('that was not noted is not corrected', () => {
    given().when(amend, { gatheringId: 'gt-1', attendees: [], by: byLuis }).refused('gathering-not-held');
    given(announced).when(amend, { gatheringId: 'gt-1', attendees: [], by: byLuis }).refused('gathering-not-held');
  });

  test('of two reports the one with the smaller time, then id, counts, in whatever order they came', () => {
    const shorter: Held = { ...held, data: { ...openEvening, minutes: 30 } };
    given(on(1, held, 'b'), on(2, shorter, 'a'))
      .when(hold, wish)
      .nothingHappened();
    given(on(2, shorter, 'a'), on(1, held, 'b'))
      .when(hold, wish)
      .nothingHappened();
    given(on(1, held, 'a'), on(1, shorter, 'b'))
      .when(hold, wish)
      .nothingHappened();
    given(on(1, shorter, 'b'), on(1, held, 'a'))
      .when(hold, wish)
      .nothingHappened();
  });

  // Invariants, in whatever order facts come: of several reports the one with the smallest time and id counts; each attendee once.
  test('facts are accepted in any state and order', () => {
    const one = Object.entries(gatheringSchemas).map(([type, schema]) =>
      (arbitraryOf(schema) as Arbitrary<object>).map((data) => ({ type, data }) as GatheringEvent),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(...one), { maxLength: 10 }), (history) => {
        const facts = history.map((event, n) => ({ event, recorded: { eventId: `e-${n}`, occurredAt: (n * 7) % 5 } }));
        const state = facts.reduce((before, { event, recorded }) => evolve(before, event, recorded), gathering.initial);
        const first = facts
          .filter(({ event }) => event.type === 'GatheringHeld')
          .sort((a, b) => a.recorded.occurredAt - b.recorded.occurredAt || (a.recorded.eventId < b.recorded.eventId ? -1 : 1))[0];
        expect(state.held?.eventId).toBe(first?.recorded.eventId);
        const present = presentAt(state);
        expect(present === null).toBe(first === undefined);
        expect(new Set(present?.attendees).size).toBe(present?.attendees.length ?? 0);
      }),
      { numRuns: 200 },
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfGathering('7f9c')).toBe('gathering-7f9c');
  });
});

function stateAfter(...history: readonly GatheringEvent[]) {
  return history.reduce((state, event, n) => evolve(state, event, { eventId: `event-${n + 1}`, occurredAt: 0 }), gathering.initial);
}
