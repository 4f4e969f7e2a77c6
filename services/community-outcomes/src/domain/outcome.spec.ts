import fc, { type Arbitrary } from 'fast-check';
import type { Speaker, Told } from '@golden-thread/kernel';
import { ada, agencySouth, arbitraryOf, ben, cruz, luis, mara, scenariosOf } from '@golden-thread/testing';
import { amend } from './outcome-amending.ts';
import { contentOf, evolve, isTakenBack, outcome, record, streamOfOutcome, withdraw, type RecordOutcome } from './outcome.ts';
import { outcomeSchemas, type OutcomeEvent } from './outcome.schema.ts';

type Recorded = Extract<OutcomeEvent, { type: 'OutcomeRecorded' }>;

const given = scenariosOf(outcome);
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const byBen: Speaker = { role: 'person', id: ben };
const byLuis: Speaker = { role: 'own-specialist', id: luis };
const byMara: Speaker = { role: 'specialist', id: mara };

const untold = {
  outcomeId: 'oc-2',
  subjectType: 'person',
  subjectId: ben,
  agencyId: agencySouth,
  category: 'social',
  ledBy: ['oc-1'],
  depth: 'transitional',
  sign: 'positive',
  intended: true,
  statement: 'I ate with my brothers on Sunday.',
} as const;
const bens = { ...untold, told };
const bensWish: RecordOutcome = { ...bens, by: byBen };
const bensRecorded: Recorded = { type: 'OutcomeRecorded', data: { ...bens, ledBy: [...bens.ledBy], personId: ben } };
const remembered: Recorded = { type: 'OutcomeRecorded', data: { ...bensRecorded.data, told: fromMemory } };
const notMeant = (eventId: string): OutcomeEvent => ({ type: 'ToldCorrected', data: { eventId, personId: ben } });

const market = {
  outcomeId: 'oc-3',
  subjectType: 'community',
  subjectId: 'riverside-market',
  agencyId: null,
  category: 'cultural',
  sign: 'mixed',
  intended: false,
} as const;
const marketWish: RecordOutcome = { ...market, statement: 'The market keeps a table free.', by: byMara };
const marketRecorded: Recorded = {
  type: 'OutcomeRecorded',
  data: { ...market, ledBy: [], recordedBy: mara, sharedStatement: 'The market keeps a table free.' },
};
const marketWithdrawn: OutcomeEvent = { type: 'OutcomeWithdrawn', data: { outcomeId: 'oc-3' } };
const bensWithdrawn: OutcomeEvent = { type: 'OutcomeWithdrawn', data: { outcomeId: 'oc-2', personId: ben, told } };
const marketTold = { ...marketWish, personId: ada, told };

