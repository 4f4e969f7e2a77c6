import { ada, luis, mara, scenariosOf } from '@golden-thread/testing';
import { sessionConversation, shareStory, type ShareStory } from './session-conversation.ts';
import type { SessionEvent } from './session.schema.ts';

const given = scenariosOf(sessionConversation);
const luisSpeaks = { role: 'own-specialist', id: luis } as const;
const tale = {
  personId: ada,
  storyId: 'story-1',
  cameUp: 'asked-and-agreed',
  length: 'few-minutes',
  reaction: 'helped',
  reactionFrom: 'person',
} as const;
const shared: SessionEvent = { type: 'StoryShared', data: tale };
const share: ShareStory = { ...tale, by: luisSpeaks };
const started: SessionEvent = { type: 'SessionStarted', data: { personId: ada, specialistId: luis, wanted: [] } };
const arrangedWithLuis: SessionEvent = {
  type: 'SessionArranged',
  data: { personId: ada, specialistId: luis, at: 1, accessNeeds: [], by: 'person' },
};
const heldByLuis: SessionEvent = {
  type: 'SessionHeld',
  data: { personId: ada, specialistId: luis, endedAt: 5, given: [], forBilling: false },
};

describe('a story of the specialist', () => {
  test('P7: is noted with how it came up, how long and how it was for the person; twice is once', () => {
    given(started).when(shareStory, share).then(shared).again().nothingHappened();
  });

  test.each(['helped', 'neutral', 'too-much'] as const)('P7: "%s" is for the person to say', (reaction) => {
    given(started)
      .when(shareStory, { ...share, reaction, reactionFrom: 'none' })
      .refused('reaction-not-heard', 'P7');
    given(started)
      .when(shareStory, { ...share, reaction, reactionFrom: 'person' })
      .then({ type: 'StoryShared', data: { ...tale, reaction } });
  });

  test.each(['person', 'none'] as const)('P7: the reaction may stay unsaid (from: %s)', (reactionFrom) => {
    given(started)
      .when(shareStory, { ...share, reaction: 'not-said', reactionFrom })
      .then({ type: 'StoryShared', data: { ...tale, reaction: 'not-said', reactionFrom } });
  });

  test.each([{ cameUp: 'not-asked' }, { length: 'longer' }, { reaction: 'too-much' }, { reaction: 'not-said' }] as const)(
    'P7: what was said of it can be put right: %j',
    (change) => {
      given(shared)
        .when(shareStory, { ...share, ...change })
        .then({ type: 'StoryShared', data: { ...tale, ...change } });
    },
  );

  test('who the reaction came from can be put right', () => {
    const silent = { ...tale, reaction: 'not-said', reactionFrom: 'person' } as const;
    given({ type: 'StoryShared', data: silent })
      .when(shareStory, { ...silent, reactionFrom: 'none', by: luisSpeaks })
      .then({ type: 'StoryShared', data: { ...silent, reactionFrom: 'none' } });
  });

  test.each([started, arrangedWithLuis, heldByLuis])('P7: is told by who was there: %j', (fact) => {
    given(fact)
      .when(shareStory, { ...share, by: { role: 'own-specialist', id: mara } })
      .refused('specialist-notes-this');
  });

  test('a second one is one of its own', () => {
    given(shared)
      .when(shareStory, { ...share, storyId: 'story-2' })
      .then({ type: 'StoryShared', data: { ...tale, storyId: 'story-2' } });
  });
});
