import type { Role, Speaker, Told } from '@golden-thread/kernel';
import { ada, ben, cruz, hana, luis, mara, on, scenariosOf } from '@golden-thread/testing';
import { confirm, correct, counts, outcomeProof, substantiate, substantiationsOf } from './outcome-proof.ts';
import { evolve } from './outcome.ts';
import type { OutcomeEvent } from './outcome.schema.ts';

type Recorded = Extract<OutcomeEvent, { type: 'OutcomeRecorded' }>;

const given = scenariosOf(outcomeProof);
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const onPaper: Told = { how: 'paper', writtenBy: luis, readBack: true, interpreter: 'none' };
const fromMemory: Told = { ...onPaper, readBack: false };
const bens: Recorded['data'] = {
  outcomeId: 'oc-2',
  subjectType: 'person',
  subjectId: ben,
  personId: ben,
  agencyId: null,
  category: 'social',
  ledBy: [],
  told: onPaper,
};
const recorded: Recorded = { type: 'OutcomeRecorded', data: bens };
const remembered: Recorded = { type: 'OutcomeRecorded', data: { ...bens, told: fromMemory } };
const market: Recorded = {
  type: 'OutcomeRecorded',
  data: {
    outcomeId: 'oc-3',
    subjectType: 'community',
    subjectId: 'riverside-market',
    agencyId: null,
    category: 'cultural',
    ledBy: [],
    recordedBy: mara,
  },
};
const withdrawn: OutcomeEvent = { type: 'OutcomeWithdrawn', data: { outcomeId: 'oc-2', personId: ben, told } };
const byBen: Speaker = { role: 'person', id: ben };
const byLuis: Speaker = { role: 'own-specialist', id: luis };
const byMara: Speaker = { role: 'specialist', id: mara };
const marasWord: OutcomeEvent = { type: 'OutcomeSubstantiated', data: { outcomeId: 'oc-2', personId: ben, by: mara, how: 'saw-it' } };
const sawIt = { outcomeId: 'oc-2', how: 'saw-it', by: byMara };
const judged = { personId: ben, eventId: 'event-1' };
const agreed: OutcomeEvent = { type: 'ToldConfirmed', data: { ...judged, of: 'OutcomeRecorded' } };
const notMeant: OutcomeEvent = { type: 'ToldCorrected', data: { ...judged, of: 'OutcomeRecorded' } };

describe('substantiating an outcome', () => {
  test('says who and how; twice is once, another way is news', () => {
    given(recorded).when(substantiate, sawIt).then(marasWord).again().nothingHappened();
    given(recorded, marasWord)
      .when(substantiate, { ...sawIt, how: 'asked-about-it' })
      .then({ type: 'OutcomeSubstantiated', data: { outcomeId: 'oc-2', personId: ben, by: mara, how: 'asked-about-it' } });
    given(recorded, marasWord)
      .when(substantiate, { ...sawIt, by: { role: 'supporter', id: cruz } })
      .then({ type: 'OutcomeSubstantiated', data: { outcomeId: 'oc-2', personId: ben, by: cruz, how: 'saw-it' } });
    given(market)
      .when(substantiate, { outcomeId: 'oc-3', how: 'saw-it', by: byLuis })
      .then({ type: 'OutcomeSubstantiated', data: { outcomeId: 'oc-3', by: luis, how: 'saw-it' } });
  });

  test.each<[string, Role, string, Recorded]>([
    ['the person it is about', 'person', ben, recorded],
    ['who wrote it down', 'own-specialist', luis, recorded],
    ['who put it in', 'specialist', mara, market],
    ['a machine', 'automation', 'automation-1', recorded],
    ['an operator', 'operator', 'operator', recorded],
  ])('is not done by %s', (_, role, id, what) => {
    given(what)
      .when(substantiate, { outcomeId: what.data.outcomeId, how: 'saw-it', by: { role, id } })
      .refused('substantiated-by-somebody-else');
  });

  test('is not done by who told of a community, nor by who put it right since, nor by whom an imported one is about', () => {
    const toldByAda: Recorded = { ...market, data: { ...market.data, personId: ada, told } };
    given(toldByAda)
      .when(substantiate, { outcomeId: 'oc-3', how: 'saw-it', by: { role: 'person', id: ada } })
      .refused('substantiated-by-somebody-else');
    const putRight: OutcomeEvent = {
      type: 'OutcomeCorrected',
      data: { outcomeId: 'oc-2', personId: ben, changes: { sign: 'positive' }, told: { ...onPaper, writtenBy: hana } },
    };
    given(recorded, putRight)
      .when(substantiate, { ...sawIt, by: { role: 'specialist', id: hana } })
      .refused('substantiated-by-somebody-else');
    const { outcomeId, subjectType, subjectId, agencyId, category, ledBy } = bens;
    const imported = { outcomeId, subjectType, subjectId, agencyId, category, ledBy };
    given({ type: 'OutcomeRecorded', data: imported })
      .when(substantiate, { ...sawIt, by: byBen })
      .refused('substantiated-by-somebody-else');
  });

  test('is not done by a helper who put right what no person told', () => {
    const asHelper = { outcomeId: 'oc-3', how: 'saw-it' };
    const rewritten: OutcomeEvent = {
      type: 'OutcomeCorrected',
      data: { outcomeId: 'oc-3', changes: { sign: 'positive' }, recordedBy: luis },
    };
    given(market, rewritten)
      .when(substantiate, { ...asHelper, by: byLuis })
      .refused('substantiated-by-somebody-else');
    given(market, rewritten)
      .when(substantiate, { ...asHelper, by: byMara })
      .refused('substantiated-by-somebody-else');
    given(market, rewritten)
      .when(substantiate, { ...asHelper, by: { role: 'specialist', id: hana } })
      .then({ type: 'OutcomeSubstantiated', data: { ...asHelper, by: hana } });
  });

  test('P2: nothing is built on what was written from memory', () => {
    given(remembered).when(substantiate, sawIt).refused('not-confirmed', 'P2');
    given(remembered, agreed).when(substantiate, sawIt).then(marasWord);
  });

  test('needs an outcome that stands', () => {
    given().when(substantiate, sawIt).refused('outcome-not-recorded');
    given(recorded, withdrawn).when(substantiate, sawIt).refused('outcome-withdrawn');
    given(remembered, notMeant).when(substantiate, sawIt).refused('outcome-withdrawn');
  });

  test('what was put right since has to be seen anew, once that is confirmed', () => {
    const putRight = (how: Told): OutcomeEvent => ({
      type: 'OutcomeCorrected',
      data: { outcomeId: 'oc-2', personId: ben, changes: { sign: 'positive' }, told: how },
    });
    given(on(1, recorded), on(2, marasWord), on(3, putRight(told)))
      .when(substantiate, sawIt)
      .then(marasWord);
    given(on(1, recorded), on(3, marasWord), on(3, putRight(told)))
      .when(substantiate, sawIt)
      .nothingHappened();
    given(on(1, recorded), on(2, marasWord), on(3, putRight(fromMemory)))
      .when(substantiate, sawIt)
      .nothingHappened();
    const readBack: OutcomeEvent = { type: 'ToldConfirmed', data: { eventId: 'from-memory', personId: ben, of: 'OutcomeCorrected' } };
    given(on(1, recorded), on(2, putRight(fromMemory), 'from-memory'), on(3, marasWord), on(4, readBack))
      .when(substantiate, sawIt)
      .then(marasWord);
    expect(substantiationsOf(stateAfter(recorded, marasWord))).toEqual([marasWord.data]);
    expect(substantiationsOf(stateAfter(recorded))).toEqual([]);
  });
});

