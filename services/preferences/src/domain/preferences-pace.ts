/** The pace of topics, the person's names for them, and the kinds of support they want (P9, P10). */
import {
  happened,
  lackingIn,
  nothing,
  refusal,
  refuse,
  tellingRefusals,
  type Decision,
  type Refusal,
  type Speaker,
} from '@golden-thread/kernel';
import type { PreferencesData, PreferencesEvent } from './preferences.schema.ts';
import type { Preferences } from './preferences.ts';
import { holding, isSaid, sameMembers, type Saying } from './sayings.ts';
import { speaksForThePerson } from './who-speaks.ts';

/** How ready a person is for a topic. */
export type Pace = PreferencesData<'TopicPaceSet'>['pace'];

/** What specialists see of a pace: nothing finer. */
export type PaceSeen = 'open' | 'ask-first' | 'not-now';

/** A kind of support. */
export type SupportKind = PreferencesData<'SupportWanted'>['supportKinds'][number];

/** What pace says no to. A topic that is not open gets one answer, whatever the person said about it. */
export const paceRefusals = {
  askFirst: refusal('ask-first', 'Ask whether it is all right to talk about this, and say that you did.', 'P9'),
  topicNotOpen: refusal(
    'topic-not-open',
    'This person is not taking suggestions about this right now. Leave it until they bring it up.',
    'P9',
  ),
} as const;

/** The person says how ready they are for a topic. */
export type SetTopicPace = PreferencesData<'TopicPaceSet'> & { readonly by: Speaker };

/**
 * Sets the pace of a topic. Saying `ask-first` of a topic not spoken of is noted too: it is the person's own word then, and no entry
 * that comes late takes its place.
 */
export function setTopicPace({ by, ...said }: SetTopicPace, state: Preferences): Decision<PreferencesEvent> {
  const lacking = lackingIn(said.told, by);
  if (lacking !== null) return refuse(lacking);
  const already = isSaid(state.paces.get(said.topicId), state.tellings, { told: said.told, same: (pace) => pace === said.pace });
  return already ? nothing : happened('TopicPaceSet', said);
}

/** A topic gets the name the person has for it. */
export type NameTopic = PreferencesData<'TopicNamed'> & { readonly by: Speaker };

/** Names a topic, or names it anew. */
export function nameTopic({ by, ...said }: NameTopic, state: Preferences): Decision<PreferencesEvent> {
  if (!speaksForThePerson(by)) return refuse(tellingRefusals.onlyThePerson);
  const already = isSaid(state.labels.get(said.topicId), state.tellings, { same: (label) => label === said.label });
  return already ? nothing : happened('TopicNamed', said);
}

/** The person says which kinds of support would help. */
export type WantSupport = PreferencesData<'SupportWanted'> & { readonly by: Speaker };

/** Notes the kinds of support wanted, each once. None is an answer too. */
export function wantSupport({ by, ...said }: WantSupport, state: Preferences): Decision<PreferencesEvent> {
  const lacking = lackingIn(said.told, by);
  if (lacking !== null) return refuse(lacking);
  const supportKinds = [...new Set(said.supportKinds)];
  const already = isSaid(state.supportWanted, state.tellings, { told: said.told, same: (kinds) => sameMembers(kinds, supportKinds) });
  return already ? nothing : happened('SupportWanted', { supportKinds, told: said.told });
}

/** The pace that holds for a topic: the latest that is confirmed. What has not been spoken of is `ask-first`. */
export function paceOf(state: Preferences, topicId: string): Pace {
  return paceSaid(state, topicId)?.value ?? 'ask-first';
}

/** The saying that sets the pace of a topic, where there is one. */
export function paceSaid(state: Preferences, topicId: string): Saying<Pace> | undefined {
  return holding(state.paces.get(topicId), state.tellings);
}

/** Why a topic cannot be raised with the person now, or null: suggestions, questions and reminders all ask this. */
export function lackingInPace(pace: Pace, permission: boolean): Refusal | null {
  switch (pace) {
    case 'open':
      return null;
    case 'ask-first':
      return permission ? null : paceRefusals.askFirst;
    case 'not-yet':
    case 'never':
      return paceRefusals.topicNotOpen;
  }
}

/** A pace as specialists see it. */
export function paceSeen(pace: Pace): PaceSeen {
  return pace === 'not-yet' || pace === 'never' ? 'not-now' : pace;
}

/**
 * What specialists see: each topic that was named or has a confirmed pace, by its id, and nothing of how it came about. A topic of which
 * only something unconfirmed was told is left out: that is between the person and whoever wrote it down (P2).
 */
export function paceForSpecialists(state: Preferences): ReadonlyMap<string, PaceSeen> {
  const spokenOf = [...state.paces.keys()].filter((topicId) => paceSaid(state, topicId) !== undefined);
  const topics = [...new Set([...state.labels.keys(), ...spokenOf])].sort();
  return new Map(topics.map((topicId) => [topicId, paceSeen(paceOf(state, topicId))]));
}
