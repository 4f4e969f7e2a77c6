import fc from 'fast-check';
import { checkOf } from '@golden-thread/contracts';
import type { Role, Speaker, Told } from '@golden-thread/kernel';
import { ada, arbitraryOf, ben, luis, mara, on, recordedAs, scenariosOf } from '@golden-thread/testing';
import type { Origin } from './goal-ground.ts';
import {
  chooseGoal,
  confirm,
  correct,
  evolve,
  goal,
  pickGoalUpAgain,
  reachGoal,
  setGoalAside,
  streamOfGoal,
  type ChooseGoal,
} from './goal.ts';
import { goalSchemas, type GoalEvent } from './goal.schema.ts';

const given = scenariosOf(goal);
const person: Speaker = { role: 'person', id: ada };
const ownSpecialist: Speaker = { role: 'own-specialist', id: luis };
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const readBack: Told = { ...fromMemory, readBack: true };
const others: readonly Role[] = [
  'specialist',
  'supporter',
  'representative',
  'agency-steward',
  'network-steward',
  'operator',
  'automation',
];

const ownBed: ChooseGoal = { personId: ada, words: 'Sleep in my own bed.', grewFrom: { from: 'own-words' }, told, by: person };
const chosen = (how = told): GoalEvent => ({
  type: 'GoalChosen',
  data: { personId: ada, from: 'own-words', words: 'Sleep in my own bed.', told: how },
});
const from = (origin: Origin, ground: { confirmed: boolean; letGo: boolean } | null): ChooseGoal => ({
  ...ownBed,
  grewFrom: { from: origin, fromId: 'said-1', ground },
});
const grown = (origin: Origin): GoalEvent => ({
  type: 'GoalChosen',
  data: { personId: ada, from: origin, fromId: 'said-1', words: 'Sleep in my own bed.', told },
});
const reached = (how = told): GoalEvent => ({ type: 'GoalReached', data: { personId: ada, told: how } });
const setAside = (how = told): GoalEvent => ({ type: 'GoalSetAside', data: { personId: ada, told: how } });
const pickedUp = (how = told): GoalEvent => ({ type: 'GoalPickedUpAgain', data: { personId: ada, told: how } });
const confirmed = (eventId: string): GoalEvent => ({ type: 'ToldConfirmed', data: { eventId, personId: ada } });
const corrected = (eventId: string): GoalEvent => ({ type: 'ToldCorrected', data: { eventId, personId: ada } });