describe('an outcome counts', () => {
  test('P2: once it is told by or confirmed by the person', () => {
    expect(counts(stateAfter(recorded))).toBe(true);
    expect(counts(stateAfter(remembered))).toBe(false);
    expect(counts(stateAfter(remembered, agreed))).toBe(true);
    expect(counts(stateAfter(remembered, notMeant))).toBe(false);
  });

  test('until it is taken back, and not before it is recorded', () => {
    expect(counts(stateAfter(recorded, withdrawn))).toBe(false);
    expect(counts(stateAfter())).toBe(false);
    expect(counts(stateAfter(market))).toBe(true);
  });

  test('P2: it is confirmed, or was not meant; twice is once', () => {
    given(remembered)
      .when(confirm, { ...judged, by: byLuis })
      .then(agreed)
      .again()
      .nothingHappened();
    given(remembered)
      .when(correct, { ...judged, by: byBen })
      .then(notMeant)
      .again()
      .nothingHappened();
  });

  test('P2: a verdict says of which kind of wish it is', () => {
    const second = { personId: ben, eventId: 'event-2' };
    const back: OutcomeEvent = { ...withdrawn, data: { outcomeId: 'oc-2', personId: ben, told: fromMemory } };
    given(recorded, back)
      .when(confirm, { ...second, by: byBen })
      .then({ type: 'ToldConfirmed', data: { ...second, of: 'OutcomeWithdrawn' } });
    const putRight: OutcomeEvent = {
      type: 'OutcomeCorrected',
      data: { outcomeId: 'oc-2', personId: ben, changes: { sign: 'mixed' }, told: fromMemory },
    };
    given(recorded, putRight)
      .when(correct, { ...second, by: byBen })
      .then({ type: 'ToldCorrected', data: { ...second, of: 'OutcomeCorrected' } });
  });

  test('P2: nobody else says so', () => {
    for (const decide of [confirm, correct]) {
      given(remembered)
        .when(decide, { ...judged, by: byMara })
        .refused('only-the-person', 'P2');
      given(remembered)
        .when(decide, { ...judged, personId: ada, by: { role: 'person', id: ada } })
        .refused('nothing-told', 'P2');
      given()
        .when(decide, { ...judged, by: byBen })
        .refused('nothing-told', 'P2');
    }
  });
});

function stateAfter(...history: readonly OutcomeEvent[]) {
  return history.reduce((state, event, n) => evolve(state, event, { eventId: `event-${n + 1}`, occurredAt: 0 }), outcomeProof.initial);
}
