/** What does this person want, in their own words? The person sees everything with its history, their own specialist what holds now. */
import { formatInstant } from '@golden-thread/kernel';
import { paceForSpecialists, paceOf, type PaceSeen, type Pace, type SupportKind } from '../../domain/preferences-pace.ts';
import type { Preference, Preferences } from '../../domain/preferences.ts';
import { holding, lastSaid } from '../../domain/sayings.ts';
import { standingOf, type Standing } from '../../domain/suggestion.ts';
import { type InWords, inWords, type Looking, seenBy, whatStands, whatWaits, type Wording } from '../../what-is-seen.ts';

/** A preference with what was said beside the words. */
export type PreferenceInWords = InWords & {
  readonly preferenceId: string;
  readonly topicId?: string;
  readonly supportKinds?: readonly SupportKind[];
  readonly dimensions?: readonly string[];
  readonly letGo: boolean;
};

/** The whole answer. */
export type PreferencesView = {
  readonly visions: readonly (InWords & { readonly questionId: string })[];
  readonly preferences: readonly PreferenceInWords[];
  readonly topics: readonly { readonly topicId: string; readonly label?: string; readonly pace: Pace | PaceSeen }[];
  readonly supportWanted: readonly SupportKind[] | null;
  readonly supportToReadBack?: SupportToReadBack;
  readonly suggestions: readonly SuggestionInView[];
};

/** Kinds of support that somebody wrote down from memory, and that wait to be read back. */
export type SupportToReadBack = Pick<Wording, 'eventId' | 'saidAt'> & { readonly supportKinds: readonly SupportKind[] };

/** A suggestion and where it stands. */
export type SuggestionInView = {
  readonly suggestionId: string;
  readonly words: string;
  readonly offeredBy: string;
  readonly offeredAt: string;
  readonly standing: Standing['is'];
};

/** The view of the person, or of their own specialist: what holds, what that specialist wrote down and is not confirmed yet, no history. */
export function preferencesFor(looking: Looking, state: Preferences): PreferencesView {
  const isPerson = looking.by.role === 'person';
  return {
    visions: [...state.visions].flatMap(([questionId, sayings]) => withWords(inWords(looking, sayings), { questionId })),
    preferences: [...state.preferences].flatMap(([preferenceId, preference]) => {
      const letGo = holding(preference.lettingGo, state.tellings) !== undefined;
      if (letGo && !isPerson) return [];
      return withWords(inWords(looking, preference.wordings), { preferenceId, ...beside(looking, preference), letGo });
    }),
    topics: topicsFor(looking, state),
    ...supportIn(looking, state),
    suggestions: suggestionsOf(looking, state),
  };
}

function withWords<More extends object>(words: InWords | null, more: More): (InWords & More)[] {
  return words === null ? [] : [{ ...words, ...more }];
}

function supportIn(
  looking: Looking,
  { supportWanted, tellings }: Preferences,
): Pick<PreferencesView, 'supportWanted' | 'supportToReadBack'> {
  const seen = seenBy(looking, supportWanted);
  const [stands, waits] = [whatStands(seen, tellings)?.value ?? null, whatWaits(seen, tellings)];
  if (waits === undefined) return { supportWanted: stands };
  const { eventId, at, value: supportKinds } = waits;
  return { supportWanted: stands, supportToReadBack: { eventId, saidAt: formatInstant(at), supportKinds } };
}

/** What was said beside the words is told, corrected and handed over with the declaration, whoever reworded it since. */
function beside(looking: Looking, { declarations }: Preference): Pick<PreferenceInWords, 'topicId' | 'supportKinds' | 'dimensions'> {
  const { topicId, supportKinds, dimensions } = lastSaid(seenBy(looking, declarations), looking.tellings)?.value ?? {};
  return {
    ...(topicId === undefined ? {} : { topicId }),
    ...(supportKinds === undefined ? {} : { supportKinds }),
    ...(dimensions === undefined ? {} : { dimensions }),
  };
}

/** Specialists see open, ask first or not now, nothing finer (P9). */
function topicsFor(looking: Looking, state: Preferences): PreferencesView['topics'] {
  const isPerson = looking.by.role === 'person';
  const seen = paceForSpecialists(state);
  const topics = isPerson ? [...new Set([...seen.keys(), ...state.paces.keys()])].sort() : [...seen.keys()];
  return topics.filter(wasSpokenOf(looking, state)).map((topicId) => {
    const label = lastSaid(seenBy(looking, state.labels.get(topicId)), state.tellings)?.value;
    const pace = isPerson ? paceOf(state, topicId) : (seen.get(topicId) ?? 'ask-first');
    return { topicId, ...(label === undefined ? {} : { label }), pace };
  });
}

/** Whether a topic came up since whoever looks may see; what it was before stays with the person. */
function wasSpokenOf(looking: Looking, { labels, paces }: Preferences) {
  return (topicId: string): boolean =>
    looking.since === null || [...seenBy(looking, labels.get(topicId)), ...seenBy(looking, paces.get(topicId))].length > 0;
}

function suggestionsOf({ since }: Looking, { suggestions, tellings }: Preferences): readonly SuggestionInView[] {
  return [...suggestions].flatMap(([suggestionId, suggestion]) => {
    if (suggestion.offered === null) return [];
    const { is, offeredAt } = standingOf(suggestion, tellings);
    if (since !== null && offeredAt < since) return [];
    const { words, by } = suggestion.offered;
    return [{ suggestionId, words, offeredBy: by, offeredAt: formatInstant(offeredAt), standing: is }];
  });
}
