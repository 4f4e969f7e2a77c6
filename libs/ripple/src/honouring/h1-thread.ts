/** H1 Thread: what goals grew from and what became of them, and who chose next steps. Counts, never a rate to maximize. */
import { block, type Block } from '../output/figure.ts';
import type { Counting } from './counting.ts';
import type { ChosenBy, GrewFrom, NextStepChosen } from './facts.ts';
import { guestSessionsOf, specialistsOf } from './sessions.ts';

const GREW_FROM: readonly GrewFrom[] = ['vision', 'preference', 'suggestion', 'own-words'];
const CHOSEN_BY: readonly ChosenBy[] = ['person', 'together', 'specialist'];

/** Goals and next steps (docs/decisions/0014, H1); null without any. */
export function thread(facts: Counting): Block | null {
  const goals = goalsOf(facts);
  const steps = nextStepsOf(facts);
  if (goals.size === 0 && steps.length === 0) return null;
  const specialists = specialistsOf(facts);
  const guests = guestSessionsOf(facts);
  const told = (kind: 'goal-reached' | 'goal-set-aside' | 'goal-picked-up-again') =>
    new Set(facts.of(kind).flatMap(({ goalId }) => (goals.has(goalId) ? goalId : []))).size;
  return block({
    goals: block({
      chosen: goals.size,
      people: new Set(Array.from(goals.values(), ({ personId }) => personId)).size,
      grew_from: countsBy(
        GREW_FROM,
        Array.from(goals.values(), ({ from }) => from),
      ),
      reached: told('goal-reached'),
      set_aside: told('goal-set-aside'),
      picked_up_again: told('goal-picked-up-again'),
    }),
    next_steps: block({
      chosen: steps.length,
      people: new Set(steps.flatMap(({ sessionId, personId }) => (guests.has(sessionId) ? [] : personId))).size,
      specialists: new Set(steps.flatMap(({ sessionId }) => specialists.get(sessionId) ?? [])).size,
      chosen_by: countsBy(
        CHOSEN_BY,
        steps.map(({ chosenBy }) => chosenBy),
      ),
    }),
  });
}

/** By goal, the choosing with the smallest key. */
function goalsOf(facts: Counting): ReadonlyMap<string, { readonly personId: string; readonly from: GrewFrom }> {
  return new Map(
    facts
      .of('goal-chosen')
      .toReversed()
      .map((fact) => [fact.goalId, fact]),
  );
}

/** Of each step of a session the word with the largest key; a session has at most one step without an id. */
function nextStepsOf(facts: Counting): readonly NextStepChosen[] {
  return [...new Map(facts.of('next-step-chosen').map((fact) => [JSON.stringify([fact.sessionId, fact.stepId]), fact])).values()];
}

function countsBy<Code extends string>(codes: readonly Code[], values: readonly Code[]): Block {
  return new Map(codes.map((code) => [code, values.filter((value) => value === code).length]));
}
