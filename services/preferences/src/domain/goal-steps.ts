/** The steps on the way to a goal: chosen by the person or together, taken and dropped by the person alone (P2, P3). */
import {
  happened,
  lackingIn,
  nothing,
  refusal,
  refuse,
  tellingRefusals,
  type Decision,
  type Instant,
  type Speaker,
  type Told,
} from '@golden-thread/kernel';
import type { GoalData, GoalEvent } from './goal.schema.ts';
import { lackingToBuildOn, personOf } from './goal-ground.ts';
import type { Goal } from './goal.ts';
import { holding, isSaid, lastSaid } from './sayings.ts';

/** What steps say no to. */
export const stepRefusals = {
  goalSetAside: refusal('goal-set-aside', 'The person set this goal aside. Pick it up again first, if that is what they want.', 'P3'),
  exists: refusal('step-exists', 'Another step has this id. Use a new one.'),
  unknown: refusal('step-unknown', 'This goal has no such step. Choose it first.'),
  personAlone: refusal('step-is-the-persons', 'Only the person says whether a step was taken or dropped. Ask how it went.', 'P2'),
} as const;

/** A next step. `chosenBy` says who chose it; `now` is when it was chosen. */
export type ChooseStep = {
  readonly stepId: string;
  readonly words: string;
  readonly chosenBy: GoalData<'StepChosen'>['by'];
  readonly told: Told;
  readonly by: Speaker;
  readonly now: Instant;
};

/** Chooses a next step. One that was chosen before the goal was set aside is taken in, however late it comes. */
export function chooseStep({ stepId, words, chosenBy, told, by, now }: ChooseStep, state: Goal): Decision<GoalEvent> {
  const lacking = lackingIn(told, by) ?? lackingToBuildOn(state);
  if (lacking !== null) return refuse(lacking);
  const choices = state.steps.get(stepId)?.choices;
  const known = lastSaid(choices, state.tellings)?.value;
  if (known !== undefined && (known.words !== words || known.by !== chosenBy)) return refuse(stepRefusals.exists);
  if (isSaid(choices, state.tellings, { told, same: () => true })) return nothing;
  const turn = holding(state.turns, state.tellings);
  if (turn?.value === 'set-aside' && turn.at <= now) return refuse(stepRefusals.goalSetAside);
  return happened('StepChosen', { ...personOf(state), stepId, words, by: chosenBy, told });
}

/** What the person says of a step. */
export type EndStep = { readonly stepId: string; readonly by: Speaker };

/** The person took a step. */
export function takeStep({ stepId, by }: EndStep, state: Goal): Decision<GoalEvent> {
  return ended({ stepId, by, end: 'taken' }, state) ?? happened('StepTaken', { ...personOf(state), stepId });
}

/** The person drops a step; also one they said they took, when it was not so after all. */
export function dropStep({ stepId, by }: EndStep, state: Goal): Decision<GoalEvent> {
  return ended({ stepId, by, end: 'dropped' }, state) ?? happened('StepDropped', { ...personOf(state), stepId });
}

/** What stands in the way, `nothing` where it was said already, or null. */
function ended({ stepId, by, end }: EndStep & { readonly end: 'taken' | 'dropped' }, state: Goal): Decision<GoalEvent> | null {
  if (by.role !== 'person') return refuse(stepRefusals.personAlone);
  const step = state.steps.get(stepId);
  if (lastSaid(step?.choices, state.tellings) === undefined) return refuse(stepRefusals.unknown);
  if (end === 'taken' && holding(step?.choices, state.tellings) === undefined) return refuse(tellingRefusals.notConfirmed);
  return isSaid(step?.ends, state.tellings, { same: (said) => said === end }) ? nothing : null;
}
