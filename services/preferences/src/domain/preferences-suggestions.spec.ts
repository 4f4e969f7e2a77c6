import { MICROS_PER_DAY, type Instant, type Role, type Speaker, type Told } from '@golden-thread/kernel';
import { ada, luis, mara, on, scenariosOf } from '@golden-thread/testing';
import {
  askForSuggestion,
  declineSuggestion,
  offerSuggestion,
  setSuggestionForLater,
  takeUpSuggestion,
  type OfferSuggestion,
} from './preferences-suggestions.ts';
import { preferences } from './preferences.ts';
import type { PreferencesEvent } from './preferences.schema.ts';

const given = scenariosOf(preferences);
const person: Speaker = { role: 'person', id: ada };
const ownSpecialist: Speaker = { role: 'own-specialist', id: luis };
/** Who stands in for them. */
const anotherSpecialist: Speaker = { role: 'own-specialist', id: mara };
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'phone', writtenBy: luis, readBack: false, interpreter: 'none' };
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
const day = (n: number): Instant => n * MICROS_PER_DAY;
const walk = { suggestionId: 'suggestion-1', groupId: 'group-walkers', words: 'The walkers meet on Saturday. Would you like to look in?' };
const offer = (changes: Partial<OfferSuggestion> = {}): OfferSuggestion => ({ ...walk, by: ownSpecialist, now: day(0), ...changes });
const offered = (changes: object = {}): PreferencesEvent => ({ type: 'SuggestionOffered', data: { ...walk, by: luis, ...changes } });
const takenUp = (suggestionId = 'suggestion-1', how = told): PreferencesEvent => ({
  type: 'SuggestionTakenUp',
  data: { suggestionId, told: how },
});
const declined = (suggestionId = 'suggestion-1', how = told): PreferencesEvent => ({
  type: 'SuggestionDeclined',
  data: { suggestionId, told: how },
});
const askedFor = (suggestionId = 'suggestion-1', how = told): PreferencesEvent => ({
  type: 'SuggestionAskedFor',
  data: { suggestionId, told: how },
});
const forLater = (until?: Instant, how = told): PreferencesEvent => ({
  type: 'SuggestionSetForLater',
  data: { suggestionId: 'suggestion-1', ...(until === undefined ? {} : { until }), told: how },
});
const faded = (suggestionId = 'suggestion-1'): PreferencesEvent => ({ type: 'SuggestionFaded', data: { suggestionId } });
const confirmed = (eventId: string): PreferencesEvent => ({ type: 'ToldConfirmed', data: { eventId } });
const corrected = (eventId: string): PreferencesEvent => ({ type: 'ToldCorrected', data: { eventId } });
const preference = (changes: object = {}): PreferencesEvent => ({
  type: 'PreferenceDeclared',
  data: { preferenceId: 'preference-1', words: 'Walking while we talk.', told, ...changes },
});
/** The same group, offered by somebody else, on a day. */
const again = (onDay: number, changes: Partial<OfferSuggestion> = {}): OfferSuggestion =>
  offer({ suggestionId: 'suggestion-2', by: anotherSpecialist, now: day(onDay), ...changes });

