/** A goal a person chose, and the steps on the way. It grows from something they said, or is their own sentence (P1, P2, P3). */
import {
  confirmTold,
  correctTold,
  decider,
  happened,
  lackingIn,
  noTellings,
  nothing,
  refusal,
  refuse,
  streamName,
  withTelling,
  withVerdict,
  type Decision,
  type Recorded,
  type Speaker,
  type StreamName,
  type Tellings,
  type Told,
  type Verdict,
} from '@golden-thread/kernel';
import { chooseStep, dropStep, takeStep } from './goal-steps.ts';
import { groundRefusals, lackingInGround, lackingToBuildOn, personOf, type GrewFrom } from './goal-ground.ts';
import type { GoalData, GoalEvent } from './goal.schema.ts';
import { isSaid, lastSaid, withEntry, withSaying, type Sayings } from './sayings.ts';

/** The stream of a goal. */
export function streamOfGoal(id: string): StreamName {
  return streamName('goal', id);
}

/** A step: how it was chosen, what became of it, and, by event id, who wrote that down for the person. */
export type Step = {
  readonly choices: Sayings<GoalData<'StepChosen'>>;
  readonly ends: Sayings<'taken' | 'dropped'>;
  readonly endWriters?: ReadonlyMap<string, string>;
};

/** A goal as its decisions see it: how it was chosen, where it stands, its steps. */
export type Goal = {
  /** Whose goal it is; null before the first fact. */
  readonly personId: string | null;
  readonly tellings: Tellings;
  readonly choices: Sayings<GoalData<'GoalChosen'>>;
  readonly turns: Sayings<'reached' | 'set-aside' | 'picked-up-again'>;
  readonly steps: ReadonlyMap<string, Step>;
};

/** Nothing was chosen yet. */
export const initial: Goal = { personId: null, tellings: noTellings, choices: [], turns: [], steps: new Map() };

