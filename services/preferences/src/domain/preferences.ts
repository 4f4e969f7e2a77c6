/** What a person wants from support, in their own words, and the pace they set for each topic (P1, P4, P9). */
import {
  canonicalJson,
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
  type Instant,
  type Recorded,
  type Speaker,
  type StreamName,
  type Tellings,
  type Verdict,
} from '@golden-thread/kernel';
import { nameTopic, setTopicPace, wantSupport, type Pace, type SupportKind } from './preferences-pace.ts';
import type { PreferencesData, PreferencesEvent } from './preferences.schema.ts';
import {
  askForSuggestion,
  declineSuggestion,
  fadeSuggestion,
  offerSuggestion,
  setSuggestionForLater,
  takeUpSuggestion,
} from './preferences-suggestions.ts';
import { holding, isSaid, lastSaid, withEntry, withSaying, type Sayings } from './sayings.ts';
import { withAnswer, withOffer, type Suggestion } from './suggestion.ts';

/** The stream of a person's preferences. */
export function streamOfPreferences(personId: string): StreamName {
  return streamName('preferences', personId);
}

/** A preference: how it was declared, every wording of it, and whether it was let go. */
export type Preference = {
  readonly declarations: Sayings<PreferencesData<'PreferenceDeclared'>>;
  readonly wordings: Sayings<string>;
  readonly lettingGo: Sayings<true>;
};

/** A person's preferences as their decisions see them, whole histories included (P4). */
export type Preferences = {
  readonly tellings: Tellings;
  /** By the question they answer. */
  readonly visions: ReadonlyMap<string, Sayings<string>>;
  readonly preferences: ReadonlyMap<string, Preference>;
  /** The person's own names for topics. */
  readonly labels: ReadonlyMap<string, Sayings<string>>;
  readonly paces: ReadonlyMap<string, Sayings<Pace>>;
  readonly supportWanted: Sayings<readonly SupportKind[]>;
  readonly suggestions: ReadonlyMap<string, Suggestion>;
};

/** Nothing was said yet. */
export const initial: Preferences = {
  tellings: noTellings,
  visions: new Map(),
  preferences: new Map(),
  labels: new Map(),
  paces: new Map(),
  supportWanted: [],
  suggestions: new Map(),
};