describe('an outcome', () => {
  test('is recorded once; the same wish again changes nothing, however it was told and whoever put it down', () => {
    given().when(record, bensWish).then(bensRecorded).again().nothingHappened();
    given(bensRecorded)
      .when(record, { ...bensWish, told: { ...fromMemory, readBack: true }, by: byLuis })
      .nothingHappened();
    given().when(record, marketWish).then(marketRecorded).again().nothingHappened();
    given(marketRecorded)
      .when(record, { ...marketWish, by: { role: 'agency-steward', id: luis } })
      .nothingHappened();
  });

  test('P2: about a person it is told by that person', () => {
    given()
      .when(record, { ...untold, by: byBen })
      .refused('told-by-the-person', 'P2');
    given()
      .when(record, { ...bensWish, told: { ...told, how: 'aloud' }, by: byLuis })
      .refused('writer-not-named', 'P2');
    for (const role of ['specialist', 'representative', 'supporter', 'network-steward'] as const) {
      given()
        .when(record, { ...bensWish, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
    }
    given()
      .when(record, { ...bensWish, told: fromMemory, by: byLuis })
      .then(remembered);
  });

  test('P1: words come first; nobody has to sort them', () => {
    const { category, ledBy, depth, ...unsorted } = bens;
    expect([category, ledBy, depth]).not.toContain(undefined);
    given()
      .when(record, { ...unsorted, by: byBen, whyItMatters: 'They set a plate for me.', whoHelped: 'My sister' })
      .then({
        type: 'OutcomeRecorded',
        data: {
          ...unsorted,
          personId: ben,
          category: 'not-sorted',
          ledBy: [],
          whyItMatters: 'They set a plate for me.',
          whoHelped: 'My sister',
        },
      });
  });

  test('P5: what a person told is sealed for them, and what no person told for the network', () => {
    const shared = { sharedStatement: 'It is warm there.', sharedWhyItMatters: 'People stay.', sharedWhoHelped: 'The baker' };
    given()
      .when(record, { ...marketWish, statement: 'It is warm there.', whyItMatters: 'People stay.', whoHelped: 'The baker' })
      .then({ type: 'OutcomeRecorded', data: { ...market, ledBy: [], recordedBy: mara, ...shared } });
    const own = { personId: ada, statement: marketWish.statement, told };
    given()
      .when(record, { ...marketTold, by: { role: 'person', id: ada } })
      .then({ type: 'OutcomeRecorded', data: { ...market, ledBy: [], ...own } });
    const { properties } = outcomeSchemas.OutcomeRecorded;
    const ownerOf = (field: 'statement' | 'whyItMatters' | 'whoHelped' | 'sharedStatement' | 'sharedWhyItMatters' | 'sharedWhoHelped') =>
      (properties[field] as { 'x-personal'?: { owner: string } })['x-personal']?.owner;
    expect([ownerOf('statement'), ownerOf('whyItMatters'), ownerOf('whoHelped')]).toEqual(['personId', 'personId', 'personId']);
    expect([ownerOf('sharedStatement'), ownerOf('sharedWhyItMatters'), ownerOf('sharedWhoHelped')]).toEqual(Array(3).fill('network'));
  });

  test('about a community it is put down by a helper, or told by a person who is named', () => {
    given()
      .when(record, { ...marketWish, by: { role: 'supporter', id: cruz } })
      .refused('outcome-by-a-helper');
    given()
      .when(record, { ...marketWish, told })
      .refused('teller-not-named', 'P2');
    given()
      .when(record, { ...marketWish, personId: ada, by: { role: 'person', id: ada } })
      .refused('told-by-the-person', 'P2');
  });

  test('cannot have led to itself', () => {
    given()
      .when(record, { ...marketWish, ledBy: ['oc-1', 'oc-3'] })
      .refused('led-by-itself');
    given(marketRecorded)
      .when(amend, { outcomeId: 'oc-3', changes: { ledBy: ['oc-3'] }, by: byMara })
      .refused('led-by-itself');
  });

  test('that says something else is corrected, not recorded again', () => {
    given(marketRecorded)
      .when(record, { ...marketWish, category: 'social' })
      .refused('outcome-exists');
    given(marketRecorded, { type: 'OutcomeCorrected', data: { outcomeId: 'oc-3', changes: { category: 'social' } } })
      .when(record, marketWish)
      .nothingHappened();
  });

  test('P2: a person’s outcome is taken back by that person; twice is once', () => {
    given(bensRecorded).when(withdraw, { outcomeId: 'oc-2', by: byLuis }).refused('told-by-the-person', 'P2');
    given(bensRecorded)
      .when(withdraw, { outcomeId: 'oc-2', told, by: { role: 'agency-steward', id: mara } })
      .refused('only-the-person', 'P2');
    given(bensRecorded).when(withdraw, { outcomeId: 'oc-2', told, by: byBen }).then(bensWithdrawn).again().nothingHappened();
    given(marketRecorded).when(withdraw, { outcomeId: 'oc-3', by: byMara }).then(marketWithdrawn).again().nothingHappened();
    given(marketRecorded).when(withdraw, { outcomeId: 'oc-3', told, by: byMara }).then(marketWithdrawn);
    given(marketRecorded)
      .when(withdraw, { outcomeId: 'oc-3', by: { role: 'person', id: ada } })
      .refused('outcome-by-a-helper');
  });

  test('P2: taking back counts at once, and no longer once it turns out not to have been meant', () => {
    const back: OutcomeEvent = { type: 'OutcomeWithdrawn', data: { outcomeId: 'oc-2', personId: ben, told: fromMemory } };
    expect(isTakenBack(stateAfter(bensRecorded, back))).toBe(true);
    expect(isTakenBack(stateAfter(bensRecorded, back, notMeant('event-2')))).toBe(false);
    const ownWord = { outcomeId: 'oc-2', told, by: byBen };
    given(bensRecorded, back).when(withdraw, ownWord).then(bensWithdrawn).again().nothingHappened();
    expect(isTakenBack(stateAfter(bensRecorded, back, bensWithdrawn, notMeant('event-2')))).toBe(true);
    expect(isTakenBack(stateAfter(remembered, notMeant('event-1')))).toBe(true);
    expect(isTakenBack(stateAfter())).toBe(false);
  });

  test('what was taken back is neither corrected nor recorded by an old wish', () => {
    given(marketRecorded, marketWithdrawn).when(record, marketWish).refused('outcome-withdrawn');
    given(marketRecorded, marketWithdrawn)
      .when(amend, { outcomeId: 'oc-3', changes: { category: 'social' }, by: byMara })
      .refused('outcome-withdrawn');
    given(remembered, notMeant('event-1')).when(record, bensWish).refused('outcome-withdrawn');
    given(remembered, notMeant('event-1')).when(withdraw, { outcomeId: 'oc-2', told, by: byBen }).nothingHappened();
  });

  test('P5: whoever knows its id does not learn whether it still stands', () => {
    for (const history of [[bensRecorded], [bensRecorded, bensWithdrawn]])
      given(...history)
        .when(record, { ...marketWish, outcomeId: 'oc-2' })
        .refused('outcome-exists');
  });

  test('what was never recorded is neither corrected nor taken back', () => {
    given().when(amend, { outcomeId: 'oc-3', changes: {}, by: byMara }).refused('outcome-not-recorded');
    given().when(withdraw, { outcomeId: 'oc-3', by: byMara }).refused('outcome-not-recorded');
  });

  test('of two records the one with the smaller time, then id, counts, in whatever order they came', () => {
    const said = (category: string): Recorded => ({ ...marketRecorded, data: { ...marketRecorded.data, category } });
    const placed = (...facts: readonly (readonly [string, number, string])[]) =>
      facts.reduce((state, [category, occurredAt, eventId]) => evolve(state, said(category), { eventId, occurredAt }), outcome.initial);
    for (const [first, second] of [
      [['cultural', 1, 'b'] as const, ['social', 2, 'a'] as const],
      [['cultural', 1, 'a'] as const, ['social', 1, 'b'] as const],
    ] as const) {
      expect(contentOf(placed(first, second))?.category).toBe('cultural');
      expect(contentOf(placed(second, first))?.category).toBe('cultural');
    }
  });

  // Invariants, in whatever order facts come: of several records the one with the smallest time and id counts; the content is null exactly
  // before there is one; an outcome is taken back only where somebody took it back or did not mean it.
  test('facts are accepted in any state and order', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const facts = history.map((event, n) => ({ event, recorded: { eventId: `e-${n}`, occurredAt: (n * 7) % 5 } }));
        const state = facts.reduce((before, { event, recorded }) => evolve(before, event, recorded), outcome.initial);
        const records = facts.filter(({ event }) => event.type === 'OutcomeRecorded');
        const first = records.toSorted(
          (a, b) => a.recorded.occurredAt - b.recorded.occurredAt || (a.recorded.eventId < b.recorded.eventId ? -1 : 1),
        )[0];
        expect(state.record?.eventId).toBe(first?.recorded.eventId);
        expect(contentOf(state) === null).toBe(records.length === 0);
        const types = new Set(history.map(({ type }) => type));
        if (isTakenBack(state)) expect(types.has('OutcomeWithdrawn') || types.has('ToldCorrected')).toBe(true);
        if (types.has('OutcomeWithdrawn') && !types.has('ToldCorrected')) expect(isTakenBack(state)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfOutcome('7f9c')).toBe('outcome-7f9c');
  });
});

function stateAfter(...history: readonly OutcomeEvent[]) {
  return history.reduce((state, event, n) => evolve(state, event, { eventId: `event-${n + 1}`, occurredAt: 0 }), outcome.initial);
}

/** Events of every type; what is confirmed or corrected is one of the history's own. */
const anyHistory = fc.array(
  fc
    .tuple(
      fc.oneof(
        ...Object.entries(outcomeSchemas).map(([type, schema]) =>
          (arbitraryOf(schema) as Arbitrary<object>).map((data) => ({ type, data }) as OutcomeEvent),
        ),
      ),
      fc.nat({ max: 6 }),
    )
    .map(([event, n]) =>
      event.type === 'ToldConfirmed' || event.type === 'ToldCorrected' ? { ...event, data: { ...event.data, eventId: `e-${n}` } } : event,
    ),
  { maxLength: 10 },
);
