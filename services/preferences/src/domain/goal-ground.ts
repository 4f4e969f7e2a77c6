/** What a goal grows from, and what may be built on a goal (P1, P2). */
import { refusal, tellingRefusals, type Refusal } from '@golden-thread/kernel';
import type { GoalData } from './goal.schema.ts';
import type { Goal } from './goal.ts';
import { holding, lastSaid } from './sayings.ts';

/** What a goal may grow from, besides the person's own sentence. */
export type Origin = Exclude<GoalData<'GoalChosen'>['from'], 'own-words'>;

/** What was looked up of the thing a goal grows from: whether it is confirmed, and whether the person let it go since. */
export type Ground = { readonly confirmed: boolean; readonly letGo: boolean };

/** What a goal grew from. `ground` is null where the person never said such a thing, or did not take the suggestion up. */
export type GrewFrom = { readonly from: 'own-words' } | { readonly from: Origin; readonly fromId: string; readonly ground: Ground | null };

/** What a goal's ground says no to. */
export const groundRefusals = {
  needsGround: refusal(
    'goal-needs-the-persons-word',
    'A goal grows from what the person said. Pick something they said or took up, or write the goal in their own words.',
    'P1',
  ),
  letGo: refusal('goal-from-what-was-let-go', 'The person let go of this. Ask what matters to them now.', 'P1'),
  notChosen: refusal('goal-not-chosen', 'There is no goal here yet. Choose one first.'),
} as const;

/** Why a goal cannot grow from this, or null. */
export function lackingInGround(grewFrom: GrewFrom): Refusal | null {
  if (grewFrom.from === 'own-words') return null;
  if (grewFrom.ground === null) return groundRefusals.needsGround;
  if (!grewFrom.ground.confirmed) return tellingRefusals.notConfirmed;
  return grewFrom.ground.letGo ? groundRefusals.letGo : null;
}

/** Why nothing can be built on a goal, or null: it was not chosen, or not read back yet. */
export function lackingToBuildOn({ choices, tellings }: Goal): Refusal | null {
  if (lastSaid(choices, tellings) === undefined) return groundRefusals.notChosen;
  return holding(choices, tellings) === undefined ? tellingRefusals.notConfirmed : null;
}

/** Whose goal it is, as its events name them. Empty before the first fact, when nothing can happen but the choice. */
export function personOf({ personId }: Goal): { personId: string } {
  return { personId: personId ?? '' };
}
