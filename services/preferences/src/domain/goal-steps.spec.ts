import type { Role, Speaker, Told } from '@golden-thread/kernel';
import { ada, luis, mara, on, recordedAs, scenariosOf } from '@golden-thread/testing';
import { chooseStep, dropStep, takeStep } from './goal-steps.ts';
import { evolve, goal, type Step } from './goal.ts';
import type { GoalEvent } from './goal.schema.ts';

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

const chosen = (how = told): GoalEvent => ({
  type: 'GoalChosen',
  data: { personId: ada, from: 'own-words', words: 'Sleep in my own bed.', told: how },
});
const setAside = (how = told): GoalEvent => ({ type: 'GoalSetAside', data: { personId: ada, told: how } });
const pickedUp: GoalEvent = { type: 'GoalPickedUpAgain', data: { personId: ada, told } };
const corrected = (eventId: string): GoalEvent => ({ type: 'ToldCorrected', data: { eventId, personId: ada } });
const confirmed = (eventId: string): GoalEvent => ({ type: 'ToldConfirmed', data: { eventId, personId: ada } });
const wish = { stepId: 'step-1', words: 'Ask for a key.', chosenBy: 'together', told, by: person, now: 10 } as const;
const step = (how = told): GoalEvent => ({
  type: 'StepChosen',
  data: { personId: ada, stepId: 'step-1', words: 'Ask for a key.', by: 'together', told: how },
});
const taken: GoalEvent = { type: 'StepTaken', data: { personId: ada, stepId: 'step-1' } };
const dropped: GoalEvent = { type: 'StepDropped', data: { personId: ada, stepId: 'step-1' } };
const end = { stepId: 'step-1', by: person };

