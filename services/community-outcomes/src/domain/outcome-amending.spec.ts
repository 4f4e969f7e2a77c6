import type { Speaker, Told } from '@golden-thread/kernel';
import { agencyNorth, ben, cruz, luis, mara, on, scenariosOf } from '@golden-thread/testing';
import { amend, outcomeAmending } from './outcome-amending.ts';
import { contentOf, evolve } from './outcome.ts';
import type { OutcomeEvent } from './outcome.schema.ts';

type Corrected = Extract<OutcomeEvent, { type: 'OutcomeCorrected' }>;

const given = scenariosOf(outcomeAmending);
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const byBen: Speaker = { role: 'person', id: ben };
const byLuis: Speaker = { role: 'own-specialist', id: luis };
const byMara: Speaker = { role: 'specialist', id: mara };
const bensRecorded: OutcomeEvent = {
  type: 'OutcomeRecorded',
  data: {
    outcomeId: 'oc-2',
    subjectType: 'person',
    subjectId: ben,
    personId: ben,
    agencyId: null,
    category: 'social',
    ledBy: [],
    sign: 'positive',
    told,
    statement: 'I ate with my brothers.',
  },
};
const marketRecorded: OutcomeEvent = {
  type: 'OutcomeRecorded',
  data: {
    outcomeId: 'oc-3',
    subjectType: 'community',
    subjectId: 'riverside-market',
    agencyId: null,
    category: 'cultural',
    ledBy: [],
    intended: false,
    recordedBy: mara,
  },
};
const bensCorrected = (changes: Corrected['data']['changes'], how: Told = told): Corrected => ({
  type: 'OutcomeCorrected',
  data: { outcomeId: 'oc-2', personId: ben, told: how, changes },
});
const notMeant = (eventId: string): OutcomeEvent => ({ type: 'ToldCorrected', data: { eventId, personId: ben } });

