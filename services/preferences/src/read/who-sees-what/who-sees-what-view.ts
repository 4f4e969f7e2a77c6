/** Who sees what of mine in this service, now? Worked out by the same functions that answer those who look (P5). */
import { formatInstant, type Instant, type Speaker } from '@golden-thread/kernel';
import type { Found } from '@golden-thread/service-host';
import type { Goal } from '../../domain/goal.ts';
import type { OutsideWish } from '../../domain/outside-wish.ts';
import type { Preferences } from '../../domain/preferences.ts';
import type { Section } from '../../domain/wellness-plan.ts';
import { goalInShort, lookingAtGoal } from '../goal-of-person/goal-view.ts';
import { isOutsideWishSeen, isSince } from '../outside-wishes-of-person/outside-wishes-view.ts';
import { preferencesFor } from '../preferences-of-person/preferences-view.ts';
import { crisisAccessIn, type PlanOfMine, type PlanRead, sectionsReadBy, sharedIn } from '../wellness-plan-of-person/wellness-plan-view.ts';

/** A specialist who walks with the person now. `since`: what was told earlier they do not see; null: they see all of it. */
export type Walker = { readonly by: Speaker; readonly since: Instant | null };

/** What one specialist sees of one part: ids, or kinds of support. */
export type SeenBySpecialist = { readonly specialistId: string; readonly since: string | null; readonly sees: readonly string[] };

/** Sections that somebody reads. */
export type ReaderOfPlan = { readonly as: 'specialist' | 'supporter'; readonly id: string; readonly sections: readonly Section[] };

/** The parts that specialists see. */
export const PARTS = ['visions', 'preferences', 'topics', 'supportWanted', 'suggestions', 'goals', 'outsideWishes'] as const;

/** The whole answer. */
export type WhoSeesWhatView = Readonly<Record<(typeof PARTS)[number], readonly SeenBySpecialist[]>> & {
  readonly wellnessPlan: { readonly readers: readonly ReaderOfPlan[]; readonly crisisAccess: PlanOfMine['crisisAccess'] };
};

/** All that there is to see. */
export type Mine = {
  readonly preferences: { readonly state: Preferences; readonly writers: ReadonlyMap<string, string> };
  readonly goals: readonly Found<Goal>[];
  readonly outsideWishes: readonly Found<OutsideWish>[];
  readonly plan: PlanRead;
};

/** Who can see any of it. `isSpecialist`: whether an account of this id is a specialist's, walking with the person or not. */
export type Lookers = { readonly walkers: readonly Walker[]; readonly isSpecialist: (id: string) => boolean; readonly now: Instant };

/** The view of the person. */
export function whoSeesWhat(mine: Mine, lookers: Lookers): WhoSeesWhatView {
  const seen = lookers.walkers.map(({ by, since }) => {
    const who = { specialistId: by.id, since: since === null ? null : formatInstant(since) };
    return { who, sees: seenByWalker({ by, since }, mine) };
  });
  const of = (part: (typeof PARTS)[number]) => seen.map(({ who, sees }) => ({ ...who, sees: sees[part] }));
  return {
    visions: of('visions'),
    preferences: of('preferences'),
    topics: of('topics'),
    supportWanted: of('supportWanted'),
    suggestions: of('suggestions'),
    goals: of('goals'),
    outsideWishes: of('outsideWishes'),
    wellnessPlan: { readers: readersOf(mine.plan, lookers), crisisAccess: crisisAccessIn(mine.plan.state) },
  };
}

function seenByWalker(walker: Walker, mine: Mine): Readonly<Record<(typeof PARTS)[number], readonly string[]>> {
  const { state, writers } = mine.preferences;
  const view = preferencesFor({ ...walker, tellings: state.tellings, writers }, state);
  const goals = mine.goals.filter(
    ({ aggregateId: goalId, state: goal }) => goalInShort(lookingAtGoal(walker, goal), { goalId, state: goal }) !== null,
  );
  const wishes = mine.outsideWishes.filter(({ since, state: wish }) => isSince(walker, since) && isOutsideWishSeen(walker, wish));
  return {
    visions: view.visions.map(({ questionId }) => questionId),
    preferences: view.preferences.map(({ preferenceId }) => preferenceId),
    topics: view.topics.map(({ topicId }) => topicId),
    supportWanted: view.supportWanted ?? [],
    suggestions: view.suggestions.map(({ suggestionId }) => suggestionId),
    goals: goals.map(({ aggregateId }) => aggregateId),
    outsideWishes: wishes.map(({ aggregateId }) => aggregateId),
  };
}

/** A specialist who no longer walks with the person reads nothing, whatever was once shared. */
function readersOf(plan: PlanRead, { walkers, isSpecialist, now }: Lookers): readonly ReaderOfPlan[] {
  return sharedIn(plan.state).flatMap(({ supporterId: id }): readonly ReaderOfPlan[] => {
    const walks = walkers.find(({ by }) => by.id === id);
    if (walks !== undefined) return [{ as: 'specialist', id, sections: sectionsReadBy(walks.by, plan, now) }];
    return isSpecialist(id) ? [] : [{ as: 'supporter', id, sections: sectionsReadBy({ role: 'supporter', id }, plan, now) }];
  });
}
