/** What does a specialist want to know in the minute before they meet this person? The person's own words first, confirmed and handed over. */
import { formatInstant, type Instant, parseInstant } from '@golden-thread/kernel';
import type { Found } from '@golden-thread/service-host';
import type { Goal } from '../../domain/goal.ts';
import type { SupportKind } from '../../domain/preferences-pace.ts';
import type { Preferences } from '../../domain/preferences.ts';
import type { Question } from '../../domain/question.ts';
import { restLeft, standingOf, theSameAs } from '../../domain/suggestion.ts';
import { goalInShort, lookingAtGoal, type StepInView } from '../goal-of-person/goal-view.ts';
import { preferencesFor, type PreferencesView, type SuggestionInView } from '../preferences-of-person/preferences-view.ts';
import type { Looking, Wording } from '../../what-is-seen.ts';

/** So many of each fit into the minute. */
export const AT_MOST = 5;

/** The first {@link AT_MOST} of a list, and how many more there are. */
export type Few<Entry> = { readonly shown: readonly Entry[]; readonly more: number };

/** Words of the person, and when they said them. */
export type Said = Pick<Wording, 'words' | 'saidAt'>;

/** A suggestion that the person said no to: until when, or null where only they bring it up again (P3). */
export type Resting = Pick<SuggestionInView, 'suggestionId' | 'words'> & { readonly restsUntil: string | null };

/** The whole answer. */
export type PreparationView = {
  readonly visions: Few<Said & { readonly questionId: string }>;
  readonly preferences: Few<Said & { readonly preferenceId: string }>;
  readonly topics: Few<PreferencesView['topics'][number]>;
  readonly supportWanted: readonly SupportKind[] | null;
  readonly suggestions: { readonly waiting: Few<SuggestionInView>; readonly resting: Few<Resting> };
  readonly goals: Few<Said & { readonly goalId: string; readonly nextStep: Pick<StepInView, 'stepId' | 'words' | 'chosenBy'> | null }>;
  readonly questionsAnswered: Few<{
    readonly questionId: string;
    readonly answeredAt: string;
    readonly words: readonly { readonly language: string; readonly words: string }[];
  }>;
};

/** What there is to tell from: what the person said, their goals, the questions of the bank by id, and the time. */
export type ToPrepareFrom = {
  readonly state: Preferences;
  readonly goals: readonly Found<Goal>[];
  readonly questions: ReadonlyMap<string, Question>;
  readonly now: Instant;
};

/** What waits for the person, and what the person waits for. */
const WAITING: readonly SuggestionInView['standing'][] = ['waiting', 'for-later', 'asked-for'];
/** What is left alone comes first, so that no list is too short for it. By pace and id alone: nothing tells when it was said (P9). */
const PACES: readonly PreferencesView['topics'][number]['pace'][] = ['not-now', 'ask-first', 'open'];

/** The view of a specialist who walks with the person. Nobody prepares with what was written from memory, by whomever (P2). */
export function preparationFor(who: Pick<Looking, 'by' | 'since'>, { state, goals, questions, now }: ToPrepareFrom): PreparationView {
  const view = preferencesFor({ ...who, tellings: state.tellings, writers: new Map() }, state);
  const visions = newestFirst(view.visions, saidAt);
  const suggestions = newestFirst(view.suggestions, ({ offeredAt }) => offeredAt);
  return {
    visions: few(visions.map(({ questionId, words, saidAt }) => ({ questionId, words, saidAt }))),
    preferences: few(newestFirst(view.preferences, saidAt).map(({ preferenceId, words, saidAt }) => ({ preferenceId, words, saidAt }))),
    topics: few(view.topics.toSorted((a, b) => PACES.indexOf(a.pace) - PACES.indexOf(b.pace))),
    supportWanted: view.supportWanted,
    suggestions: {
      waiting: few(suggestions.filter(({ standing }) => WAITING.includes(standing))),
      resting: few(suggestions.flatMap((each) => restingIn(state, each, now))),
    },
    goals: few(goals.flatMap((each) => goalOnTheWay(who, each))),
    questionsAnswered: few(visions.flatMap(({ questionId, saidAt }) => answeredIn(questions, questionId, saidAt))),
  };
}

function few<Entry>(entries: readonly Entry[]): Few<Entry> {
  return { shown: entries.slice(0, AT_MOST), more: Math.max(0, entries.length - AT_MOST) };
}

function newestFirst<Entry>(entries: readonly Entry[], when: (entry: Entry) => string): readonly Entry[] {
  const at = (entry: Entry) => parseInstant(when(entry)) ?? 0;
  return entries.toSorted((a, b) => at(b) - at(a));
}

function saidAt({ saidAt }: Pick<Wording, 'saidAt'>): string {
  return saidAt;
}

/** Of suggestions that are the same the one that was offered last speaks for all; one that may be offered again is not mentioned: nothing pushes. */
function restingIn({ suggestions, tellings }: Preferences, { suggestionId, words, standing }: SuggestionInView, now: Instant): Resting[] {
  const offered = suggestions.get(suggestionId)?.offered ?? null;
  if (offered === null || standing !== 'declined') return [];
  const same = theSameAs(offered, suggestions);
  const last = same.reduce((a, b) => (b.at >= a.at ? b : a));
  const rest = restLeft(
    same.map((each) => standingOf(each, tellings)),
    now,
  );
  if (rest === null || last.offered?.suggestionId !== suggestionId) return [];
  return [{ suggestionId, words, restsUntil: rest.until === null ? null : formatInstant(rest.until) }];
}

/** Of its steps the first that is open. */
function goalOnTheWay(who: Pick<Looking, 'by' | 'since'>, { aggregateId: goalId, state }: Found<Goal>): PreparationView['goals']['shown'] {
  const goal = goalInShort({ ...lookingAtGoal(who, state), writers: new Map() }, { goalId, state });
  if (goal?.standing !== 'on-the-way') return [];
  const { words, saidAt, steps } = goal;
  const next = steps.find(({ standing }) => standing === 'open');
  const nextStep = next === undefined ? null : { stepId: next.stepId, words: next.words, chosenBy: next.chosenBy };
  return [{ goalId, words, saidAt, nextStep }];
}

function answeredIn(
  questions: ToPrepareFrom['questions'],
  questionId: string,
  answeredAt: string,
): PreparationView['questionsAnswered']['shown'] {
  const question = questions.get(questionId);
  if (question === undefined) return [];
  return [{ questionId, answeredAt, words: [...question.translations].map(([language, words]) => ({ language, words })) }];
}