describe('an outcome that is put right', () => {
  test('holds only what is different; lists are compared as sets', () => {
    given(marketRecorded)
      .when(amend, { outcomeId: 'oc-3', changes: { category: 'social', agencyId: null, ledBy: [] }, by: byMara })
      .then({ type: 'OutcomeCorrected', data: { outcomeId: 'oc-3', changes: { category: 'social' }, recordedBy: mara } })
      .again()
      .nothingHappened();
    given(marketRecorded)
      .when(amend, { outcomeId: 'oc-3', changes: { agencyId: agencyNorth, intended: true, ledBy: ['oc-1', 'oc-0'] }, by: byMara })
      .then({
        type: 'OutcomeCorrected',
        data: { outcomeId: 'oc-3', changes: { agencyId: agencyNorth, intended: true, ledBy: ['oc-1', 'oc-0'] }, recordedBy: mara },
      });
    given(marketRecorded, { type: 'OutcomeCorrected', data: { outcomeId: 'oc-3', changes: { ledBy: ['oc-1', 'oc-0'] } } })
      .when(amend, { outcomeId: 'oc-3', changes: { ledBy: ['oc-0', 'oc-1', 'oc-0'] }, by: byMara })
      .nothingHappened();
  });

  test('may be put into other words, by the owner of the words', () => {
    given(bensRecorded)
      .when(amend, { outcomeId: 'oc-2', changes: {}, statement: 'I ate with both my brothers.', told, by: byBen })
      .then({
        type: 'OutcomeCorrected',
        data: { outcomeId: 'oc-2', personId: ben, told, changes: {}, statement: 'I ate with both my brothers.' },
      })
      .again()
      .nothingHappened();
    given(bensRecorded)
      .when(amend, { outcomeId: 'oc-2', changes: {}, statement: 'I ate with my brothers.', told, by: byBen })
      .nothingHappened();
    given(marketRecorded)
      .when(amend, { outcomeId: 'oc-3', changes: {}, whyItMatters: 'People stay.', by: byMara })
      .then({ type: 'OutcomeCorrected', data: { outcomeId: 'oc-3', changes: {}, recordedBy: mara, sharedWhyItMatters: 'People stay.' } });
  });

  test('P2: a correction of a person’s outcome is told by the person', () => {
    given(bensRecorded)
      .when(amend, { outcomeId: 'oc-2', changes: { category: 'human' }, by: byLuis })
      .refused('told-by-the-person', 'P2');
    given(bensRecorded)
      .when(amend, { outcomeId: 'oc-2', changes: { category: 'human' }, told, by: byMara })
      .refused('only-the-person', 'P2');
    given(bensRecorded)
      .when(amend, { outcomeId: 'oc-2', changes: { category: 'human' }, told, by: byBen })
      .then(bensCorrected({ category: 'human' }));
    given(marketRecorded)
      .when(amend, { outcomeId: 'oc-3', changes: { category: 'human' }, by: { role: 'operator', id: 'operator' } })
      .refused('outcome-by-a-helper');
  });

  test('P2: nobody’s outcome becomes somebody else’s', () => {
    given(bensRecorded)
      .when(amend, { outcomeId: 'oc-2', changes: { subjectId: cruz }, told, by: byBen })
      .refused('outcome-of-another', 'P2');
    given(bensRecorded)
      .when(amend, { outcomeId: 'oc-2', changes: { subjectType: 'group' }, told, by: byBen })
      .refused('outcome-of-another', 'P2');
    given(marketRecorded)
      .when(amend, { outcomeId: 'oc-3', changes: { subjectType: 'person', subjectId: cruz }, by: byMara })
      .refused('outcome-of-another', 'P2');
    given(marketRecorded)
      .when(amend, { outcomeId: 'oc-3', changes: { subjectType: 'group', subjectId: 'group-1' }, by: byMara })
      .then({
        type: 'OutcomeCorrected',
        data: { outcomeId: 'oc-3', changes: { subjectType: 'group', subjectId: 'group-1' }, recordedBy: mara },
      });
  });

  test('P2: a correction from memory waits beside what counts until it is read back; twice is once', () => {
    const waiting = bensCorrected({ category: 'human' }, fromMemory);
    given(bensRecorded)
      .when(amend, { outcomeId: 'oc-2', changes: { category: 'human' }, told: fromMemory, by: byLuis })
      .then(waiting)
      .again()
      .nothingHappened();
    expect(contentOf(stateAfter(bensRecorded, waiting))?.category).toBe('social');
    expect(contentOf(stateAfter(bensRecorded, waiting), 'as-said')?.category).toBe('human');
    expect(contentOf(stateAfter(bensRecorded, waiting, notMeant('event-2')), 'as-said')?.category).toBe('social');
    const confirmed: OutcomeEvent = { type: 'ToldConfirmed', data: { eventId: 'event-2', personId: ben } };
    expect(contentOf(stateAfter(bensRecorded, waiting, confirmed))?.category).toBe('human');
    given(bensRecorded, waiting)
      .when(amend, { outcomeId: 'oc-2', changes: { category: 'human' }, told, by: byBen })
      .then(bensCorrected({ category: 'human' }));
    given(bensRecorded, waiting)
      .when(amend, { outcomeId: 'oc-2', changes: { category: 'human' }, told: { ...fromMemory, readBack: true }, by: byLuis })
      .then(bensCorrected({ category: 'human' }, { ...fromMemory, readBack: true }));
  });

  test('of several corrections the latest in time decides, field by field, in whatever order they came', () => {
    const social = on(3, bensCorrected({ category: 'human' }), 'b');
    const earlier = on(2, bensCorrected({ category: 'natural', sign: 'mixed' }), 'a');
    given(bensRecorded, social, earlier)
      .when(amend, { outcomeId: 'oc-2', changes: { category: 'human', sign: 'mixed' }, told, by: byBen })
      .nothingHappened();
    const [first, second] = [on(3, bensCorrected({ category: 'natural' }), 'a'), on(3, bensCorrected({ category: 'human' }), 'b')];
    const human = { outcomeId: 'oc-2', changes: { category: 'human' }, told, by: byBen };
    given(bensRecorded, first, second).when(amend, human).nothingHappened();
    given(bensRecorded, second, first).when(amend, human).nothingHappened();
  });

  test('P2: an imported outcome of a person is theirs too', () => {
    const imported: OutcomeEvent = {
      type: 'OutcomeRecorded',
      data: { outcomeId: 'oc-2', subjectType: 'person', subjectId: ben, agencyId: null, category: 'social', ledBy: [] },
    };
    given(imported)
      .when(amend, { outcomeId: 'oc-2', changes: { sign: 'positive' }, by: byMara })
      .refused('told-by-the-person', 'P2');
    given(imported)
      .when(amend, { outcomeId: 'oc-2', changes: { sign: 'positive' }, told, by: byBen })
      .then(bensCorrected({ sign: 'positive' }));
  });
});

function stateAfter(...history: readonly OutcomeEvent[]) {
  return history.reduce((state, event, n) => evolve(state, event, { eventId: `event-${n + 1}`, occurredAt: 0 }), outcomeAmending.initial);
}