/** Applies a fact, in whatever order facts come. Nothing said is forgotten: what holds goes by when it was said. */
export function evolve(state: Preferences, event: PreferencesEvent, recorded: Recorded): Preferences {
  const heard = 'told' in event.data ? { ...state, tellings: withTelling(state.tellings, recorded.eventId, event.data.told) } : state;
  switch (event.type) {
    case 'VisionShared':
    case 'VisionReworded':
      return { ...heard, visions: saidOf(state.visions, event.data.questionId, [recorded, event.data.words]) };
    case 'PreferenceDeclared':
    case 'PreferenceReworded':
    case 'PreferenceLetGo':
      return { ...heard, preferences: withPreferenceEvent(state.preferences, event, recorded) };
    case 'TopicNamed':
      return { ...heard, labels: saidOf(state.labels, event.data.topicId, [recorded, event.data.label]) };
    case 'TopicPaceSet':
      return { ...heard, paces: saidOf(state.paces, event.data.topicId, [recorded, event.data.pace]) };
    case 'SupportWanted':
      return { ...heard, supportWanted: withSaying(state.supportWanted, recorded, event.data.supportKinds) };
    case 'SuggestionOffered':
      return { ...heard, suggestions: withOffer(state.suggestions, event.data, recorded) };
    case 'SuggestionTakenUp':
    case 'SuggestionDeclined':
    case 'SuggestionSetForLater':
    case 'SuggestionAskedFor':
    case 'SuggestionFaded':
      return { ...heard, suggestions: withAnswer(state.suggestions, event, recorded) };
    case 'ToldConfirmed':
      return { ...heard, tellings: withVerdict(state.tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { ...heard, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
  }
}

/** What visions and preferences say no to. */
export const refusals = {
  preferenceExists: refusal('preference-exists', 'Another preference has this id. Reword that one, or use a new id.'),
  preferenceUnknown: refusal(
    'preference-unknown',
    'The person has not told this preference. Pick one they told, or write it down anew.',
    'P1',
  ),
  preferenceLetGo: refusal('preference-let-go', 'The person let this go. If it matters again, declare it anew.', 'P2'),
} as const;

type Told<Type extends PreferencesEvent['type']> = PreferencesData<Type> & { readonly by: Speaker };

/** The person answers an open question: what matters to them, word for word. */
export type ShareVision = Told<'VisionShared'>;

/** Shares a vision. Where that question has an answer already, the new words take its place and the old ones stay in the history. */
export function shareVision(wish: ShareVision, state: Preferences): Decision<PreferencesEvent> {
  return rewordVision(wish, state);
}

/** The person puts an answer in other words. */
export type RewordVision = Told<'VisionReworded'>;

/** Rewords a vision. Where that question has no answer yet, as an entry made offline may find it, the words are shared. */
export function rewordVision({ by, ...said }: RewordVision, state: Preferences): Decision<PreferencesEvent> {
  const lacking = lackingIn(said.told, by);
  if (lacking !== null) return refuse(lacking);
  const answers = state.visions.get(said.questionId);
  if (isSaid(answers, state.tellings, { told: said.told, same: (words) => words === said.words })) return nothing;
  if (lastSaid(answers, state.tellings) !== undefined) return happened('VisionReworded', said);
  return happened('VisionShared', { questionId: said.questionId, words: said.words, told: said.told });
}

/** The person says how they want to go about it: in free words first, codes where they like (P4). */
export type DeclarePreference = Told<'PreferenceDeclared'>;

/** Declares a preference. */
export function declarePreference({ by, ...said }: DeclarePreference, state: Preferences): Decision<PreferencesEvent> {
  const lacking = lackingIn(said.told, by);
  if (lacking !== null) return refuse(lacking);
  const known = state.preferences.get(said.preferenceId);
  if (holding(known?.lettingGo, state.tellings) !== undefined) return refuse(refusals.preferenceLetGo);
  if (lastSaid(known?.wordings, state.tellings) === undefined) return happened('PreferenceDeclared', said);
  if (!sayTheSame(declarationOf(known, state.tellings), said)) return refuse(refusals.preferenceExists);
  return isSaid(known?.wordings, state.tellings, { told: said.told, same: () => true }) ? nothing : happened('PreferenceDeclared', said);
}

/** The person puts a preference in other words, with a reason or without. `now` is when they did; without it, after all that was said. */
export type RewordPreference = Told<'PreferenceReworded'> & { readonly now?: Instant };

/** Rewords a preference. Words from before it was let go are taken in, however late they come: it stays let go. */
export function rewordPreference({ by, now, ...said }: RewordPreference, state: Preferences): Decision<PreferencesEvent> {
  const lacking = lackingIn(said.told, by);
  if (lacking !== null) return refuse(lacking);
  const known = state.preferences.get(said.preferenceId);
  if (lastSaid(known?.wordings, state.tellings) === undefined) return refuse(refusals.preferenceUnknown);
  const letGo = holding(known?.lettingGo, state.tellings);
  if (letGo !== undefined && (now === undefined || letGo.at <= now)) return refuse(refusals.preferenceLetGo);
  const already = isSaid(known?.wordings, state.tellings, { told: said.told, same: (words) => words === said.words });
  return already ? nothing : happened('PreferenceReworded', said);
}

/** The person lets a preference go. No reason is needed (P3). */
export type LetPreferenceGo = Told<'PreferenceLetGo'>;

/** Lets a preference go. */
export function letPreferenceGo({ by, ...said }: LetPreferenceGo, state: Preferences): Decision<PreferencesEvent> {
  const lacking = lackingIn(said.told, by);
  if (lacking !== null) return refuse(lacking);
  const known = state.preferences.get(said.preferenceId);
  if (lastSaid(known?.wordings, state.tellings) === undefined) return refuse(refusals.preferenceUnknown);
  return isSaid(known?.lettingGo, state.tellings, { told: said.told, same: () => true }) ? nothing : happened('PreferenceLetGo', said);
}

/** The person heard it read back and agreed: from now on it may be built on (P2). */
export function confirm(wish: Verdict, state: Preferences): Decision<PreferencesEvent> {
  return confirmTold(wish, state.tellings);
}

/** The person heard it read back and said that it is not what they meant (P2). */
export function correct(wish: Verdict, state: Preferences): Decision<PreferencesEvent> {
  return correctTold(wish, state.tellings);
}

/** The aggregate. */
export const preferences = decider({
  initial,
  evolve,
  decide: {
    shareVision,
    rewordVision,
    declarePreference,
    rewordPreference,
    letPreferenceGo,
    nameTopic,
    setTopicPace,
    wantSupport,
    offerSuggestion,
    takeUpSuggestion,
    declineSuggestion,
    setSuggestionForLater,
    askForSuggestion,
    fadeSuggestion,
    confirm,
    correct,
  },
});

function saidOf<Value>(
  map: ReadonlyMap<string, Sayings<Value>>,
  about: string,
  [recorded, value]: readonly [Recorded, Value],
): ReadonlyMap<string, Sayings<Value>> {
  return withEntry(map, about, withSaying(map.get(about), recorded, value));
}

type PreferenceEvent = Extract<PreferencesEvent, { type: 'PreferenceDeclared' | 'PreferenceReworded' | 'PreferenceLetGo' }>;

function withPreferenceEvent(map: Preferences['preferences'], event: PreferenceEvent, recorded: Recorded): Preferences['preferences'] {
  const { preferenceId } = event.data;
  const before: Preference = map.get(preferenceId) ?? { declarations: [], wordings: [], lettingGo: [] };
  if (event.type === 'PreferenceLetGo')
    return withEntry(map, preferenceId, { ...before, lettingGo: withSaying(before.lettingGo, recorded, true) });
  const wordings = withSaying(before.wordings, recorded, event.data.words);
  if (event.type === 'PreferenceReworded') return withEntry(map, preferenceId, { ...before, wordings });
  return withEntry(map, preferenceId, { ...before, wordings, declarations: withSaying(before.declarations, recorded, event.data) });
}

/** As it was declared last; where all of that was corrected and the words were put in others since, the last of it. */
function declarationOf(preference: Preference | undefined, tellings: Tellings): PreferencesData<'PreferenceDeclared'> | undefined {
  return (lastSaid(preference?.declarations, tellings) ?? preference?.declarations.at(-1))?.value;
}

/** However it was told. */
function sayTheSame(declared: PreferencesData<'PreferenceDeclared'> | undefined, said: PreferencesData<'PreferenceDeclared'>): boolean {
  return canonicalJson({ ...declared, told: null }) === canonicalJson({ ...said, told: null });
}