/** Applies a fact, in whatever order facts come. */
export function evolve(state: Goal, event: GoalEvent, recorded: Recorded): Goal {
  const tellings = 'told' in event.data ? withTelling(state.tellings, recorded.eventId, event.data.told) : state.tellings;
  const heard = { ...state, tellings, personId: state.personId ?? event.data.personId ?? null };
  switch (event.type) {
    case 'GoalChosen':
      return { ...heard, choices: withSaying(state.choices, recorded, event.data) };
    case 'GoalReached':
      return { ...heard, turns: withSaying(state.turns, recorded, 'reached') };
    case 'GoalSetAside':
      return { ...heard, turns: withSaying(state.turns, recorded, 'set-aside') };
    case 'GoalPickedUpAgain':
      return { ...heard, turns: withSaying(state.turns, recorded, 'picked-up-again') };
    case 'StepChosen':
      return withStep(heard, event.data.stepId, (step) => ({ ...step, choices: withSaying(step.choices, recorded, event.data) }));
    case 'StepTaken':
      return withStep(heard, event.data.stepId, (step) => withEnd(step, 'taken', event.data, recorded));
    case 'StepDropped':
      return withStep(heard, event.data.stepId, (step) => withEnd(step, 'dropped', event.data, recorded));
    case 'ToldConfirmed':
      return { ...heard, tellings: withVerdict(state.tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { ...heard, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
  }
}

/** What a goal says no to. */
export const refusals = {
  exists: refusal('goal-exists', 'Another goal has this id. Use a new one.'),
} as const;

/** The person chooses a goal. What it grew from is looked up. */
export type ChooseGoal = {
  readonly personId: string;
  readonly words: string;
  readonly grewFrom: GrewFrom;
  readonly told: Told;
  readonly by: Speaker;
};

/** Chooses a goal. */
export function chooseGoal({ personId, words, grewFrom, told, by }: ChooseGoal, state: Goal): Decision<GoalEvent> {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  const chosen = {
    personId,
    from: grewFrom.from,
    ...(grewFrom.from === 'own-words' ? {} : { fromId: grewFrom.fromId }),
    words,
    told,
  };
  // Also one that was corrected stays in the stream of whoever it was written down for.
  if (state.personId !== null && state.personId !== personId) return refuse(refusals.exists);
  const known = lastSaid(state.choices, state.tellings)?.value;
  if (known !== undefined && !sayTheSame(known, chosen)) return refuse(refusals.exists);
  if (isSaid(state.choices, state.tellings, { told, same: () => true })) return nothing;
  const unfounded = lackingInGround(grewFrom);
  return unfounded === null ? happened('GoalChosen', chosen) : refuse(unfounded);
}

/** The person says that they reached it; how it feels, where they like. */
export type ReachGoal = { readonly howItFeels?: string; readonly told: Told; readonly by: Speaker };

/** Reaches a goal: the person alone says so. */
export function reachGoal({ howItFeels, told, by }: ReachGoal, state: Goal): Decision<GoalEvent> {
  const lacking = lackingIn(told, by) ?? lackingToBuildOn(state);
  if (lacking !== null) return refuse(lacking);
  if (isSaid(state.turns, state.tellings, { told, same: (turn) => turn === 'reached' })) return nothing;
  return happened('GoalReached', { ...personOf(state), ...(howItFeels === undefined ? {} : { howItFeels }), told });
}

/** The person sets a goal aside; why, where they like. */
export type SetGoalAside = { readonly why?: string; readonly told: Told; readonly by: Speaker };

/** Sets a goal aside, also one that was not read back yet: no rule stands between a person and their no. */
export function setGoalAside({ why, told, by }: SetGoalAside, state: Goal): Decision<GoalEvent> {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  if (lastSaid(state.choices, state.tellings) === undefined) return refuse(groundRefusals.notChosen);
  if (isSaid(state.turns, state.tellings, { told, same: (turn) => turn === 'set-aside' })) return nothing;
  return happened('GoalSetAside', { ...personOf(state), ...(why === undefined ? {} : { why }), told });
}

/** The person picks a goal up again. */
export type PickGoalUpAgain = { readonly told: Told; readonly by: Speaker };

/** Picks a goal up again, whether it was set aside or reached. */
export function pickGoalUpAgain({ told, by }: PickGoalUpAgain, state: Goal): Decision<GoalEvent> {
  const lacking = lackingIn(told, by) ?? lackingToBuildOn(state);
  if (lacking !== null) return refuse(lacking);
  if (lastSaid(state.turns, state.tellings) === undefined) return nothing;
  if (isSaid(state.turns, state.tellings, { told, same: (turn) => turn === 'picked-up-again' })) return nothing;
  return happened('GoalPickedUpAgain', { ...personOf(state), told });
}

/** Something told about a goal was heard by the person since. The goal's person is known. */
export type JudgeTelling = Omit<Verdict, 'personId'>;

/** The person heard it read back and agreed: from now on it may be built on (P2). */
export function confirm(wish: JudgeTelling, state: Goal): Decision<GoalEvent> {
  return confirmTold({ ...wish, ...personOf(state) }, state.tellings);
}

/** The person heard it read back and said that it is not what they meant (P2). */
export function correct(wish: JudgeTelling, state: Goal): Decision<GoalEvent> {
  return correctTold({ ...wish, ...personOf(state) }, state.tellings);
}

/** The aggregate. */
export const goal = decider({
  initial,
  evolve,
  decide: { chooseGoal, chooseStep, takeStep, dropStep, reachGoal, setGoalAside, pickGoalUpAgain, confirm, correct },
});

function withStep(state: Goal, stepId: string, change: (step: Step) => Step): Goal {
  return { ...state, steps: withEntry(state.steps, stepId, change(state.steps.get(stepId) ?? { choices: [], ends: [] })) };
}

function withEnd(step: Step, end: 'taken' | 'dropped', { told }: { readonly told?: Told }, recorded: Recorded): Step {
  const ends = withSaying(step.ends, recorded, end);
  if (told?.writtenBy === undefined) return { ...step, ends };
  return { ...step, ends, endWriters: withEntry(step.endWriters ?? new Map<string, string>(), recorded.eventId, told.writtenBy) };
}

/** However it was told. */
function sayTheSame(one: GoalData<'GoalChosen'>, other: GoalData<'GoalChosen'>): boolean {
  return one.personId === other.personId && one.from === other.from && one.fromId === other.fromId && one.words === other.words;
}
