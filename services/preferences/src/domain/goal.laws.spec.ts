import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Speaker } from '@golden-thread/kernel';
import { ada, few, factsOf, laws, madeBy, type Seen, speakers, tellings, theTime, wish, wishOf } from '@golden-thread/testing';
import type { GrewFrom } from './goal-ground.ts';
import { goal, type Goal } from './goal.ts';
import { goalSchemas as stored, type GoalEvent } from './goal.schema.ts';

const by = speakers('person', 'own-specialist');
const words = few('Morning walks.', 'Somebody who listens.');
const grewFrom = few<GrewFrom>(
  { from: 'own-words' },
  { from: 'vision', fromId: 'vision-1', ground: { confirmed: true, letGo: false } },
  { from: 'preference', fromId: 'preference-1', ground: { confirmed: true, letGo: true } },
  { from: 'suggestion', fromId: 'suggestion-1', ground: { confirmed: false, letGo: false } },
  { from: 'suggestion', fromId: 'suggestion-2', ground: null },
);
const onTheWay = { told: tellings, by };

/** The choices that were confirmed when the wish was put. */
function confirmedChoices({ before, history }: Seen<Goal, GoalEvent>) {
  return factsOf(history, 'GoalChosen').filter(({ recorded }) => before.tellings.get(recorded.eventId) === 'confirmed');
}

laws('a goal', {
  aggregate: goal,
  schemas: stored,
  wishes: {
    chooseGoal: wish({ personId: few(ada), words, grewFrom, ...onTheWay }),
    chooseStep: wish({ stepId: few('stepId-1', 'stepId-2'), words, chosenBy: few('person', 'together'), now: theTime, ...onTheWay }),
    takeStep: wishOf(stored.StepTaken, by),
    dropStep: wishOf(stored.StepDropped, by),
    reachGoal: wish({ howItFeels: words, ...onTheWay }, ['howItFeels']),
    setGoalAside: wish({ why: words, ...onTheWay }, ['why']),
    pickGoalUpAgain: wish(onTheWay),
    confirm: wishOf(stored.ToldConfirmed, by),
    correct: wishOf(stored.ToldCorrected, by),
  },
  invariants: {
    'P1: a goal is the person’s own sentence, or grows from what they said, confirmed, and did not let go': (seen) => {
      if (madeBy(seen, 'GoalChosen').length === 0) return;
      const from = seen.wish['grewFrom'] as GrewFrom;
      if (from.from !== 'own-words') deepStrictEqual(from.ground, { confirmed: true, letGo: false });
    },
    'P2: nothing is built on a goal before the person confirmed it': (seen) => {
      if (madeBy(seen, 'StepChosen', 'GoalReached', 'GoalPickedUpAgain').length > 0) ok(confirmedChoices(seen).length > 0);
    },
    'P2: only the person says that a step was taken or dropped, or their own specialist with the telling named': (seen) => {
      for (const { told } of madeBy(seen, 'StepTaken', 'StepDropped')) {
        const { role } = seen.wish['by'] as Speaker;
        ok(role === 'person' || (role === 'own-specialist' && told?.writtenBy !== undefined), `told by ${role}`);
      }
    },
    'P3: while a goal is set aside no step is chosen': (seen) => {
      if (seen.late || madeBy(seen, 'StepChosen').length === 0) return;
      const steps = factsOf(seen.history, 'StepChosen').map(({ event }) => event.data.stepId);
      if (steps.indexOf(steps.at(-1) ?? '') < steps.length - 1) return;
      const turns = factsOf(seen.history, 'GoalReached', 'GoalSetAside', 'GoalPickedUpAgain')
        .filter(({ recorded }) => seen.before.tellings.get(recorded.eventId) === 'confirmed')
        .toSorted((a, b) => a.recorded.occurredAt - b.recorded.occurredAt);
      ok(turns.at(-1)?.event.type !== 'GoalSetAside');
    },
    'P1: a goal says one thing: only where the person corrected it another one takes its place': ({ state, history }) => {
      const standing = factsOf(history, 'GoalChosen').filter(({ recorded }) => state.tellings.get(recorded.eventId) !== 'corrected');
      ok(new Set(standing.map(({ event }) => JSON.stringify([event.data.words, event.data.from, event.data.fromId]))).size <= 1);
    },
  },
  always: {
    'P2: the goal is of the person it first was of': ({ before, state }) => {
      if (before.personId !== null) strictEqual(state.personId, before.personId);
    },
  },
});
