import fc, { type Arbitrary } from 'fast-check';
import type { Speaker, Told } from '@golden-thread/kernel';
import { ada, arbitraryOf, ben, cruz, dee, luis, scenariosOf } from '@golden-thread/testing';
import {
  acknowledge,
  confirm,
  correct,
  evolve,
  inspiration,
  isConfirmedHere,
  isTakenBack,
  mayInspirerBeNamed,
  mayInspirerKnow,
  streamOfInspiration,
  withdraw,
} from './inspiration.ts';
import { inspirationSchemas, type InspirationEvent } from './inspiration.schema.ts';

type Acknowledged = Extract<InspirationEvent, { type: 'InspirationAcknowledged' }>;

const given = scenariosOf(inspiration);
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'professional' };
const byBen: Speaker = { role: 'person', id: ben };
const byAda: Speaker = { role: 'person', id: ada };
const byLuis: Speaker = { role: 'own-specialist', id: luis };
const said = { inspirerId: ada, inspiredId: ben, through: 'story', storyId: 'story-1', gatheringId: 'gt-1', told } as const;
const adaInspiredBen: Acknowledged = { type: 'InspirationAcknowledged', data: said };
const wish = { ...said, by: byBen };
const remembered: Acknowledged = { ...adaInspiredBen, data: { ...said, told: fromMemory } };
const takenBack: InspirationEvent = { type: 'InspirationWithdrawn', data: { acknowledgementId: 'event-1', personId: ben, told } };
const takeBack = { personId: ben, told, by: byBen };
const judged = { personId: ben, eventId: 'event-1' };
const notMeant: InspirationEvent = { type: 'ToldCorrected', data: { ...judged, of: 'InspirationAcknowledged' } };

