import type { Speaker, Told } from '@golden-thread/kernel';
import { ada, ben, luis, on, scenariosOf } from '@golden-thread/testing';
import { confirm, correct, gatheringComing, isExpected, sayComing, takeComingBack } from './gathering-coming.ts';
import { evolve } from './gathering.ts';
import type { GatheringEvent } from './gathering.schema.ts';

const given = scenariosOf(gatheringComing);
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'phone', writtenBy: luis, readBack: false, interpreter: 'none' };
const byAda: Speaker = { role: 'person', id: ada };
const byLuis: Speaker = { role: 'own-specialist', id: luis };
const announced: GatheringEvent = {
  type: 'GatheringAnnounced',
  data: {
    gatheringId: 'gt-1',
    title: 'Soup and music',
    when: 1_767_290_400_000_000,
    where: 'The library by the bridge',
    languages: ['en'],
    access: [],
    openTo: 'everyone',
  },
};
const said = { gatheringId: 'gt-1', personId: ada, told };
const coming: GatheringEvent = { type: 'ComingSaid', data: said };
const notComing: GatheringEvent = { type: 'ComingTakenBack', data: said };
const remembered = { type: 'ComingSaid' as const, data: { ...said, told: fromMemory } };
const wish = { ...said, by: byAda };
const judged = { personId: ada, eventId: 'event-2' };

describe('coming to a gathering', () => {
  test('P2: the person says so, and takes it back; twice is once', () => {
    given(announced).when(sayComing, wish).then(coming).again().nothingHappened();
    given(announced, coming).when(takeComingBack, wish).then(notComing).again().nothingHappened();
    given(announced).when(takeComingBack, wish).nothingHappened();
    given(announced, coming, notComing).when(sayComing, wish).then(coming);
  });

  test('each person says it for themselves', () => {
    given(announced, coming)
      .when(sayComing, { ...wish, personId: ben, by: { role: 'person', id: ben } })
      .then({ type: 'ComingSaid', data: { ...said, personId: ben } });
  });

  test('P2: nobody else says it, and whoever writes it down is named', () => {
    for (const decide of [sayComing, takeComingBack]) {
      given(announced, coming, notComing)
        .when(decide, { ...wish, by: { role: 'specialist', id: luis } })
        .refused('only-the-person', 'P2');
      given(announced)
        .when(decide, { ...wish, told: { ...told, how: 'aloud' }, by: byLuis })
        .refused('writer-not-named', 'P2');
    }
  });

  test('P2: from memory it waits until it is read back', () => {
    given(announced)
      .when(sayComing, { ...wish, told: fromMemory, by: byLuis })
      .then(remembered)
      .again()
      .nothingHappened();
    expect(isExpected(ada, stateAfter(announced, remembered))).toBe(false);
    given(announced, remembered)
      .when(confirm, { ...judged, by: byLuis })
      .then({ type: 'ToldConfirmed', data: judged })
      .again()
      .nothingHappened();
    given(announced, remembered)
      .when(correct, { ...judged, by: byAda })
      .then({ type: 'ToldCorrected', data: judged })
      .again()
      .nothingHappened();
    expect(isExpected(ada, stateAfter(announced, remembered, { type: 'ToldConfirmed', data: judged }))).toBe(true);
    expect(isExpected(ada, stateAfter(announced, coming, { type: 'ToldCorrected', data: judged }))).toBe(false);
  });

  test('P2: whose word it is, theirs it is to confirm or correct', () => {
    for (const decide of [confirm, correct]) {
      given(announced, remembered)
        .when(decide, { ...judged, personId: ben, by: { role: 'person', id: ben } })
        .refused('nothing-told', 'P2');
      given(announced, remembered)
        .when(decide, { ...judged, eventId: 'event-1', by: byAda })
        .refused('nothing-told', 'P2');
      given(announced, remembered, { ...remembered, data: { ...remembered.data, personId: ben } })
        .when(decide, { ...judged, eventId: 'event-3', by: byAda })
        .refused('nothing-told', 'P2');
      given(announced, remembered)
        .when(decide, { ...judged, by: { role: 'supporter', id: ben } })
        .refused('only-the-person', 'P2');
    }
  });

  test('P2: each word stands for itself', () => {
    given(announced, remembered, notComing)
      .when(confirm, { ...judged, by: byAda })
      .then({ type: 'ToldConfirmed', data: judged });
  });

  test('what was written down late does not undo what was said since', () => {
    given(on(1, announced), on(5, coming), on(3, notComing)).when(sayComing, wish).nothingHappened();
  });

  test('is to something on the board; what is not there can still be taken back', () => {
    given().when(sayComing, wish).refused('gathering-not-announced');
    given().when(takeComingBack, wish).nothingHappened();
  });

  test('P16: nobody has to say it beforehand, and who said so is expected', () => {
    expect(isExpected(ada, stateAfter(announced))).toBe(false);
    expect(isExpected(ada, stateAfter(announced, coming))).toBe(true);
    expect(isExpected(ben, stateAfter(announced, coming))).toBe(false);
    expect(isExpected(ada, stateAfter(announced, coming, notComing))).toBe(false);
  });
});

function stateAfter(...history: readonly GatheringEvent[]) {
  return history.reduce((state, event, n) => evolve(state, event, { eventId: `event-${n + 1}`, occurredAt: 0 }), gatheringComing.initial);
}
