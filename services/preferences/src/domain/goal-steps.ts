/** The steps on the way to a goal: chosen by the person or together, taken and dropped as the person says (P2, P3). */
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

/** What the person says of a step. Without `told` they said it in the app. */
export type EndStep = { readonly stepId: string; readonly told?: Told; readonly by: Speaker };

/** Nothing else was said of how it was told. */
const inTheApp: Told = { how: 'self', readBack: false, interpreter: 'none' };

/** The person took a step. */
export function takeStep({ by, ...said }: EndStep, state: Goal): Decision<GoalEvent> {
  return ended({ ...said, by, end: 'taken' }, state) ?? happened('StepTaken', { ...personOf(state), ...said });
}

/** The person drops a step; also one they said they took, when it was not so after all. */
export function dropStep({ by, ...said }: EndStep, state: Goal): Decision<GoalEvent> {
  return ended({ ...said, by, end: 'dropped' }, state) ?? happened('StepDropped', { ...personOf(state), ...said });
}

type Ending = EndStep & { readonly end: 'taken' | 'dropped' };

/** What stands in the way, `nothing` where it was said already, or null. */
function ended({ stepId, told = inTheApp, by, end }: Ending, state: Goal): Decision<GoalEvent> | null {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  const step = state.steps.get(stepId);
  if (lastSaid(step?.choices, state.tellings) === undefined) return refuse(stepRefusals.unknown);
  if (end === 'taken' && holding(step?.choices, state.tellings) === undefined) return refuse(tellingRefusals.notConfirmed);
  return isSaid(step?.ends, state.tellings, { told, same: (said) => said === end }) ? nothing : null;
}