describe('an inspiration', () => {
  test('P13: anyone can acknowledge who inspired them; the same wish again changes nothing', () => {
    given().when(acknowledge, wish).then(adaInspiredBen).again().nothingHappened();
  });

  test('P13: who is not registered is kept in the teller’s sealed words only, and how it came stays unsaid unless it is said', () => {
    const whoItWas = 'The baker who always asked how I was';
    given()
      .when(acknowledge, { inspirerId: dee, inspiredId: cruz, whoItWas, told, by: { role: 'person', id: cruz } })
      .then({ type: 'InspirationAcknowledged', data: { inspirerId: dee, inspiredId: cruz, whoItWas, told, through: 'not-said' } })
      .again()
      .nothingHappened();
    const { properties } = inspirationSchemas.InspirationAcknowledged;
    expect(properties.whoItWas).toMatchObject({ 'x-personal': { owner: 'inspiredId', key: 'words' } });
  });

  const others = [{ through: 'act' }, { storyId: 'story-2' }, { gatheringId: 'gt-2' }, { whoItWas: 'The baker.' }] as const;
  test.each(others)('sent again and saying something else (%j) is not lost without a word', (other) => {
    const again = { ...wish, ...other };
    given(adaInspiredBen).when(acknowledge, again).refused('inspiration-exists');
  });

  test('sent again is the same however it was told, also where another system did not say through what', () => {
    given(remembered).when(acknowledge, wish).nothingHappened();
    given({ type: 'InspirationAcknowledged', data: { inspirerId: ada, inspiredId: ben } })
      .when(acknowledge, { inspirerId: ada, inspiredId: ben, told, by: byBen })
      .nothingHappened();
  });

  test('P13: nobody inspires themselves', () => {
    given()
      .when(acknowledge, { ...wish, inspirerId: ben })
      .refused('inspired-by-oneself', 'P13');
  });

  test('P13: thanks to one’s own specialist are taken as any other, also when that specialist writes them down', () => {
    const thanks = { ...said, inspirerId: luis, told: { ...fromMemory, readBack: true } };
    given()
      .when(acknowledge, { ...thanks, by: byLuis })
      .then({ type: 'InspirationAcknowledged', data: thanks });
  });

  test('another one under the same id is refused', () => {
    given(adaInspiredBen)
      .when(acknowledge, { ...wish, inspirerId: cruz })
      .refused('inspiration-exists');
    given(adaInspiredBen)
      .when(acknowledge, { ...wish, inspiredId: cruz })
      .refused('inspiration-exists');
  });

  test('P13: whoever knows its id does not learn whether it still stands', () => {
    const adas = { inspirerId: cruz, inspiredId: ada, told, by: byAda };
    for (const history of [[adaInspiredBen], [adaInspiredBen, takenBack], [remembered, notMeant]])
      given(...history)
        .when(acknowledge, adas)
        .refused('inspiration-exists');
  });

  test.each(['aloud', 'paper', 'phone'] as const)('P2: told %s, it names who wrote it down', (how) => {
    given()
      .when(acknowledge, { ...wish, told: { ...told, how }, by: byLuis })
      .refused('writer-not-named', 'P2');
    given(adaInspiredBen)
      .when(withdraw, { ...takeBack, told: { ...told, how }, by: byLuis })
      .refused('writer-not-named', 'P2');
  });

  test.each(['specialist', 'supporter', 'representative', 'agency-steward'] as const)(
    'P2: a %s neither says it nor takes it back',
    (role) => {
      given()
        .when(acknowledge, { ...wish, by: { role, id: luis } })
        .refused('only-the-person', 'P2');
      given(adaInspiredBen)
        .when(withdraw, { ...takeBack, by: { role, id: luis } })
        .refused('only-the-person', 'P2');
    },
  );

  test('P2: written from memory it is taken, as unconfirmed', () => {
    given()
      .when(acknowledge, { ...wish, told: fromMemory, by: byLuis })
      .then(remembered);
    expect(isConfirmedHere(stateAfter(remembered))).toBe(false);
    expect(isConfirmedHere(stateAfter(remembered, { type: 'ToldConfirmed', data: judged }))).toBe(true);
    expect(isConfirmedHere(inspiration.initial)).toBe(false);
  });

  test('P2: the inspired person takes it back; twice is once', () => {
    given(adaInspiredBen).when(withdraw, takeBack).then(takenBack).again().nothingHappened();
  });

  test('P13: to everybody else there is nothing here, whether there is or not', () => {
    given(adaInspiredBen)
      .when(withdraw, { ...takeBack, personId: ada, by: byAda })
      .refused('not-acknowledged', 'P13');
    given().when(withdraw, takeBack).refused('not-acknowledged', 'P13');
  });

  test('P2: what was taken back is not acknowledged again by repeating an old wish', () => {
    given(adaInspiredBen, takenBack).when(acknowledge, wish).refused('inspiration-withdrawn', 'P2');
    given(remembered, notMeant).when(acknowledge, wish).refused('inspiration-withdrawn', 'P2');
    given(remembered, notMeant).when(withdraw, takeBack).nothingHappened();
  });

  test('P2: taking back counts at once, and no longer once it turns out not to have been meant', () => {
    const remembersTakingBack: InspirationEvent = { ...takenBack, data: { acknowledgementId: 'event-1', personId: ben, told: fromMemory } };
    expect(isTakenBack(stateAfter(adaInspiredBen, remembersTakingBack))).toBe(true);
    const kept: InspirationEvent = { type: 'ToldCorrected', data: { personId: ben, eventId: 'event-2' } };
    expect(isTakenBack(stateAfter(adaInspiredBen, remembersTakingBack, kept))).toBe(false);
    given(adaInspiredBen, remembersTakingBack, kept).when(acknowledge, wish).nothingHappened();
    given(adaInspiredBen, remembersTakingBack).when(withdraw, takeBack).then(takenBack).again().nothingHappened();
    expect(isTakenBack(stateAfter(adaInspiredBen, remembersTakingBack, takenBack, kept))).toBe(true);
    expect(isTakenBack(inspiration.initial)).toBe(false);
  });

  test('P2: what was written from memory is confirmed, or was not meant; twice is once', () => {
    given(remembered)
      .when(confirm, { ...judged, by: byLuis })
      .then({ type: 'ToldConfirmed', data: { ...judged, of: 'InspirationAcknowledged' } })
      .again()
      .nothingHappened();
    given(remembered)
      .when(correct, { ...judged, by: byBen })
      .then(notMeant)
      .again()
      .nothingHappened();
  });

  test('P2: whose wish it is, theirs it is to confirm or correct', () => {
    const named: InspirationEvent = { type: 'NamingAllowed', data: { personId: ada, told: fromMemory } };
    for (const decide of [confirm, correct]) {
      given(remembered)
        .when(decide, { ...judged, personId: ada, by: byAda })
        .refused('nothing-told', 'P2');
      given(remembered, named).when(decide, { personId: ben, eventId: 'event-2', by: byBen }).refused('nothing-told', 'P2');
      given(remembered, named).when(decide, { personId: ada, eventId: 'event-1', by: byAda }).refused('nothing-told', 'P2');
      given()
        .when(decide, { ...judged, by: byBen })
        .refused('nothing-told', 'P2');
      given(remembered)
        .when(decide, { ...judged, by: { role: 'specialist', id: luis } })
        .refused('only-the-person', 'P2');
    }
    given(remembered, named)
      .when(confirm, { personId: ada, eventId: 'event-2', by: byAda })
      .then({ type: 'ToldConfirmed', data: { personId: ada, eventId: 'event-2' } });
  });

  test('P13: what is said of a choice afterwards says nothing that leaves with it', () => {
    const back: InspirationEvent = { ...takenBack, data: { acknowledgementId: 'event-1', personId: ben, told: fromMemory } };
    const telling: InspirationEvent = { type: 'TellingAllowed', data: { personId: ben, told: fromMemory } };
    const second = { personId: ben, eventId: 'event-2' };
    given(adaInspiredBen, telling)
      .when(confirm, { ...second, by: byBen })
      .then({ type: 'ToldConfirmed', data: second });
    given(adaInspiredBen, back)
      .when(correct, { ...second, by: byBen })
      .then({ type: 'ToldCorrected', data: { ...second, of: 'InspirationWithdrawn' } });
  });

  test('what came by import is confirmed elsewhere, and private', () => {
    const imported = stateAfter({ type: 'InspirationAcknowledged', data: { inspirerId: ada, inspiredId: ben } });
    expect(isConfirmedHere(imported)).toBe(true);
    expect([mayInspirerKnow(imported), mayInspirerBeNamed(imported)]).toEqual([false, false]);
  });

  // Invariants, in whatever order facts come: the first acknowledgement stays; who may be named may know; nobody is told of what was taken
  // back or is unconfirmed, nor without a yes of the inspired; and a name that was taken off never comes back.
  test('facts are accepted in any state and order', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const state = history.reduce(
          (before, event, n) => evolve(before, event, { eventId: `e-${n}`, occurredAt: n % 3 }),
          inspiration.initial,
        );
        const types = history.map(({ type }) => type);
        const first = types.indexOf('InspirationAcknowledged');
        expect(state.said?.eventId).toBe(first < 0 ? undefined : `e-${first}`);
        if (mayInspirerBeNamed(state)) expect([mayInspirerKnow(state), types.includes('NamingAllowed')]).toEqual([true, true]);
        if (mayInspirerKnow(state)) {
          expect([isTakenBack(state), isConfirmedHere(state), types.includes('TellingAllowed')]).toEqual([false, true, true]);
        }
        if (types.includes('NameTakenOff')) expect(mayInspirerBeNamed(state)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfInspiration('7f9c')).toBe('inspiration-7f9c');
  });
});

function stateAfter(...history: readonly InspirationEvent[]) {
  return history.reduce((state, event, n) => evolve(state, event, { eventId: `event-${n + 1}`, occurredAt: 0 }), inspiration.initial);
}

/** Events of every type; what is confirmed or corrected is one of the history's own. */
const anyHistory = fc.array(
  fc
    .tuple(
      fc.oneof(
        ...Object.entries(inspirationSchemas).map(([type, schema]) =>
          (arbitraryOf(schema) as Arbitrary<object>).map((data) => ({ type, data }) as InspirationEvent),
        ),
      ),
      fc.nat({ max: 6 }),
    )
    .map(([event, n]) =>
      event.type === 'ToldConfirmed' || event.type === 'ToldCorrected' ? { ...event, data: { ...event.data, eventId: `e-${n}` } } : event,
    ),
  { maxLength: 12 },
);
