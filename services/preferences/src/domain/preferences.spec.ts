import { type Role, type Speaker, type Told } from '@golden-thread/kernel';
import { ada, luis, mara, on, recordedAs, scenariosOf } from '@golden-thread/testing';
import { groundOf } from './preferences-ground.ts';
import {
  confirm,
  correct,
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
const ownSpecialist: Speaker = { role: 'own-specialist', id: luis };
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'professional' };
const readBack: Told = { ...fromMemory, readBack: true };
const others: readonly Role[] = [
  'specialist',
  'supporter',
  'representative',
  'agency-steward',
  'network-steward',
  'operator',
  'automation',
];

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
const declaredFromMemory: PreferencesEvent = { type: 'PreferenceDeclared', data: { ...walking, told: fromMemory } };
const river = { preferenceId: 'preference-1', words: 'Walking by the river.', why: 'It is quieter there.', told };
const reworded: PreferencesEvent = { type: 'PreferenceReworded', data: river };
const gone = { preferenceId: 'preference-1', why: 'I like the café better now.', told };
const letGo: PreferencesEvent = { type: 'PreferenceLetGo', data: gone };
const confirmed = (eventId: string): PreferencesEvent => ({ type: 'ToldConfirmed', data: { eventId } });
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
});

describe('P2: only the person says what they want', () => {
  const wishes = [
    ['shares a vision', (by: Speaker, how: Told) => given().when(shareVision, { ...shared, told: how, by })],
    ['rewords a vision', (by: Speaker, how: Told) => given(visionShared).when(rewordVision, { ...shared, words: tomatoes, told: how, by })],
    ['declares a preference', (by: Speaker, how: Told) => given().when(declarePreference, { ...walking, told: how, by })],
    ['rewords a preference', (by: Speaker, how: Told) => given(declared).when(rewordPreference, { ...river, told: how, by })],
    ['lets a preference go', (by: Speaker, how: Told) => given(declared).when(letPreferenceGo, { ...gone, told: how, by })],
  ] as const;

  test.each(wishes)('P2: nobody else %s for them, and a telling says who wrote it down', (_, wish) => {
    for (const role of others) wish({ role, id: mara }, readBack).refused('only-the-person', 'P2');
    wish(ownSpecialist, told).refused('told-by-somebody-else', 'P2');
    wish(ownSpecialist, { how: 'phone', readBack: true, interpreter: 'none' }).refused('writer-not-named', 'P2');
  });

  test.each(['aloud', 'paper', 'phone'] as const)('P2: told %s it is worth the same as in the app', (how) => {
    const data = { ...walking, told: { ...readBack, how } };
    given()
      .when(declarePreference, { ...data, by: ownSpecialist })
      .then({ type: 'PreferenceDeclared', data });
  });
});

describe('P2: what was written from memory', () => {
  test('P2: is taken, and waits until the person heard it', () => {
    given()
      .when(declarePreference, { ...walking, told: fromMemory, by: ownSpecialist })
      .then(declaredFromMemory)
      .again()
      .nothingHappened();
    expect(groundOf(stateAfter(declaredFromMemory), 'preference', 'preference-1')).toEqual({ confirmed: false, letGo: false });
    expect(groundOf(stateAfter(declaredFromMemory, confirmed('event-1')), 'preference', 'preference-1')).toEqual({
      confirmed: true,
      letGo: false,
    });
  });

  test('P2: told again, this time by the person, it is noted as confirmed', () => {
    given(declaredFromMemory)
      .when(declarePreference, { ...walking, by: person })
      .then(declared)
      .again()
      .nothingHappened();
    given({ type: 'VisionShared', data: { ...shared, told: fromMemory } })
      .when(shareVision, { ...shared, by: person })
      .then({ type: 'VisionReworded', data: shared })
      .again()
      .nothingHappened();
  });

  test('P2: a letting go that is not confirmed lets nothing go yet', () => {
    const unconfirmed: PreferencesEvent = { type: 'PreferenceLetGo', data: { ...gone, told: fromMemory } };
    given(declared, unconfirmed)
      .when(rewordPreference, { ...river, by: person })
      .then(reworded);
    given(declared, unconfirmed)
      .when(letPreferenceGo, { ...gone, by: person })
      .then(letGo);
    given(declared, unconfirmed, confirmed('event-2'))
      .when(rewordPreference, { ...river, by: person })
      .refused('preference-let-go');
  });

  test('P2: is confirmed or corrected by the person, or by their specialist who heard them', () => {
    given(declaredFromMemory).when(confirm, { eventId: 'event-1', by: ownSpecialist }).then(confirmed('event-1')).again().nothingHappened();
    given(declaredFromMemory).when(correct, { eventId: 'event-1', by: person }).then(corrected('event-1')).again().nothingHappened();
    given(declaredFromMemory, corrected('event-1')).when(confirm, { eventId: 'event-1', by: person }).refused('corrected-already', 'P2');
    given(declaredFromMemory)
      .when(confirm, { eventId: 'event-1', by: { role: 'specialist', id: mara } })
      .refused('only-the-person', 'P2');
    given(declaredFromMemory).when(correct, { eventId: 'event-9', by: person }).refused('nothing-told', 'P2');
  });

  test('P2: every told wish can be corrected, and nothing else', () => {
    const all: readonly PreferencesEvent[] = [
      visionShared,
      { type: 'VisionReworded', data: shared },
      declared,
      reworded,
      letGo,
      { type: 'TopicPaceSet', data: { topicId: 'topic-1', pace: 'open', told } },
      { type: 'SupportWanted', data: { supportKinds: [], told } },
      { type: 'SuggestionTakenUp', data: { suggestionId: 'suggestion-1', told } },
      { type: 'SuggestionDeclined', data: { suggestionId: 'suggestion-1', told } },
      { type: 'SuggestionSetForLater', data: { suggestionId: 'suggestion-1', told } },
      { type: 'SuggestionAskedFor', data: { suggestionId: 'suggestion-1', told } },
    ];
    for (const event of all) given(event).when(correct, { eventId: 'event-1', by: person }).then(corrected('event-1'));
    const untold: readonly PreferencesEvent[] = [
      { type: 'TopicNamed', data: { topicId: 'topic-1', label: 'My mornings' } },
      { type: 'SuggestionOffered', data: { suggestionId: 'suggestion-1', by: luis, words: 'Would a walk help?' } },
      { type: 'SuggestionFaded', data: { suggestionId: 'suggestion-1' } },
    ];
    for (const event of untold) given(event).when(correct, { eventId: 'event-1', by: person }).refused('nothing-told');
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