describe('choosing a goal', () => {
  test('P1: the person’s own sentence can be a goal; the same wish again changes nothing', () => {
    given().when(chooseGoal, ownBed).then(chosen()).again().nothingHappened();
  });

  test.each(['vision', 'preference', 'suggestion'] as const)('P1: a goal grows from a %s the person holds', (origin) => {
    given()
      .when(chooseGoal, from(origin, { confirmed: true, letGo: false }))
      .then(grown(origin))
      .again()
      .nothingHappened();
    given().when(chooseGoal, from(origin, null)).refused('goal-needs-the-persons-word', 'P1');
    given()
      .when(chooseGoal, from(origin, { confirmed: true, letGo: true }))
      .refused('goal-from-what-was-let-go', 'P1');
  });

  test('P2: nothing grows from what was written from memory', () => {
    given()
      .when(chooseGoal, from('vision', { confirmed: false, letGo: false }))
      .refused('not-confirmed', 'P2');
  });

  test('P1: what somebody else asks for is no ground for a goal', () => {
    const { problems } = checkOf(goalSchemas.GoalChosen);
    const data = { personId: ada, from: 'outside-wish', fromId: 'wish-1', words: 'Two meetings a month.', told };
    expect(problems({ ...data, from: 'vision' })).toEqual([]);
    expect(problems(data).map(({ field }) => field)).toEqual(['from']);
  });

  test('P1: nobody else’s sentence can be a goal', () => {
    for (const role of others)
      given()
        .when(chooseGoal, { ...ownBed, told: readBack, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
    given()
      .when(chooseGoal, { ...ownBed, told: readBack, by: ownSpecialist })
      .then(chosen(readBack));
  });

  test('another goal under the same id is refused', () => {
    given(chosen())
      .when(chooseGoal, { ...ownBed, words: 'A room with a window.' })
      .refused('goal-exists');
    given(chosen())
      .when(chooseGoal, { ...ownBed, personId: ben })
      .refused('goal-exists');
    given(chosen())
      .when(chooseGoal, from('vision', { confirmed: true, letGo: false }))
      .refused('goal-exists');
    given(grown('vision'))
      .when(chooseGoal, from('preference', { confirmed: true, letGo: false }))
      .refused('goal-exists');
    given(grown('vision'))
      .when(chooseGoal, { ...ownBed, grewFrom: { from: 'vision', fromId: 'said-2', ground: { confirmed: true, letGo: false } } })
      .refused('goal-exists');
  });

  test('an old wish repeated after its ground was let go changes nothing', () => {
    given(grown('preference'))
      .when(chooseGoal, from('preference', { confirmed: true, letGo: true }))
      .nothingHappened();
  });

  test('P2: corrected, it was never chosen', () => {
    given(chosen(), corrected('event-1')).when(chooseGoal, ownBed).then(chosen());
    given(chosen(), corrected('event-1'))
      .when(chooseGoal, { ...ownBed, personId: ben })
      .refused('goal-exists');
    given(chosen(), corrected('event-1')).when(reachGoal, { told, by: person }).refused('goal-not-chosen');
    given(chosen(), corrected('event-1')).when(setGoalAside, { told, by: person }).refused('goal-not-chosen');
  });

  test('P2: chosen from memory, and again by the person, it is confirmed', () => {
    given(chosen(fromMemory)).when(chooseGoal, ownBed).then(chosen());
    given(chosen(fromMemory))
      .when(chooseGoal, { ...ownBed, told: fromMemory, by: ownSpecialist })
      .nothingHappened();
  });
});

describe('the way of a goal', () => {
  test('P3: it is reached when the person says so, with how it feels where they like', () => {
    given(chosen()).when(reachGoal, { told, by: person }).then(reached()).again().nothingHappened();
    given(chosen())
      .when(reachGoal, { howItFeels: 'Proud.', told, by: person })
      .then({ type: 'GoalReached', data: { personId: ada, howItFeels: 'Proud.', told } });
  });

  test('P3: set aside needs no reason, loses nothing, and can be picked up on any day', () => {
    given(chosen()).when(setGoalAside, { told, by: person }).then(setAside()).again().nothingHappened();
    given(chosen())
      .when(setGoalAside, { why: 'My sister needs me.', told, by: person })
      .then({ type: 'GoalSetAside', data: { personId: ada, why: 'My sister needs me.', told } });
    given(chosen(), setAside()).when(pickGoalUpAgain, { told, by: person }).then(pickedUp()).again().nothingHappened();
    given(chosen(), setAside(), pickedUp()).when(setGoalAside, { told, by: person }).then(setAside());
  });

  test('what was reached can be picked up again, and what was set aside can be reached', () => {
    given(chosen(), reached()).when(pickGoalUpAgain, { told, by: person }).then(pickedUp());
    given(chosen(), setAside()).when(reachGoal, { told, by: person }).then(reached());
    given(chosen(), reached()).when(setGoalAside, { told, by: person }).then(setAside());
    given(chosen()).when(pickGoalUpAgain, { told, by: person }).nothingHappened();
  });

  test('the latest holds by when it was said', () => {
    given(chosen(), on(20, setAside()), on(10, reached())).when(setGoalAside, { told, by: person }).nothingHappened();
  });

  test('there has to be a goal', () => {
    given().when(reachGoal, { told, by: person }).refused('goal-not-chosen');
    given().when(setGoalAside, { told, by: person }).refused('goal-not-chosen');
    given().when(pickGoalUpAgain, { told, by: person }).refused('goal-not-chosen');
  });

  test('P2: nothing is built on a goal written from memory, but it can be set aside', () => {
    given(chosen(fromMemory)).when(reachGoal, { told, by: person }).refused('not-confirmed', 'P2');
    given(chosen(fromMemory), setAside()).when(pickGoalUpAgain, { told, by: person }).refused('not-confirmed', 'P2');
    given(chosen(fromMemory)).when(setGoalAside, { told, by: person }).then(setAside());
    given(chosen(fromMemory), confirmed('event-1')).when(reachGoal, { told, by: person }).then(reached());
  });

  test.each([
    ['reaches it', reachGoal, reached],
    ['sets it aside', setGoalAside, setAside],
    ['picks it up again', pickGoalUpAgain, pickedUp],
  ] as const)('P2: the person %s, and nobody else for them', (_, decide, event) => {
    const history = [chosen(), decide === pickGoalUpAgain ? setAside() : pickedUp()];
    for (const role of others)
      given(...history)
        .when(decide, { told: readBack, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
    given(...history)
      .when(decide, { told: readBack, by: ownSpecialist })
      .then(event(readBack));
    given(...history)
      .when(decide, { told: fromMemory, by: ownSpecialist })
      .then(event(fromMemory))
      .again()
      .nothingHappened();
    given(...history, event(fromMemory))
      .when(decide, { told, by: person })
      .then(event());
  });

  test('P2: what was told is confirmed or corrected, under the name of the person', () => {
    given(chosen(fromMemory)).when(confirm, { eventId: 'event-1', by: ownSpecialist }).then(confirmed('event-1')).again().nothingHappened();
    given(chosen(), setAside(fromMemory))
      .when(correct, { eventId: 'event-2', by: person })
      .then(corrected('event-2'))
      .again()
      .nothingHappened();
    given(chosen(fromMemory))
      .when(confirm, { eventId: 'event-1', by: { role: 'representative', id: mara } })
      .refused('only-the-person', 'P2');
    given().when(confirm, { eventId: 'event-1', by: person }).refused('nothing-told');
    given().when(correct, { eventId: 'event-1', by: person }).refused('nothing-told');
  });

  test('P2: every telling of a goal can be corrected, and nothing else', () => {
    const step: GoalEvent = { type: 'StepChosen', data: { personId: ada, stepId: 'step-1', words: 'Ask for a key.', by: 'person', told } };
    for (const event of [chosen(), reached(), setAside(), pickedUp(), step])
      given(event).when(correct, { eventId: 'event-1', by: person }).then(corrected('event-1'));
    for (const type of ['StepTaken', 'StepDropped'] as const)
      given({ type, data: { personId: ada, stepId: 'step-1' } })
        .when(correct, { eventId: 'event-1', by: person })
        .refused('nothing-told');
  });
});

describe('the facts of a goal', () => {
  const anything = fc.oneof(
    ...Object.entries(goalSchemas).map(([type, schema]) => arbitraryOf(schema).map((data) => ({ type, data }) as GoalEvent)),
  );

  // Whatever comes, in whatever order: nothing throws; the goal is of the first person named; nothing is lost; each fact counts once.
  test('come in any order, and never stop the state', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ event: anything, occurredAt: fc.integer({ min: 0, max: 9 }) }), { maxLength: 30 }), (facts) => {
        const recorded = facts.map(recordedAs);
        const state = recorded.reduce((before, each) => evolve(before, each.event, each.recorded), goal.initial);
        const count = (...types: readonly string[]) => facts.filter(({ event }) => types.includes(event.type)).length;
        expect(state.choices).toHaveLength(count('GoalChosen'));
        expect(state.turns).toHaveLength(count('GoalReached', 'GoalSetAside', 'GoalPickedUpAgain'));
        expect(state.personId).toBe(facts.map(({ event }) => event.data.personId).find((id) => id !== undefined) ?? null);
        const [first] = recorded;
        if (first !== undefined) expect(evolve(state, first.event, first.recorded)).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  test('have a stream of their own', () => {
    expect(streamOfGoal('7f9c')).toBe('goal-7f9c');
  });
});
