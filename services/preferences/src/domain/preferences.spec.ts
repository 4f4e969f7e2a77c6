import type { Speaker, Told } from '@golden-thread/kernel';
import { ada, on, recordedAs, scenariosOf } from '@golden-thread/testing';
import {
  declarePreference,
  evolve,
  letPreferenceGo,
  preferences,
  rewordPreference,
  rewordVision,
  shareVision,
  type Preferences,
} from './preferences.ts';
import { preferencesSchemas, type PreferencesEvent } from './preferences.schema.ts';

const given = scenariosOf(preferences);
const person: Speaker = { role: 'person', id: ada };
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };

const question = 'question-1';
const garden = 'Waking up and looking forward to the garden.';
const tomatoes = 'The garden, and somebody to share the tomatoes with.';
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
const river = { preferenceId: 'preference-1', words: 'Walking by the river.', why: 'It is quieter there.', told };
const reworded: PreferencesEvent = { type: 'PreferenceReworded', data: river };
const gone = { preferenceId: 'preference-1', why: 'I like the café better now.', told };
const letGo: PreferencesEvent = { type: 'PreferenceLetGo', data: gone };
const corrected = (eventId: string): PreferencesEvent => ({ type: 'ToldCorrected', data: { eventId } });

describe('a vision', () => {
  test('P1: is the person’s answer, kept word for word; the same wish again changes nothing', () => {
    given()
      .when(shareVision, { ...shared, by: person })
      .then(visionShared)
      .again()
      .nothingHappened();
  });

  test('P1: put in other words it keeps the reason, where there is one', () => {
    const wish = { questionId: question, words: tomatoes, why: 'My neighbor came by.', told };
    given(visionShared)
      .when(rewordVision, { ...wish, by: person })
      .then({ type: 'VisionReworded', data: wish })
      .again()
      .nothingHappened();
    given(visionShared)
      .when(rewordVision, { ...shared, by: person })
      .nothingHappened();
  });

  test('a second answer to the same question is a rewording, and the first one stays in the history', () => {
    const wish = { questionId: question, words: tomatoes, told };
    given(visionShared)
      .when(shareVision, { ...wish, by: person })
      .then({ type: 'VisionReworded', data: wish });
    expect(
      stateAfter(visionShared, { type: 'VisionReworded', data: wish })
        .visions.get(question)
        ?.map(({ value }) => value),
    ).toEqual([garden, tomatoes]);
    given(visionShared)
      .when(shareVision, { ...wish, questionId: 'question-2', by: person })
      .then({ type: 'VisionShared', data: { ...wish, questionId: 'question-2' } });
  });

  test('reworded before it was shared, or after it was corrected, it is shared', () => {
    const wish = { questionId: question, words: tomatoes, why: 'My neighbor came by.', told, by: person };
    const sharedNow: PreferencesEvent = { type: 'VisionShared', data: { questionId: question, words: tomatoes, told } };
    given().when(rewordVision, wish).then(sharedNow).again().nothingHappened();
    given(visionShared, corrected('event-1')).when(rewordVision, wish).then(sharedNow);
  });

  test('an earlier answer that comes late does not take the place of a later one', () => {
    const late = { questionId: question, words: tomatoes, told };
    given(on(20, visionShared), on(10, { type: 'VisionReworded', data: late }))
      .when(shareVision, { ...shared, by: person })
      .nothingHappened();
  });
});

describe('a preference', () => {
  test('P4: is in any words, with codes or without; the same wish again changes nothing', () => {
    given()
      .when(declarePreference, { ...walking, by: person })
      .then(declared)
      .again()
      .nothingHappened();
    const praying = { preferenceId: 'preference-2', words: 'Prayer, my work, and no medication.', told };
    given()
      .when(declarePreference, { ...praying, by: person })
      .then({ type: 'PreferenceDeclared', data: praying })
      .again()
      .nothingHappened();
  });

  test('P14: needs nothing but the person’s own words', () => {
    const fields = preferencesSchemas.PreferenceDeclared as { required?: readonly string[] };
    expect(fields.required).toEqual(['preferenceId', 'words', 'told']);
  });

  test.each([
    ['words', { words: 'Sitting while we talk.' }],
    ['topic', { topicId: 'topic-2' }],
    ['kinds of support', { supportKinds: [] }],
    ['sides of life', { dimensions: ['physical'] }],
  ])('another one (%s) under the same id is refused', (_, other) => {
    given(declared)
      .when(declarePreference, { ...walking, ...other, by: person })
      .refused('preference-exists');
  });

  test('declared again after it was reworded, it is the same still', () => {
    given(declared, reworded)
      .when(declarePreference, { ...walking, by: person })
      .nothingHappened();
  });

  test('P4: reworded, the earlier words and the reason stay in its history', () => {
    given(declared)
      .when(rewordPreference, { ...river, by: person })
      .then(reworded)
      .again()
      .nothingHappened();
    const history = stateAfter(declared, reworded)
      .preferences.get('preference-1')
      ?.wordings.map(({ value }) => value);
    expect(history).toEqual([walking.words, river.words]);
    given(declared).when(rewordPreference, { preferenceId: 'preference-1', words: walking.words, told, by: person }).nothingHappened();
  });

  test('P1: what was never told is neither reworded nor let go', () => {
    given()
      .when(rewordPreference, { ...river, by: person })
      .refused('preference-unknown', 'P1');
    given()
      .when(letPreferenceGo, { ...gone, by: person })
      .refused('preference-unknown', 'P1');
    given(declared, corrected('event-1'))
      .when(rewordPreference, { ...river, by: person })
      .refused('preference-unknown');
    given(declared, corrected('event-1'))
      .when(letPreferenceGo, { ...gone, by: person })
      .refused('preference-unknown');
  });

  test('P3: letting go needs no reason, and is a fact of its own', () => {
    given(declared)
      .when(letPreferenceGo, { ...gone, by: person })
      .then(letGo)
      .again()
      .nothingHappened();
    given(declared)
      .when(letPreferenceGo, { preferenceId: 'preference-1', told, by: person })
      .then({ type: 'PreferenceLetGo', data: { preferenceId: 'preference-1', told } });
  });

  test('P2: what was let go comes back only as something new', () => {
    given(declared, letGo)
      .when(declarePreference, { ...walking, by: person })
      .refused('preference-let-go', 'P2');
    given(declared, letGo)
      .when(rewordPreference, { ...river, by: person })
      .refused('preference-let-go', 'P2');
    given(declared, letGo, corrected('event-2'))
      .when(rewordPreference, { ...river, by: person })
      .then(reworded);
  });

  test('P4: what was said before it was let go is taken in, however late it comes', () => {
    const history = [declared, on(5, letGo)] as const;
    given(...history)
      .when(rewordPreference, { ...river, by: person, now: 4 })
      .then(reworded)
      .again()
      .nothingHappened();
    for (const now of [5, 6])
      given(...history)
        .when(rewordPreference, { ...river, by: person, now })
        .refused('preference-let-go', 'P2');
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
