import fc from 'fast-check';
import { agencyNorth, agencySouth, arbitraryOf, ben, cruz, luis, scenariosOf } from '@golden-thread/testing';
import type { Told } from './fields.schema.ts';
import { correct, evolve, outcome, record, streamOfOutcome, withdraw } from './outcome.ts';
import { outcomeSchemas, type OutcomeEvent } from './outcome.schema.ts';

type Recorded = Extract<OutcomeEvent, { type: 'OutcomeRecorded' }>;

const given = scenariosOf(outcome);
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const bensWish: Recorded['data'] = {
  outcomeId: 'oc-2',
  subjectType: 'person',
  subjectId: ben,
  agencyId: agencySouth,
  category: 'social',
  ledBy: ['oc-1'],
  depth: 'transitional',
  sign: 'positive',
  intended: true,
  told,
};
const bens: Recorded = { type: 'OutcomeRecorded', data: bensWish };
const marketWish: Recorded['data'] = {
  outcomeId: 'oc-3',
  subjectType: 'community',
  subjectId: 'riverside-market',
  agencyId: null,
  category: 'cultural',
  ledBy: [],
};
const market: Recorded = { type: 'OutcomeRecorded', data: marketWish };
const withdrawn = (outcomeId: string): OutcomeEvent => ({ type: 'OutcomeWithdrawn', data: { outcomeId } });

describe('an outcome', () => {
  test('is recorded once; the same wish again changes nothing, however it was told', () => {
    given().when(record, bensWish).then(bens).again().nothingHappened();
    given(bens)
      .when(record, { ...bensWish, told: { how: 'phone', writtenBy: luis, readBack: true, interpreter: 'none' } })
      .nothingHappened();
  });

  test('P2: about a person it is told by that person', () => {
    const untold = { ...bensWish };
    delete untold.told;
    given().when(record, untold).refused('told-by-the-person', 'P2');
    given()
      .when(record, { ...bensWish, told: { ...told, how: 'aloud' } })
      .refused('writer-not-named', 'P2');
  });

  test('about a community it needs no telling', () => {
    given().when(record, marketWish).then(market).again().nothingHappened();
  });

  test('cannot have led to itself', () => {
    given()
      .when(record, { ...marketWish, ledBy: ['oc-1', 'oc-3'] })
      .refused('led-by-itself');
    given(market)
      .when(correct, { outcomeId: 'oc-3', changes: { ledBy: ['oc-3'] } })
      .refused('led-by-itself');
  });

  test('that says something else is corrected, not recorded again', () => {
    given(market)
      .when(record, { ...marketWish, category: 'social' })
      .refused('outcome-exists');
  });

  test('a correction holds only what is different', () => {
    given(market)
      .when(correct, { outcomeId: 'oc-3', changes: { category: 'social', agencyId: null, ledBy: [] } })
      .then({ type: 'OutcomeCorrected', data: { outcomeId: 'oc-3', changes: { category: 'social' } } })
      .again()
      .nothingHappened();
    given(market)
      .when(correct, { outcomeId: 'oc-3', changes: { agencyId: agencyNorth, intended: false } })
      .then({ type: 'OutcomeCorrected', data: { outcomeId: 'oc-3', changes: { agencyId: agencyNorth, intended: false } } });
  });

  test('P2: a correction about a person, before or after it, is told by the person', () => {
    given(bens)
      .when(correct, { outcomeId: 'oc-2', changes: { category: 'human' } })
      .refused('told-by-the-person', 'P2');
    given(market)
      .when(correct, { outcomeId: 'oc-3', changes: { subjectType: 'person', subjectId: cruz } })
      .refused('told-by-the-person', 'P2');
    given(bens)
      .when(correct, { outcomeId: 'oc-2', changes: { category: 'human' }, told })
      .then({ type: 'OutcomeCorrected', data: { outcomeId: 'oc-2', changes: { category: 'human' }, told } });
  });

  test('P2: a person’s outcome is taken back by that person; twice is once', () => {
    given(bens).when(withdraw, { outcomeId: 'oc-2' }).refused('told-by-the-person', 'P2');
    given(bens)
      .when(withdraw, { outcomeId: 'oc-2', told })
      .then({ type: 'OutcomeWithdrawn', data: { outcomeId: 'oc-2', told } })
      .again()
      .nothingHappened();
    given(market).when(withdraw, { outcomeId: 'oc-3' }).then(withdrawn('oc-3')).again().nothingHappened();
  });

  test('what was taken back is neither corrected nor recorded by an old wish', () => {
    given(market, withdrawn('oc-3')).when(record, marketWish).refused('outcome-withdrawn');
    given(market, withdrawn('oc-3'))
      .when(correct, { outcomeId: 'oc-3', changes: { category: 'social' } })
      .refused('outcome-withdrawn');
  });

  test('what was never recorded is neither corrected nor taken back', () => {
    given().when(correct, { outcomeId: 'oc-3', changes: {} }).refused('outcome-not-recorded');
    given().when(withdraw, { outcomeId: 'oc-3' }).refused('outcome-not-recorded');
  });

  test('imported facts are accepted in any state, and the first record stays', () => {
    const anything = fc.oneof(
      arbitraryOf(outcomeSchemas.OutcomeRecorded).map((data): OutcomeEvent => ({ type: 'OutcomeRecorded', data })),
      arbitraryOf(outcomeSchemas.OutcomeCorrected).map((data): OutcomeEvent => ({ type: 'OutcomeCorrected', data })),
      arbitraryOf(outcomeSchemas.OutcomeWithdrawn).map((data): OutcomeEvent => ({ type: 'OutcomeWithdrawn', data })),
    );
    fc.assert(
      fc.property(fc.array(anything), (history) => {
        const state = history.reduce(evolve, outcome.initial);
        const first = history.find((event): event is Recorded => event.type === 'OutcomeRecorded');
        expect(state.content?.outcomeId).toBe(first?.data.outcomeId);
        expect(state.withdrawn).toBe(history.some(({ type }) => type === 'OutcomeWithdrawn'));
      }),
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfOutcome('7f9c')).toBe('outcome-7f9c');
  });
});
