import type { Role, Speaker, Told } from '@golden-thread/kernel';
import { ada, luis, mara, on, recordedAs, scenariosOf, type Placed } from '@golden-thread/testing';
import {
  lackingInPace,
  nameTopic,
  paceForSpecialists,
  paceOf,
  paceSeen,
  setTopicPace,
  wantSupport,
  type Pace,
} from './preferences-pace.ts';
import { evolve, preferences } from './preferences.ts';
import type { PreferencesEvent } from './preferences.schema.ts';

const given = scenariosOf(preferences);
const person: Speaker = { role: 'person', id: ada };
const ownSpecialist: Speaker = { role: 'own-specialist', id: luis };
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
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
const paces: readonly Pace[] = ['open', 'ask-first', 'not-yet', 'never'];

const housing = 'topic-housing';
const mornings = 'topic-mornings';
const set = (pace: Pace, how: Told = told, topicId = housing): PreferencesEvent => ({
  type: 'TopicPaceSet',
  data: { topicId, pace, told: how },
});
const confirmed = (eventId: string): PreferencesEvent => ({ type: 'ToldConfirmed', data: { eventId } });
const stateAfter = (...facts: readonly (PreferencesEvent | Placed<PreferencesEvent>)[]) =>
  facts.map((fact, n) => recordedAs(fact, n)).reduce((before, { event, recorded }) => evolve(before, event, recorded), preferences.initial);

describe('the pace of a topic', () => {
  test.each(paces)('P9: is set by the person to %s; the same wish again changes nothing', (pace) => {
    given().when(setTopicPace, { topicId: housing, pace, told, by: person }).then(set(pace)).again().nothingHappened();
    expect(paceOf(stateAfter(set(pace)), housing)).toBe(pace);
  });

  test('P9: what has not been spoken of is ask-first', () => {
    expect(paceOf(stateAfter(set('open')), mornings)).toBe('ask-first');
  });

  test('P9: the latest holds by when it was said; what comes late changes nothing', () => {
    expect(paceOf(stateAfter(on(20, set('never')), on(10, set('open'))), housing)).toBe('never');
    expect(paceOf(stateAfter(on(10, set('open')), on(20, set('never'))), housing)).toBe('never');
    given(on(20, set('never')), on(10, set('open')))
      .when(setTopicPace, { topicId: housing, pace: 'never', told, by: person })
      .nothingHappened();
    given(on(20, set('never')), on(10, set('open')))
      .when(setTopicPace, { topicId: housing, pace: 'open', told, by: person })
      .then(set('open'));
  });

  test('P2: written from memory it opens and closes nothing, until it is confirmed', () => {
    expect(paceOf(stateAfter(set('open', fromMemory)), housing)).toBe('ask-first');
    expect(paceOf(stateAfter(set('open'), set('never', fromMemory)), housing)).toBe('open');
    expect(paceOf(stateAfter(set('open'), set('never', fromMemory), confirmed('event-2')), housing)).toBe('never');
    given(set('never', fromMemory)).when(setTopicPace, { topicId: housing, pace: 'never', told, by: person }).then(set('never'));
    given(set('never', fromMemory))
      .when(setTopicPace, { topicId: housing, pace: 'never', told: fromMemory, by: ownSpecialist })
      .nothingHappened();
  });

  test('P2: nobody but the person sets it, by themselves or through their own specialist', () => {
    for (const role of others)
      given()
        .when(setTopicPace, { topicId: housing, pace: 'open', told: readBack, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
    given().when(setTopicPace, { topicId: housing, pace: 'open', told: readBack, by: ownSpecialist }).then(set('open', readBack));
  });

  test('P9: says what may be raised: open yes, ask-first when permission was given, not-yet and never no', () => {
    expect(lackingInPace('open', false)).toBeNull();
    expect(lackingInPace('ask-first', true)).toBeNull();
    expect(lackingInPace('ask-first', false)).toMatchObject({ code: 'ask-first', rule: 'P9' });
    for (const pace of ['not-yet', 'never'] as const)
      for (const permission of [true, false]) expect(lackingInPace(pace, permission)).toMatchObject({ code: 'topic-not-open', rule: 'P9' });
  });
});

describe('what specialists see of pace', () => {
  test('P9: open, ask first or not now, nothing finer', () => {
    expect(paces.map(paceSeen)).toEqual(['open', 'ask-first', 'not-now', 'not-now']);
    expect(paceForSpecialists(stateAfter(set('not-yet')))).toEqual(paceForSpecialists(stateAfter(set('never'))));
  });

  test('P9: not how often it changed, nor in which order topics came up', () => {
    const named: PreferencesEvent = { type: 'TopicNamed', data: { topicId: mornings, label: 'My mornings' } };
    const once = paceForSpecialists(stateAfter(set('never'), named));
    const often = paceForSpecialists(stateAfter(named, set('open'), set('not-yet'), set('open'), set('never')));
    expect([...often]).toEqual([...once]);
    expect([...once]).toEqual([
      [housing, 'not-now'],
      [mornings, 'ask-first'],
    ]);
  });

  test('P2: not that something unconfirmed was told', () => {
    expect([...paceForSpecialists(stateAfter(set('never', fromMemory)))]).toEqual([]);
    expect([...paceForSpecialists(stateAfter(set('open'), set('never', fromMemory)))]).toEqual([[housing, 'open']]);
  });
});

describe('a topic', () => {
  test('has the name the person has for it, and may get another', () => {
    const named: PreferencesEvent = { type: 'TopicNamed', data: { topicId: mornings, label: 'My mornings' } };
    given().when(nameTopic, { topicId: mornings, label: 'My mornings', by: person }).then(named).again().nothingHappened();
    given(named)
      .when(nameTopic, { topicId: mornings, label: 'Mornings', by: ownSpecialist })
      .then({ type: 'TopicNamed', data: { topicId: mornings, label: 'Mornings' } });
  });

  test('P2: is named by nobody else', () => {
    for (const role of others)
      given()
        .when(nameTopic, { topicId: mornings, label: 'Mornings', by: { role, id: mara } })
        .refused('only-the-person', 'P2');
  });
});

describe('the kinds of support wanted', () => {
  test('P10: are practical, emotional or company, each once; the same in another order is the same', () => {
    const wanted: PreferencesEvent = { type: 'SupportWanted', data: { supportKinds: ['emotional', 'affiliational'], told } };
    given()
      .when(wantSupport, { supportKinds: ['emotional', 'affiliational', 'emotional'], told, by: person })
      .then(wanted)
      .again()
      .nothingHappened();
    given(wanted)
      .when(wantSupport, { supportKinds: ['affiliational', 'emotional'], told, by: person })
      .nothingHappened();
    given(wanted)
      .when(wantSupport, { supportKinds: ['informational', 'instrumental'], told, by: person })
      .then({ type: 'SupportWanted', data: { supportKinds: ['informational', 'instrumental'], told } });
  });

  test('P10: none is an answer too', () => {
    given()
      .when(wantSupport, { supportKinds: [], told, by: person })
      .then({ type: 'SupportWanted', data: { supportKinds: [], told } })
      .again()
      .nothingHappened();
  });

  test('P2: are said by the person', () => {
    for (const role of others)
      given()
        .when(wantSupport, { supportKinds: ['emotional'], told: readBack, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
    const unconfirmed: PreferencesEvent = { type: 'SupportWanted', data: { supportKinds: ['emotional'], told: fromMemory } };
    given(unconfirmed)
      .when(wantSupport, { supportKinds: ['emotional'], told, by: person })
      .then({ type: 'SupportWanted', data: { supportKinds: ['emotional'], told } });
  });
});
