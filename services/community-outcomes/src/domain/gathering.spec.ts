import fc from 'fast-check';
import { ada, agencyNorth, arbitraryOf, ben, cruz, luis, scenariosOf } from '@golden-thread/testing';
import { correct, evolve, gathering, hold, streamOfGathering } from './gathering.ts';
import { gatheringSchemas, type GatheringEvent } from './gathering.schema.ts';

type Held = Extract<GatheringEvent, { type: 'GatheringHeld' }>;

const given = scenariosOf(gathering);
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

describe('a gathering', () => {
  test('is noted once; the same wish again changes nothing', () => {
    given().when(hold, openEvening).then(held).again().nothingHappened();
  });

  test('counts each attendee once, however often named', () => {
    given()
      .when(hold, { ...openEvening, attendees: [ada, ben, ada] })
      .then(held)
      .again()
      .nothingHappened();
  });

  test('that says something else is corrected, not noted again', () => {
    given(held)
      .when(hold, { ...openEvening, attendees: [ada] })
      .refused('gathering-exists');
    given(held)
      .when(hold, { ...openEvening, unnamed: 4 })
      .refused('gathering-exists');
  });

  test('a meeting of a group comes from its group, and is corrected there', () => {
    const meeting: Held = { type: 'GatheringHeld', data: { ...openEvening, kind: 'group-meeting' } };
    given()
      .when(hold, { ...openEvening, kind: 'group-meeting' })
      .refused('group-meeting-comes-from-its-group');
    given(meeting)
      .when(correct, { gatheringId: 'gt-1', attendees: [ada] })
      .refused('group-meeting-comes-from-its-group');
  });

  test('who really came takes the place of who was noted; in another order it is the same', () => {
    const corrected: GatheringEvent = { type: 'GatheringCorrected', data: { gatheringId: 'gt-1', attendees: [ada, cruz] } };
    given(held)
      .when(correct, { gatheringId: 'gt-1', attendees: [ada, cruz, ada] })
      .then(corrected)
      .again()
      .nothingHappened();
    given(held)
      .when(correct, { gatheringId: 'gt-1', attendees: [ben, ada] })
      .nothingHappened();
    given(held)
      .when(correct, { gatheringId: 'gt-1', attendees: [ada] })
      .then({ ...corrected, data: { gatheringId: 'gt-1', attendees: [ada] } });
    given(held, corrected)
      .when(correct, { gatheringId: 'gt-1', attendees: [ada, ben] })
      .then({ ...corrected, data: { gatheringId: 'gt-1', attendees: [ada, ben] } });
  });

  test('that was not noted is not corrected', () => {
    given().when(correct, { gatheringId: 'gt-1', attendees: [] }).refused('gathering-not-held');
  });

  test('imported facts are accepted in any state, repeated attendees too', () => {
    const anything = fc.oneof(
      arbitraryOf(gatheringSchemas.GatheringHeld).map((data): GatheringEvent => ({ type: 'GatheringHeld', data })),
      arbitraryOf(gatheringSchemas.GatheringCorrected).map((data): GatheringEvent => ({ type: 'GatheringCorrected', data })),
    );
    fc.assert(
      fc.property(fc.array(anything), (history) => {
        const first = history.findIndex(({ type }) => type === 'GatheringHeld');
        const state = history.reduce(evolve, gathering.initial);
        expect(state?.held).toEqual(history[first]?.data);
        expect(state?.attendees).toEqual(
          first < 0
            ? undefined
            : history.slice(first).findLast((event, n) => n === 0 || event.type === 'GatheringCorrected')?.data.attendees,
        );
      }),
    );
    given({ type: 'GatheringHeld', data: { gatheringId: 'gt-1', agencyId: null, attendees: [ada, ada, ben] } })
      .when(correct, { gatheringId: 'gt-1', attendees: [ada, ben] })
      .nothingHappened();
  });

  test('has a stream of its own', () => {
    expect(streamOfGathering('7f9c')).toBe('gathering-7f9c');
  });
});
