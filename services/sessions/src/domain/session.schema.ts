/** The stored events of a session. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { codes, id, instant, language, personId, stored, words, type EventOf } from '@golden-thread/contracts/stored';

const mode = Type.Enum(['in-person', 'phone', 'video', 'message', 'walk']);
const interpreter = Type.Enum(['none', 'spoken', 'signed']);
const supportKinds = Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational']));

/** By name. Whatever P16 lets stay empty is optional: who, when and how long is enough. */
export const sessionSchemas = {
  SessionArranged: stored(
    {
      personId,
      specialistId: id,
      programmeId: Type.Optional(id),
      at: instant,
      mode: Type.Optional(mode),
      language: Type.Optional(language),
      interpreter: Type.Optional(interpreter),
      accessNeeds: codes,
      by: Type.Enum(['person', 'specialist', 'agency']),
    },
    {
      description: 'A time to meet was agreed on.',
      examples: [
        {
          personId: 'ada',
          specialistId: 'luis',
          programmeId: 'programme-1',
          at: 1_767_258_000_000_000,
          mode: 'walk',
          language: 'es',
          interpreter: 'signed',
          accessNeeds: ['step-free', 'quiet'],
          by: 'person',
        },
        { personId: 'ben', specialistId: 'mara', at: 1_767_258_000_000_000, accessNeeds: [], by: 'specialist' },
      ],
    },
  ),
  SessionMoved: stored(
    { personId, at: instant },
    { description: 'Another time was agreed on.', examples: [{ personId: 'ada', at: 1_767_344_400_000_000 }] },
  ),
  SessionCancelled: stored(
    { personId, by: Type.Enum(['person', 'specialist', 'agency']) },
    { description: 'A session was called off beforehand.', examples: [{ personId: 'ada', by: 'specialist' }] },
  ),
  SessionStarted: stored(
    {
      /** Of a guest: an id for that day only. */
      personId,
      /** A session may begin without having been arranged, so that who was there is said here too. */
      specialistId: id,
      programmeId: Type.Optional(id),
      mode: Type.Optional(mode),
      /** What would help today; empty where it was not asked or not said. */
      wanted: supportKinds,
      unplanned: Type.Optional(Type.Boolean()),
      place: Type.Optional(Type.Enum(['agency', 'home', 'community', 'hospital', 'jail', 'street', 'online'])),
      guest: Type.Optional(Type.Boolean()),
    },
    {
      description: 'Two people began to talk.',
      examples: [
        {
          personId: 'guest-1',
          specialistId: 'luis',
          programmeId: 'programme-1',
          mode: 'in-person',
          wanted: ['emotional', 'affiliational'],
          unplanned: true,
          place: 'street',
          guest: true,
        },
        { personId: 'ada', specialistId: 'luis', wanted: [] },
      ],
    },
  ),
  QuestionAsked: stored(
    { personId, questionId: id },
    { description: 'A question of the bank was asked.', examples: [{ personId: 'ada', questionId: 'question-vision' }] },
  ),
  AnswerKept: stored(
    { personId, questionId: id, words: words('personId') },
    {
      description: 'What the person answered, in their own words.',
      examples: [
        { personId: 'ada', questionId: 'question-vision', words: 'Mornings by the river, and my sister laughing at my jokes again.' },
      ],
    },
  ),
  TopicTouched: stored(
    { personId, topicId: id, raisedBy: Type.Enum(['person', 'specialist']) },
    { description: 'A topic came up.', examples: [{ personId: 'ada', topicId: 'topic-housing', raisedBy: 'person' }] },
  ),
  StoryShared: stored(
    {
      personId,
      /** Tells the stories of one session apart; the same id again puts right what was said of it. */
      storyId: id,
      cameUp: Type.Enum(['person-asked', 'asked-and-agreed', 'not-asked']),
      length: Type.Enum(['moment', 'few-minutes', 'longer']),
      reaction: Type.Enum(['helped', 'neutral', 'too-much', 'not-said']),
      reactionFrom: Type.Enum(['person', 'none']),
    },
    {
      description: 'The specialist told something of their own life.',
      examples: [
        {
          personId: 'ada',
          storyId: 'story-1',
          cameUp: 'asked-and-agreed',
          length: 'few-minutes',
          reaction: 'helped',
          reactionFrom: 'person',
        },
      ],
    },
  ),
  NextStepChosen: stored(
    { personId, chosenBy: Type.Enum(['person', 'together', 'specialist']), stepId: Type.Optional(id) },
    {
      description: 'A next step was chosen, and who chose it.',
      examples: [
        { personId: 'ada', chosenBy: 'person', stepId: 'step-1' },
        { personId: 'ada', chosenBy: 'together' },
      ],
    },
  ),
  LookedBackTogether: stored(
    { personId, words: Type.Optional(words('personId')) },
    {
      description: 'Both asked themselves what they had learned.',
      examples: [{ personId: 'ada', words: 'That silence is allowed, and that we both like early buses.' }, { personId: 'ada' }],
    },
  ),
  SessionHeld: stored(
    {
      personId,
      endedAt: instant,
      /** Who was there, where nobody said that it began. */
      specialistId: Type.Optional(id),
      given: supportKinds,
      language: Type.Optional(language),
      interpreter: Type.Optional(interpreter),
      /** Never true of a session without a note. */
      forBilling: Type.Boolean(),
    },
    {
      description: 'A session came to its end.',
      examples: [
        {
          personId: 'ada',
          endedAt: 1_767_261_600_000_000,
          specialistId: 'luis',
          given: ['emotional', 'instrumental'],
          language: 'en',
          interpreter: 'none',
          forBilling: true,
        },
        { personId: 'ada', endedAt: 1_767_261_600_000_000, given: [], forBilling: false },
      ],
    },
  ),
  SessionDidNotHappen: stored(
    {
      personId,
      onWhoseSide: Type.Enum(['person', 'specialist', 'neither', 'not-said']),
      code: Type.Enum(['transport', 'health', 'mix-up', 'weather', 'other', 'not-said']),
    },
    {
      description: 'They did not meet. It is counted for no person.',
      examples: [{ personId: 'ada', onWhoseSide: 'neither', code: 'weather' }],
    },
  ),
};

/** What happens in and around a session. */
export type SessionEvent = EventOf<typeof sessionSchemas>;
