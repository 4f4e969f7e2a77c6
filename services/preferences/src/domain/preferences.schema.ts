/** The stored events of a person's preferences. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { codes, id, instant, stored, told, words, type EventOf } from '@golden-thread/contracts/stored';
import { tellingSchemas } from './telling.schema.ts';

/** Practical: informational, instrumental. Emotional. Company: affiliational (P10). */
const supportKinds = Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational']));
const why = Type.Optional(words('stream'));
const self = { how: 'self', readBack: false, interpreter: 'none' };
const aloud = { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'professional' };
const onPaper = { how: 'paper', writtenBy: 'mara', readBack: false, interpreter: 'none' };

/** By name. The stream is named after the person. */
export const preferencesSchemas = {
  VisionShared: stored(
    { questionId: id, words: words('stream'), told },
    {
      description: 'The person said, in answer to an open question, what matters to them.',
      examples: [{ questionId: 'question-1', words: 'Waking up and looking forward to the garden again.', told: aloud }],
    },
  ),
  VisionReworded: stored(
    { questionId: id, words: words('stream'), why, told },
    {
      description: 'The person put an answer of theirs in other words.',
      examples: [
        {
          questionId: 'question-1',
          words: 'The garden, and somebody to share the tomatoes with.',
          why: 'My neighbor came by.',
          told: aloud,
        },
        { questionId: 'question-1', words: 'El jardín, y alguien con quien compartirlo.', told: self },
      ],
    },
  ),
  PreferenceDeclared: stored(
    {
      preferenceId: id,
      topicId: Type.Optional(id),
      supportKinds: Type.Optional(supportKinds),
      /** Which sides of life it touches, by the network's own list. */
      dimensions: Type.Optional(codes),
      words: words('stream'),
      told,
    },
    {
      description: 'The person said how they want to go about it. Codes are optional; the words come first.',
      examples: [
        {
          preferenceId: 'preference-1',
          topicId: 'topic-mornings',
          supportKinds: ['emotional', 'affiliational'],
          dimensions: ['social', 'spiritual'],
          words: 'Praying with my sister before work. No groups this month.',
          told: aloud,
        },
        { preferenceId: 'preference-2', words: 'Walking while we talk.', told: self },
      ],
    },
  ),
  PreferenceReworded: stored(
    { preferenceId: id, words: words('stream'), why, told },
    {
      description: 'The person put a preference in other words. The earlier words stay in its history.',
      examples: [
        { preferenceId: 'preference-2', words: 'Walking by the river while we talk.', why: 'It is quieter there.', told: self },
        { preferenceId: 'preference-2', words: 'Sitting by the river while we talk.', told: onPaper },
      ],
    },
  ),
  PreferenceLetGo: stored(
    { preferenceId: id, why, told },
    {
      description: 'The person let a preference go.',
      examples: [
        { preferenceId: 'preference-2', why: 'I like the café better now.', told: self },
        { preferenceId: 'preference-2', told: aloud },
      ],
    },
  ),
  TopicNamed: stored(
    { topicId: id, label: words('stream') },
    { description: 'A topic got the name the person has for it.', examples: [{ topicId: 'topic-mornings', label: 'My mornings' }] },
  ),
  TopicPaceSet: stored(
    { topicId: id, pace: Type.Enum(['open', 'ask-first', 'not-yet', 'never']), told },
    {
      description: 'The person said how ready they are for a topic.',
      examples: [
        { topicId: 'topic-mornings', pace: 'open', told: aloud },
        { topicId: 'topic-housing', pace: 'not-yet', told: self },
      ],
    },
  ),
  SupportWanted: stored(
    { supportKinds, told },
    {
      description: 'The person said which kinds of support would help. None named is an answer too.',
      examples: [
        { supportKinds: ['instrumental', 'affiliational'], told: aloud },
        { supportKinds: [], told: self },
      ],
    },
  ),
  SuggestionOffered: stored(
    {
      suggestionId: id,
      topicId: Type.Optional(id),
      preferenceId: Type.Optional(id),
      resourceId: Type.Optional(id),
      groupId: Type.Optional(id),
      /** The suggestion that this one offers again. */
      againOf: Type.Optional(id),
      /** Whether it is all right was asked first, and the person said yes. */
      permission: Type.Optional(Type.Literal(true)),
      /** The specialist who offers it. */
      by: id,
      words: words('stream'),
    },
    {
      description: 'A specialist offered an idea. The person is free to take it up, to leave it, or to say that it is not for them.',
      examples: [
        {
          suggestionId: 'suggestion-2',
          topicId: 'topic-mornings',
          preferenceId: 'preference-2',
          resourceId: 'resource-garden',
          groupId: 'group-walkers',
          againOf: 'suggestion-1',
          permission: true,
          by: 'luis',
          words: 'The walking group meets at the garden on Saturdays. Would you like to look in?',
        },
        { suggestionId: 'suggestion-1', by: 'mara', words: 'There is a quiet table at the library.' },
      ],
    },
  ),
  SuggestionTakenUp: stored(
    { suggestionId: id, told },
    { description: 'The person took a suggestion up.', examples: [{ suggestionId: 'suggestion-1', told: aloud }] },
  ),
  SuggestionDeclined: stored(
    { suggestionId: id, told },
    {
      description: 'The person said that a suggestion is not for them. It rests.',
      examples: [{ suggestionId: 'suggestion-1', told: self }],
    },
  ),
  SuggestionSetForLater: stored(
    { suggestionId: id, until: Type.Optional(instant), told },
    {
      description: 'The person kept a suggestion for later.',
      examples: [
        { suggestionId: 'suggestion-1', until: 1_798_761_600_000_000, told: aloud },
        { suggestionId: 'suggestion-1', told: self },
      ],
    },
  ),
  SuggestionAskedFor: stored(
    { suggestionId: id, told },
    { description: 'The person asked for a suggestion again.', examples: [{ suggestionId: 'suggestion-1', told: self }] },
  ),
  SuggestionFaded: stored(
    { suggestionId: id },
    { description: 'A suggestion without an answer faded, quietly.', examples: [{ suggestionId: 'suggestion-1' }] },
  ),
  ...tellingSchemas,
};

/** What happens to a person's preferences. */
export type PreferencesEvent = EventOf<typeof preferencesSchemas>;

/** The fields of one kind of event. */
export type PreferencesData<Type extends PreferencesEvent['type']> = Extract<PreferencesEvent, { type: Type }>['data'];
