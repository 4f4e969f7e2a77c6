/** Suggestions: ideas a person is free to take up, to keep for later, or to leave (P3, P9). */
import {
  canonicalJson,
  happened,
  lackingIn,
  nothing,
  refusal,
  refuse,
  tellingRefusals,
  type Decision,
  type Instant,
  type Refusal,
  type Speaker,
  type Told,
} from '@golden-thread/kernel';
import { lackingInPace, paceOf, paceSaid } from './preferences-pace.ts';
import type { PreferencesData, PreferencesEvent } from './preferences.schema.ts';
import { groundOf } from './preferences-ground.ts';
import type { Preferences } from './preferences.ts';
import { isSaid, lastSaid } from './sayings.ts';
import { answersTo, askedFor, fadesAt, restOf, standingOf, theSameAs, type Answer, type Offered } from './suggestion.ts';

/** What suggestions say no to. */
export const suggestionRefusals = {
  onlyASpecialist: refusal(
    'only-a-specialist-suggests',
    'Only the specialist who walks with the person offers suggestions. Ask them to bring it up.',
    'P2',
  ),
  exists: refusal('suggestion-exists', 'Another suggestion has this id. Use a new one.'),
  unknown: refusal('suggestion-unknown', 'This person has no such suggestion. Look at their list and pick one.'),
  preferenceUnknown: refusal('preference-not-told', 'The person does not hold this preference. Pick one they hold, or leave it out.', 'P1'),
  fadesByItself: refusal('fades-by-itself', 'Suggestions fade by themselves after 60 days. There is nothing to do.'),
} as const;

/** The specialist who walks with the person offers an idea. `now` is when it is offered; `permission`: it was asked whether this is all right, and the person said yes. */
export type OfferSuggestion = Omit<Offered, 'by' | 'permission'> & {
  readonly permission?: boolean;
  readonly by: Speaker;
  readonly now: Instant;
};

/** Offers a suggestion, at the person's pace. The same, whoever offers, rests after "not for me". */
export function offerSuggestion({ by, now, permission, ...idea }: OfferSuggestion, state: Preferences): Decision<PreferencesEvent> {
  if (by.role !== 'own-specialist') return refuse(suggestionRefusals.onlyASpecialist);
  const offered: Offered = { ...idea, ...(permission === true ? { permission } : {}), by: by.id };
  const known = state.suggestions.get(idea.suggestionId)?.offered ?? null;
  if (known !== null) return canonicalJson(known) === canonicalJson(offered) ? nothing : refuse(suggestionRefusals.exists);
  const lacking = lackingInReferences(offered, state) ?? lackingInTime(offered, now, state);
  return lacking === null ? happened('SuggestionOffered', offered) : refuse(lacking);
}

/** An answer of the person to a suggestion. */
export type AnswerSuggestion = { readonly suggestionId: string; readonly told: Told; readonly by: Speaker };

/** The person takes a suggestion up, on any day, also one they declined before. */
export function takeUpSuggestion({ by, ...said }: AnswerSuggestion, state: Preferences): Decision<PreferencesEvent> {
  return already({ ...said, by, answer: { is: 'taken-up' } }, state) ?? happened('SuggestionTakenUp', said);
}

/** "Not for me": the suggestion rests. No reason is asked. */
export function declineSuggestion({ by, ...said }: AnswerSuggestion, state: Preferences): Decision<PreferencesEvent> {
  return already({ ...said, by, answer: { is: 'declined' } }, state) ?? happened('SuggestionDeclined', said);
}

/** The person keeps a suggestion for later. `until` is the instant they kept it for, where they said one. */
export type SetSuggestionForLater = PreferencesData<'SuggestionSetForLater'> & { readonly by: Speaker };

/** Keeps a suggestion for later. */
export function setSuggestionForLater({ by, ...said }: SetSuggestionForLater, state: Preferences): Decision<PreferencesEvent> {
  return already({ ...said, by, answer: { is: 'for-later', until: said.until } }, state) ?? happened('SuggestionSetForLater', said);
}

/** The person asks for a suggestion to be brought again, on any day (P3). */
export function askForSuggestion({ by, ...said }: AnswerSuggestion, state: Preferences): Decision<PreferencesEvent> {
  return already({ ...said, by, answer: { is: 'asked-for' } }, state) ?? happened('SuggestionAskedFor', said);
}

/** The sweeper finds a suggestion without an answer. `now` is the clock's time. */
export type FadeSuggestion = { readonly suggestionId: string; readonly by: Speaker; readonly now: Instant };

/** Lets a suggestion fade, quietly, 60 days after it was offered, or after the day the person kept it for. Before that nothing happens. */
export function fadeSuggestion({ suggestionId, by, now }: FadeSuggestion, state: Preferences): Decision<PreferencesEvent> {
  if (by.role !== 'automation') return refuse(suggestionRefusals.fadesByItself);
  const suggestion = offeredIn(state, suggestionId);
  if (suggestion === null) return refuse(suggestionRefusals.unknown);
  const due = fadesAt(suggestion, state.tellings);
  return due === null || now < due ? nothing : happened('SuggestionFaded', { suggestionId });
}

type Answering = { readonly suggestionId: string; readonly told: Told; readonly by: Speaker; readonly answer: Answer };

/** What stands in the way of an answer, `nothing` where it was given already, or null. */
function already({ suggestionId, told, by, answer }: Answering, state: Preferences): Decision<PreferencesEvent> | null {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  const suggestion = offeredIn(state, suggestionId);
  if (suggestion === null) return refuse(suggestionRefusals.unknown);
  const same = (given: Answer) => given.is === answer.is && given.until === answer.until;
  return isSaid(answersTo(suggestion, state.tellings), state.tellings, { told, same }) ? nothing : null;
}

function offeredIn(state: Preferences, suggestionId: string) {
  const suggestion = state.suggestions.get(suggestionId);
  return suggestion === undefined || suggestion.offered === null ? null : suggestion;
}

/** What a suggestion rests on has to be there, and to be confirmed. */
function lackingInReferences({ againOf, preferenceId }: Offered, state: Preferences): Refusal | null {
  if (againOf !== undefined && offeredIn(state, againOf) === null) return suggestionRefusals.unknown;
  if (preferenceId === undefined) return null;
  const ground = groundOf(state, 'preference', preferenceId);
  if (ground === null || ground.letGo) return suggestionRefusals.preferenceUnknown;
  return ground.confirmed ? null : tellingRefusals.notConfirmed;
}

/** Pace comes first, then rest. A suggestion the person asked for after they set the pace is an answer, and pace lets one answer. */
function lackingInTime(offered: Offered, now: Instant, state: Preferences): Refusal | null {
  const same = theSameAs(offered, state.suggestions);
  const standings = same.map((each) => standingOf(each, state.tellings));
  const asked = askedFor(standings);
  const ideas = [offered, ...same.flatMap((each) => each.offered ?? [])];
  const touched = ideas.flatMap(({ topicId, preferenceId }) => [topicId, topicOf(state, preferenceId)]);
  for (const topicId of touched) {
    if (topicId === undefined) continue;
    if (asked !== null && asked >= (paceSaid(state, topicId)?.at ?? asked)) continue;
    const lacking = lackingInPace(paceOf(state, topicId), offered.permission === true);
    if (lacking !== null) return lacking;
  }
  return restOf(standings, now);
}

function topicOf(state: Preferences, preferenceId: string | undefined): string | undefined {
  if (preferenceId === undefined) return undefined;
  return lastSaid(state.preferences.get(preferenceId)?.declarations, state.tellings)?.value.topicId;
}
