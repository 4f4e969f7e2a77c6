import { type Told } from '@golden-thread/kernel';
import { luis, on, recordedAs } from '@golden-thread/testing';
import { groundOf } from './preferences-ground.ts';
import { evolve, preferences, type Preferences } from './preferences.ts';
import { type PreferencesEvent } from './preferences.schema.ts';
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'professional' };

const question = 'question-1';
const garden = 'Waking up and looking forward to the garden.';
const shared = { questionId: question, words: garden, told };
const visionShared: PreferencesEvent = { type: 'VisionShared', data: shared };
const walking = {
  preferenceId: 'preference-1',
  topicId: 'topic-1',
  supportKinds: ['emotional' as const],
  dimensions: ['social'],
  words: 'Walking while we talk.',
  told,
};
const declared: PreferencesEvent = { type: 'PreferenceDeclared', data: walking };
const gone = { preferenceId: 'preference-1', why: 'I like the café better now.', told };
const letGo: PreferencesEvent = { type: 'PreferenceLetGo', data: gone };
const confirmed = (eventId: string): PreferencesEvent => ({ type: 'ToldConfirmed', data: { eventId } });
const corrected = (eventId: string): PreferencesEvent => ({ type: 'ToldCorrected', data: { eventId } });

describe('what a goal may grow from', () => {
  test('P1: a vision, by the question it answers', () => {
    expect(groundOf(stateAfter(), 'vision', question)).toBeNull();
    expect(groundOf(stateAfter(visionShared), 'vision', question)).toEqual({ confirmed: true, letGo: false });
    expect(groundOf(stateAfter(visionShared), 'vision', 'question-2')).toBeNull();
    expect(groundOf(stateAfter(visionShared, corrected('event-1')), 'vision', question)).toBeNull();
    expect(groundOf(stateAfter({ type: 'VisionShared', data: { ...shared, told: fromMemory } }), 'vision', question)).toEqual({
      confirmed: false,
      letGo: false,
    });
  });

  test('P1: a preference that was not let go', () => {
    expect(groundOf(stateAfter(), 'preference', 'preference-1')).toBeNull();
    expect(groundOf(stateAfter(declared), 'preference', 'preference-1')).toEqual({ confirmed: true, letGo: false });
    expect(groundOf(stateAfter(declared, letGo), 'preference', 'preference-1')).toEqual({ confirmed: true, letGo: true });
    expect(groundOf(stateAfter(declared, corrected('event-1')), 'preference', 'preference-1')).toBeNull();
  });

  test('P1: a preference that was let go only afterwards', () => {
    const state = stateOf([on(1, declared), on(5, letGo)]);
    for (const [at, isLetGo] of [
      [4, false],
      [5, true],
      [6, true],
    ] as const)
      expect(groundOf(state, 'preference', 'preference-1', at)).toEqual({ confirmed: true, letGo: isLetGo });
  });

  test('P1: a suggestion the person took up, and takes up still', () => {
    const offered: PreferencesEvent = {
      type: 'SuggestionOffered',
      data: { suggestionId: 'suggestion-1', by: luis, words: 'Would a walk help?' },
    };
    const takenUp = (how: Told): PreferencesEvent => ({ type: 'SuggestionTakenUp', data: { suggestionId: 'suggestion-1', told: how } });
    const declined = (how: Told): PreferencesEvent => ({ type: 'SuggestionDeclined', data: { suggestionId: 'suggestion-1', told: how } });
    const ground = (...history: readonly PreferencesEvent[]) => groundOf(stateAfter(...history), 'suggestion', 'suggestion-1');
    expect(ground()).toBeNull();
    expect(ground(offered)).toBeNull();
    expect(ground(offered, takenUp(told))).toEqual({ confirmed: true, letGo: false });
    expect(ground(offered, takenUp(fromMemory))).toEqual({ confirmed: false, letGo: false });
    expect(ground(offered, takenUp(fromMemory), confirmed('event-2'))).toEqual({ confirmed: true, letGo: false });
    expect(ground(offered, takenUp(told), declined(told))).toBeNull();
    expect(ground(offered, takenUp(told), declined(fromMemory))).toEqual({ confirmed: true, letGo: false });
    expect(ground(offered, declined(told), takenUp(fromMemory))).toEqual({ confirmed: false, letGo: false });
  });
});

function stateAfter(...events: readonly PreferencesEvent[]): Preferences {
  return stateOf(events);
}

function stateOf(facts: readonly Parameters<typeof recordedAs<PreferencesEvent>>[0][]): Preferences {
  return facts
    .map((fact, n) => recordedAs(fact, n))
    .reduce((before, { event, recorded }) => evolve(before, event, recorded), preferences.initial);
}
