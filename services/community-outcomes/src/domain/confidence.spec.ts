import fc from 'fast-check';
import { arbitraryOf, eli, luis, scenariosOf } from '@golden-thread/testing';
import { confidence, evolve, report, streamOfConfidence, type Report } from './confidence.ts';
import { confidenceSchemas, type ConfidenceEvent } from './confidence.schema.ts';

const given = scenariosOf(confidence);
const answer: Report = {
  personId: eli,
  instrument: 'confidence-ruler',
  version: '1',
  score: 5,
  scale: { lowest: 0, highest: 10 },
  told: { how: 'self', readBack: false, interpreter: 'none' },
};
const { scale, ...data } = answer;
const reported: ConfidenceEvent = { type: 'ConfidenceReported', data };

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
      .when(report, { ...answer, told: { ...answer.told, how: 'phone' } })
      .refused('writer-not-named', 'P2');
    const told = { ...answer.told, how: 'phone', writtenBy: luis } as const;
    given()
      .when(report, { ...answer, told })
      .then({ ...reported, data: { ...data, told } });
  });

  test('imported facts are accepted in any state', () => {
    fc.assert(
      fc.property(fc.array(arbitraryOf(confidenceSchemas.ConfidenceReported)), (history) => {
        expect(history.reduce(evolve, confidence.initial)).toEqual({ reports: history.length });
      }),
    );
  });

  test('has a stream per person', () => {
    expect(streamOfConfidence('7f9c')).toBe('confidence-7f9c');
  });
});
