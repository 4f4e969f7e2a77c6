import fc, { type Arbitrary } from 'fast-check';
import type { Speaker } from '@golden-thread/kernel';
import { arbitraryOf, eli, luis, scenariosOf } from '@golden-thread/testing';
import { confidence, confirm, correct, evolve, report, streamOfConfidence, type Report } from './confidence.ts';
import { confidenceSchemas, type ConfidenceEvent } from './confidence.schema.ts';

type Reported = Extract<ConfidenceEvent, { type: 'ConfidenceReported' }>;

const given = scenariosOf(confidence);
const bySelf: Speaker = { role: 'person', id: eli };
const byLuis: Speaker = { role: 'own-specialist', id: luis };
const data: Reported['data'] = {
  personId: eli,
  instrument: 'confidence-ruler',
  version: '1',
  score: 5,
  told: { how: 'self', readBack: false, interpreter: 'none' },
};
const told = { how: 'self', readBack: false, interpreter: 'none' } as const;
const scale = { lowest: 0, highest: 10 };
const answer: Report = { personId: eli, instrument: 'confidence-ruler', version: '1', score: 5, told, scale, by: bySelf };
const reported: Reported = { type: 'ConfidenceReported', data };
const fromMemory = { how: 'phone', writtenBy: luis, readBack: false, interpreter: 'none' } as const;
const remembered: Reported = { type: 'ConfidenceReported', data: { ...data, told: fromMemory } };
const judged = { personId: eli, eventId: 'event-1' };

describe('confidence', () => {
  test('P2: is the person’s own answer, and the same answer another day is another report', () => {
    given().when(report, answer).then(reported).again().then(reported);
  });

  test.each([scale.lowest, scale.highest])('takes the ends of the scale: %d', (score) => {
    given()
      .when(report, { ...answer, score })
      .then({ ...reported, data: { ...data, score } });
  });

  test.each([-1, 10.5, Number.NaN, Number.POSITIVE_INFINITY])('a score that the instrument does not have is refused: %d', (score) => {
    given()
      .when(report, { ...answer, score })
      .refused('score-out-of-range');
  });

  test('P2: told by phone, it names who wrote it down', () => {
    given()
      .when(report, { ...answer, told: { ...told, how: 'phone' }, by: byLuis })
      .refused('writer-not-named', 'P2');
    given()
      .when(report, { ...answer, told: fromMemory, by: byLuis })
      .then(remembered);
  });

  test.each(['specialist', 'supporter', 'representative', 'agency-steward'] as const)('P2: a %s says nothing about it', (role) => {
    given()
      .when(report, { ...answer, by: { role, id: luis } })
      .refused('only-the-person', 'P2');
  });

  test('P2: what was written from memory is confirmed, or was not meant; twice is once', () => {
    given(remembered)
      .when(confirm, { ...judged, by: byLuis })
      .then({ type: 'ToldConfirmed', data: { ...judged, of: 'ConfidenceReported' } })
      .again()
      .nothingHappened();
    given(remembered)
      .when(correct, { ...judged, by: bySelf })
      .then({ type: 'ToldCorrected', data: { ...judged, of: 'ConfidenceReported' } })
      .again()
      .nothingHappened();
    given(remembered, { type: 'ToldCorrected', data: judged })
      .when(confirm, { ...judged, by: bySelf })
      .refused('corrected-already', 'P2');
    given(reported)
      .when(confirm, { ...judged, by: bySelf })
      .nothingHappened();
  });

  test('what was never reported is neither confirmed nor corrected', () => {
    given()
      .when(confirm, { ...judged, by: bySelf })
      .refused('nothing-told', 'P2');
    given(reported)
      .when(correct, { ...judged, eventId: 'event-2', by: bySelf })
      .refused('nothing-told', 'P2');
  });

  // Invariant: there is one standing for each report and for nothing else, in whatever order facts come.
  test('facts are accepted in any state and order', () => {
    const one = Object.entries(confidenceSchemas).map(([type, schema]) =>
      (arbitraryOf(schema) as Arbitrary<object>).map((made) => ({ type, data: { ...made, eventId: 'e-1' } }) as unknown as ConfidenceEvent),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(...one), { maxLength: 8 }), (history) => {
        const state = history.reduce((before, event, n) => evolve(before, event, { eventId: `e-${n}`, occurredAt: 0 }), confidence.initial);
        const reports = history.flatMap(({ type }, n) => (type === 'ConfidenceReported' ? [`e-${n}`] : []));
        expect([...state.tellings.keys()]).toEqual(reports);
      }),
      { numRuns: 200 },
    );
  });

  test('has a stream per person', () => {
    expect(streamOfConfidence('7f9c')).toBe('confidence-7f9c');
  });
});