describe('a suggestion', () => {
  test('is offered by a specialist who walks with the person; the same wish again changes nothing', () => {
    given().when(offerSuggestion, offer()).then(offered()).again().nothingHappened();
    given()
      .when(offerSuggestion, offer({ by: anotherSpecialist }))
      .then(offered({ by: mara }));
    given(on(0, offered()), on(day(1), declined()))
      .when(offerSuggestion, offer())
      .nothingHappened();
  });

  test('under the id of another one is refused', () => {
    given(offered())
      .when(offerSuggestion, offer({ words: 'Would a walk help?' }))
      .refused('suggestion-exists');
    given(offered())
      .when(offerSuggestion, offer({ by: anotherSpecialist }))
      .refused('suggestion-exists');
  });

  test('P2: nobody else offers one, no other specialist either', () => {
    for (const role of others.concat('person'))
      given()
        .when(offerSuggestion, offer({ by: { role, id: mara } }))
        .refused('only-a-specialist-suggests', 'P2');
  });

  test('that is to be offered again has to be there', () => {
    given()
      .when(offerSuggestion, again(40, { againOf: 'suggestion-1' }))
      .refused('suggestion-unknown');
    given(declined())
      .when(offerSuggestion, again(40, { againOf: 'suggestion-1' }))
      .refused('suggestion-unknown');
  });

  test('P1: that hangs on a preference needs one the person holds', () => {
    const wish = offer({ preferenceId: 'preference-1' });
    given(preference())
      .when(offerSuggestion, wish)
      .then(offered({ preferenceId: 'preference-1' }));
    given().when(offerSuggestion, wish).refused('preference-not-told', 'P1');
    given(preference(), { type: 'PreferenceLetGo', data: { preferenceId: 'preference-1', told } })
      .when(offerSuggestion, wish)
      .refused('preference-not-told', 'P1');
  });

  test('P2: is not built on a preference that was written from memory', () => {
    const wish = offer({ preferenceId: 'preference-1' });
    given(preference({ told: fromMemory }))
      .when(offerSuggestion, wish)
      .refused('not-confirmed', 'P2');
    given(preference({ told: fromMemory }), confirmed('event-1'))
      .when(offerSuggestion, wish)
      .then(offered({ preferenceId: 'preference-1' }));
    given(preference({ told: fromMemory }), corrected('event-1'))
      .when(offerSuggestion, wish)
      .refused('preference-not-told', 'P1');
  });
});

describe('an answer', () => {
  const answers = [
    ['takes it up', takeUpSuggestion, takenUp],
    ['declines it', declineSuggestion, declined],
    ['asks for it', askForSuggestion, askedFor],
    ['keeps it for later', setSuggestionForLater, (_: string, how: Told) => forLater(undefined, how)],
  ] as const;

  test.each(answers)('P2: the person %s, and nobody else for them', (_, decide, event) => {
    const wish = { suggestionId: 'suggestion-1', told };
    given(offered())
      .when(decide, { ...wish, by: person })
      .then(event('suggestion-1', told))
      .again()
      .nothingHappened();
    given(offered())
      .when(decide, { ...wish, told: readBack, by: ownSpecialist })
      .then(event('suggestion-1', readBack));
    for (const role of others)
      given(offered())
        .when(decide, { ...wish, told: readBack, by: { role, id: mara } })
        .refused('only-the-person', 'P2');
    given()
      .when(decide, { ...wish, by: person })
      .refused('suggestion-unknown');
    given(takenUp())
      .when(decide, { ...wish, by: person })
      .refused('suggestion-unknown');
    given(offered(), event('suggestion-1', fromMemory))
      .when(decide, { ...wish, by: person })
      .then(event('suggestion-1', told));
    given(offered(), event('suggestion-1', told), corrected('event-2'))
      .when(decide, { ...wish, by: person })
      .then(event('suggestion-1', told));
  });

  test('may change on any day', () => {
    given(offered(), takenUp()).when(declineSuggestion, { suggestionId: 'suggestion-1', told, by: person }).then(declined());
    given(offered(), faded()).when(takeUpSuggestion, { suggestionId: 'suggestion-1', told, by: person }).then(takenUp());
    given(offered(), takenUp()).when(askForSuggestion, { suggestionId: 'suggestion-1', told, by: person }).then(askedFor());
  });

  test('for later has a day, or none; another day is another answer', () => {
    const wish = { suggestionId: 'suggestion-1', until: day(50), told, by: person };
    given(offered())
      .when(setSuggestionForLater, wish)
      .then(forLater(day(50)))
      .again()
      .nothingHappened();
    given(offered(), forLater(day(50)))
      .when(setSuggestionForLater, { ...wish, until: day(51) })
      .then(forLater(day(51)));
    given(offered(), forLater(day(50)))
      .when(setSuggestionForLater, { suggestionId: 'suggestion-1', told, by: person })
      .then(forLater());
    given(offered(), forLater(day(50)), faded())
      .when(setSuggestionForLater, wish)
      .then(forLater(day(50)));
  });

  test('an offer and its answer fit together in whatever order they come', () => {
    given(on(day(1), takenUp()), on(0, offered()))
      .when(takeUpSuggestion, { suggestionId: 'suggestion-1', told, by: person })
      .nothingHappened();
  });

  test('the first offer under an id stays', () => {
    given(offered(), offered({ words: 'Would a walk help?' }))
      .when(offerSuggestion, offer())
      .nothingHappened();
  });
});