describe('choosing a step', () => {
  test('the person chooses it, or it is chosen together; the same wish again changes nothing', () => {
    given(chosen()).when(chooseStep, wish).then(step()).again().nothingHappened();
    given(chosen())
      .when(chooseStep, { ...wish, chosenBy: 'person' })
      .then({ type: 'StepChosen', data: { personId: ada, stepId: 'step-1', words: 'Ask for a key.', by: 'person', told } });
  });

  test('another one under the same id is refused', () => {
    given(chosen(), step())
      .when(chooseStep, { ...wish, words: 'Paint the door.' })
      .refused('step-exists');
    given(chosen(), step())
      .when(chooseStep, { ...wish, chosenBy: 'person' })
      .refused('step-exists');
    given(chosen(), step(), corrected('event-2'))
      .when(chooseStep, { ...wish, words: 'Ask for a key.' })
      .then(step());
  });

  test('P2: it is told by the person', () => {
    for (const role of others)
      given(chosen())
        .when(chooseStep, { ...wish, told: readBack, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
    given(chosen())
      .when(chooseStep, { ...wish, told: readBack, by: ownSpecialist })
      .then(step(readBack));
    given(chosen(), step(fromMemory)).when(chooseStep, wish).then(step());
  });

  test('P1: it needs a goal, and P2: one that is confirmed', () => {
    given().when(chooseStep, wish).refused('goal-not-chosen');
    given(chosen(fromMemory)).when(chooseStep, wish).refused('not-confirmed', 'P2');
    given(chosen(fromMemory), confirmed('event-1')).when(chooseStep, wish).then(step());
  });

  test('P3: on a goal that was set aside it is refused, until the person picks it up again', () => {
    given(chosen(), on(9, setAside())).when(chooseStep, wish).refused('goal-set-aside', 'P3');
    given(chosen(), on(10, setAside())).when(chooseStep, wish).refused('goal-set-aside', 'P3');
    given(chosen(), on(8, setAside()), on(9, pickedUp)).when(chooseStep, wish).then(step());
    given(chosen(), step(), on(9, setAside())).when(chooseStep, wish).nothingHappened();
  });

  test('one chosen before the goal was set aside is taken in, however late it comes', () => {
    given(chosen(), on(11, setAside())).when(chooseStep, wish).then(step());
  });

  test('P2: a setting aside that is not confirmed stands in no way', () => {
    given(chosen(), on(9, setAside(fromMemory)))
      .when(chooseStep, wish)
      .then(step());
  });

  test('on a goal that was reached another step may follow', () => {
    given(chosen(), { type: 'GoalReached', data: { personId: ada, told } })
      .when(chooseStep, wish)
      .then(step());
  });
});

describe('the end of a step', () => {
  test('P3: the person takes it or drops it; both are facts of their own, and neither is lost', () => {
    given(chosen(), step()).when(takeStep, end).then(taken).again().nothingHappened();
    given(chosen(), step()).when(dropStep, end).then(dropped).again().nothingHappened();
    given(chosen(), step(), dropped).when(takeStep, end).then(taken);
    given(chosen(), step(), taken).when(dropStep, end).then(dropped);
    given(chosen(), step(), on(5, dropped), on(4, taken)).when(dropStep, end).nothingHappened();
  });

  const decisions = [
    ['taken', takeStep, 'StepTaken'],
    ['dropped', dropStep, 'StepDropped'],
  ] as const;

  test.each(decisions)('P2: told aloud, on paper or by phone, their own specialist writes down that it was %s', (_, decide, type) => {
    const written = (how: Told): GoalEvent => ({ type, data: { personId: ada, stepId: 'step-1', told: how } });
    for (const how of [readBack, fromMemory, { ...readBack, how: 'paper' }, { ...fromMemory, how: 'phone' }] as const)
      given(chosen(), step())
        .when(decide, { ...end, told: how, by: ownSpecialist })
        .then(written(how))
        .again()
        .nothingHappened();
    given(chosen(), step())
      .when(decide, { ...end, told })
      .then(written(told));
    given(chosen(), step())
      .when(decide, { ...end, by: ownSpecialist })
      .refused('told-by-somebody-else', 'P2');
    for (const role of others)
      given(chosen(), step())
        .when(decide, { ...end, told: readBack, by: { role, id: luis } })
        .refused('only-the-person', 'P2');
  });

  test.each(decisions)('P2: written from memory, that it was %s waits until it was read back', (_, decide, type) => {
    const history = [chosen(), step(), { type, data: { personId: ada, stepId: 'step-1', told: fromMemory } } as GoalEvent] as const;
    given(...history)
      .when(decide, { ...end, told: readBack, by: ownSpecialist })
      .then({ type, data: { personId: ada, stepId: 'step-1', told: readBack } });
    given(...history)
      .when(decide, end)
      .then({ type, data: { personId: ada, stepId: 'step-1' } });
    given(...history, confirmed('event-3'))
      .when(decide, end)
      .nothingHappened();
  });

  test('P2: whoever wrote down what became of a step stays named, by event', () => {
    const known = stepAfter(
      step(),
      { type: 'StepTaken', data: { personId: ada, stepId: 'step-1', told: fromMemory } },
      { type: 'StepDropped', data: { personId: ada, stepId: 'step-1', told: { ...readBack, writtenBy: mara } } },
      taken,
    );
    expect([...(known?.endWriters ?? [])]).toEqual([
      ['event-2', luis],
      ['event-3', mara],
    ]);
  });

  test('may come before the word that the step was chosen; what was not said yet is an empty list', () => {
    expect(stepAfter(step())).toMatchObject({ choices: [{ eventId: 'event-1' }], ends: [] });
    expect(stepAfter(taken)).toMatchObject({ choices: [], ends: [{ eventId: 'event-1', value: 'taken' }] });
    expect(stepAfter(taken, step())).toMatchObject({ choices: [{ eventId: 'event-2' }], ends: [{ eventId: 'event-1', value: 'taken' }] });
  });

  test('there has to be such a step', () => {
    given(chosen()).when(takeStep, end).refused('step-unknown');
    given(chosen()).when(dropStep, end).refused('step-unknown');
    given(chosen(), taken).when(takeStep, end).refused('step-unknown');
    given(chosen(), step(), corrected('event-2')).when(takeStep, end).refused('step-unknown');
    given(chosen(), step())
      .when(takeStep, { ...end, stepId: 'step-2' })
      .refused('step-unknown');
  });

  test('P2: one written from memory is read back before it is taken; it can be dropped', () => {
    given(chosen(), step(fromMemory)).when(takeStep, end).refused('not-confirmed', 'P2');
    given(chosen(), step(fromMemory)).when(dropStep, end).then(dropped);
    given(chosen(), step(fromMemory), confirmed('event-2')).when(takeStep, end).then(taken);
  });
});

function stepAfter(...facts: readonly GoalEvent[]): Step | undefined {
  return facts
    .map((fact, n) => recordedAs(fact, n))
    .reduce((before, { event, recorded }) => evolve(before, event, recorded), goal.initial)
    .steps.get('step-1');
}
