import type { Role, Speaker, Told } from '@golden-thread/kernel';
import { ada, luis, mara, recordedAs, scenariosOf } from '@golden-thread/testing';
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
import type { PreferencesEvent } from './preferences.schema.ts';

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
