/** How does this goal stand? The person sees everything with its history, their own specialist what holds now. */
import { formatInstant } from '@golden-thread/kernel';
import type { Goal, Step } from '../../domain/goal.ts';
import type { GoalData, GoalEvent } from '../../domain/goal.schema.ts';
import { holding, type Saying } from '../../domain/sayings.ts';
import { type InHistory, type Looking, seenBy, whatStands, whatWaits, type Wording, wording } from '../../what-is-seen.ts';

/** What the person said of the goal since: the words are theirs, where they said any. */
export type Turn = Omit<Wording, 'words'> & { readonly is: 'reached' | 'set-aside' | 'picked-up-again'; readonly words?: string };

/** What somebody wrote down from memory of a step, and waits to be read back. */
export type StepToReadBack = Pick<Wording, 'eventId' | 'saidAt'> & { readonly is: 'taken' | 'dropped' };

/** A step, and what became of it. */
export type StepInView = Wording & {
  readonly stepId: string;
  readonly chosenBy: GoalData<'StepChosen'>['by'];
  readonly standing: 'open' | 'taken' | 'dropped';
  readonly toReadBack?: StepToReadBack;
};

/** A goal as it stands, with its steps. */
export type GoalInShort = Wording & {
  readonly goalId: string;
  readonly from: GoalData<'GoalChosen'>['from'];
  readonly fromId?: string;
  readonly standing: 'on-the-way' | 'reached' | 'set-aside';
  readonly steps: readonly StepInView[];
};

/** The whole answer. */
export type GoalView = GoalInShort & { readonly turns: readonly Turn[] };

/** A goal with its facts in the order in which they came. */
export type GoalRead = {
  readonly goalId: string;
  readonly state: Goal;
  readonly history: readonly (InHistory & { readonly event: GoalEvent })[];
};

/** The view of the person, or of their own specialist; null where there is nothing that they may see. */
export function goalFor(looking: Looking, read: GoalRead): GoalView | null {
  const short = goalInShort(looking, read);
  return short === null ? null : { ...short, turns: turnsFor(looking, read) };
}

/** Who looks at a goal of which only the state is at hand: it names who wrote down its choices, and what became of its steps. */
export function lookingAtGoal(who: Pick<Looking, 'by' | 'since'>, { choices, steps, tellings }: Goal): Looking {
  const chosen = [...choices, ...[...steps.values()].flatMap((step) => step.choices)];
  const writers = chosen.flatMap(({ eventId, value: { told } }) =>
    told.writtenBy === undefined ? [] : [[eventId, told.writtenBy] as const],
  );
  const endWriters = [...steps.values()].flatMap((step) => [...(step.endWriters ?? [])]);
  return { ...who, tellings, writers: new Map([...writers, ...endWriters]) };
}

/** As {@link goalFor}, without what was said of it since. */
export function goalInShort(looking: Looking, { goalId, state }: Pick<GoalRead, 'goalId' | 'state'>): GoalInShort | null {
  const { tellings } = state;
  const isPerson = looking.by.role === 'person';
  const chosen = whatStands(seenBy(looking, state.choices), tellings);
  const standing = standingOf(state);
  // What was set aside is no current goal: like a preference that was let go, it stays with the person alone.
  if (chosen === undefined || (!isPerson && standing === 'set-aside')) return null;
  const { from, fromId, words } = chosen.value;
  return {
    goalId,
    from,
    ...(fromId === undefined ? {} : { fromId }),
    ...wording({ ...chosen, value: words }, tellings),
    standing,
    steps: [...state.steps].flatMap(([stepId, step]) => stepFor(looking, stepId, step)),
  };
}

/** By what is confirmed: nothing is built on what was written from memory. */
function standingOf({ turns, tellings }: Goal): GoalView['standing'] {
  const turn = holding(turns, tellings)?.value;
  return turn === undefined || turn === 'picked-up-again' ? 'on-the-way' : turn;
}

/** What a person dropped is their own affair. */
function stepFor(looking: Looking, stepId: string, { choices, ends }: Step): StepInView[] {
  const { tellings } = looking;
  const chosen = whatStands(seenBy(looking, choices), tellings);
  const standing = holding(ends, tellings)?.value ?? 'open';
  if (chosen === undefined || (standing === 'dropped' && looking.by.role !== 'person')) return [];
  const waits = whatWaits(seenBy(looking, ends), tellings);
  return [
    {
      stepId,
      chosenBy: chosen.value.by,
      ...wording({ ...chosen, value: chosen.value.words }, tellings),
      standing,
      ...(waits === undefined ? {} : { toReadBack: toReadBack(waits) }),
    },
  ];
}

function toReadBack({ eventId, at, value: is }: Saying<StepToReadBack['is']>): StepToReadBack {
  return { eventId, is, saidAt: formatInstant(at) };
}

/** To the person everything that was ever said; to their specialist what stands, and what they wrote down since and waits to be read back. */
function turnsFor(looking: Looking, { state: { turns, tellings }, history }: GoalRead): readonly Turn[] {
  const seen = seenBy(looking, turns);
  const ofOthers = new Set([whatStands(seen, tellings), whatWaits(seen, tellings)]);
  const shown = looking.by.role === 'person' ? seen : seen.filter((turn) => ofOthers.has(turn));
  const words = new Map(history.map(({ event, recorded }) => [recorded.eventId, wordsOfTurn(event)]));
  return shown.map(({ eventId, at, value }) => {
    const said = words.get(eventId);
    const confirmed = tellings.get(eventId) === 'confirmed';
    return { eventId, is: value, ...(said === undefined ? {} : { words: said }), saidAt: formatInstant(at), confirmed };
  });
}

function wordsOfTurn(event: GoalEvent): string | undefined {
  if (event.type === 'GoalReached') return event.data.howItFeels;
  return event.type === 'GoalSetAside' ? event.data.why : undefined;
}
