import { ada, luis, on, recordedAs } from '@golden-thread/testing';
import { evolve, initial, type Session } from './session.ts';
import type { SessionEvent } from './session.schema.ts';

const story = { personId: ada, storyId: 'story-1', cameUp: 'person-asked', length: 'moment', reactionFrom: 'person' } as const;

/** What stands after these facts, each with the day it was said on, in the order in which their entries came. */
function after(...said: readonly (readonly [day: number, fact: SessionEvent])[]): Session {
  return said
    .map(([day, fact], place) => recordedAs(on(day, fact), place))
    .reduce((state, { event, recorded }) => evolve(state, event, recorded), initial);
}

/** Pairs of words about one matter: what was said first, what was said later, and where it is seen which of them stands. */
const anew: readonly (readonly [earlier: SessionEvent, later: SessionEvent, seen: (state: Session) => unknown, stands: unknown])[] = [
  [
    { type: 'AnswerKept', data: { personId: ada, questionId: 'q', words: 'By the river.' } },
    { type: 'AnswerKept', data: { personId: ada, questionId: 'q', words: 'By the lake.' } },
    ({ answers }) => answers.get('q'),
    'By the lake.',
  ],
  [
    { type: 'TopicTouched', data: { personId: ada, topicId: 't', raisedBy: 'specialist' } },
    { type: 'TopicTouched', data: { personId: ada, topicId: 't', raisedBy: 'person' } },
    ({ topics }) => topics.get('t'),
    'person',
  ],
  [
    { type: 'StoryShared', data: { ...story, reaction: 'not-said' } },
    { type: 'StoryShared', data: { ...story, reaction: 'too-much' } },
    ({ stories }) => stories.get('story-1')?.reaction,
    'too-much',
  ],
  [
    { type: 'NextStepChosen', data: { personId: ada, chosenBy: 'together' } },
    { type: 'NextStepChosen', data: { personId: ada, chosenBy: 'person' } },
    ({ nextSteps }) => nextSteps.get(''),
    'person',
  ],
  [
    { type: 'LookedBackTogether', data: { personId: ada, words: 'That it rained.' } },
    { type: 'LookedBackTogether', data: { personId: ada, words: 'That silence is allowed.' } },
    ({ lookedBack }) => lookedBack,
    'That silence is allowed.',
  ],
  [
    { type: 'SessionDidNotHappen', data: { personId: ada, onWhoseSide: 'not-said', code: 'not-said' } },
    { type: 'SessionDidNotHappen', data: { personId: ada, onWhoseSide: 'neither', code: 'weather' } },
    ({ didNotHappen }) => didNotHappen?.code,
    'weather',
  ],
];

describe('what is said anew', () => {
  test.each(anew)('P1: takes the place of what was said before, whichever entry came first: %j', (earlier, later, seen, stands) => {
    expect(seen(after([1, earlier], [2, later]))).toBe(stands);
    expect(seen(after([2, later], [1, earlier]))).toBe(stands);
    expect(seen(after([2, earlier], [2, later]))).toBe(stands);
  });

  test('is about its own matter: what was said of another one, or added, is forgotten by neither', () => {
    const answer = (questionId: string): SessionEvent => ({ type: 'AnswerKept', data: { personId: ada, questionId, words: questionId } });
    const asked = (questionId: string): SessionEvent => ({ type: 'QuestionAsked', data: { personId: ada, questionId } });
    const state = after([2, answer('q1')], [1, answer('q2')], [2, asked('q1')], [1, asked('q2')]);
    expect([...state.answers.keys()]).toEqual(['q1', 'q2']);
    expect([...state.asked]).toEqual(['q1', 'q2']);
  });

  test('words of looking back stay where it is noted later without any, and come late where there were none', () => {
    const words: SessionEvent = { type: 'LookedBackTogether', data: { personId: ada, words: 'That it rained.' } };
    const without: SessionEvent = { type: 'LookedBackTogether', data: { personId: ada } };
    expect(after([1, words], [2, without]).lookedBack).toBe('That it rained.');
    expect(after([2, without], [1, words]).lookedBack).toBe('That it rained.');
  });

  test('leaves alone what stands as it was said first', () => {
    const started: SessionEvent = { type: 'SessionStarted', data: { personId: ada, specialistId: luis, wanted: [] } };
    expect(after([2, started], [1, started]).begunAt).toBe(after([2, started]).begunAt);
  });
});
