import { MICROS_PER_DAY, type Instant, type Speaker, type Told } from '@golden-thread/kernel';
import { ada, luis, mara, on, scenariosOf } from '@golden-thread/testing';
import { fadeSuggestion, offerSuggestion, takeUpSuggestion, type OfferSuggestion } from './preferences-suggestions.ts';
import { preferences } from './preferences.ts';
import type { PreferencesEvent } from './preferences.schema.ts';

const given = scenariosOf(preferences);
const person: Speaker = { role: 'person', id: ada };
const ownSpecialist: Speaker = { role: 'own-specialist', id: luis };
/** Who stands in for them. */
const anotherSpecialist: Speaker = { role: 'own-specialist', id: mara };
const automation: Speaker = { role: 'automation', id: 'sweeper' };
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'phone', writtenBy: luis, readBack: false, interpreter: 'none' };
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
const corrected = (eventId: string): PreferencesEvent => ({ type: 'ToldCorrected', data: { eventId } });
/** The same group, offered by somebody else, on a day. */
const again = (onDay: number, changes: Partial<OfferSuggestion> = {}): OfferSuggestion =>
  offer({ suggestionId: 'suggestion-2', by: anotherSpecialist, now: day(onDay), ...changes });

describe('fading', () => {
  const fade = (onDay: number, by = automation) => ({ suggestionId: 'suggestion-1', by, now: day(onDay) });

  test('a suggestion without an answer fades after 60 days, quietly and once', () => {
    given(on(0, offered())).when(fadeSuggestion, fade(59)).nothingHappened();
    given(on(0, offered()))
      .when(fadeSuggestion, fade(60 - 1 / MICROS_PER_DAY))
      .nothingHappened();
    given(on(0, offered())).when(fadeSuggestion, fade(60)).then(faded()).again().nothingHappened();
    given(on(0, offered())).when(fadeSuggestion, fade(61)).then(faded());
  });

  test('kept for later it fades 60 days after that, or after the day it was kept for', () => {
    given(on(0, offered()), on(day(10), forLater()))
      .when(fadeSuggestion, fade(69))
      .nothingHappened();
    given(on(0, offered()), on(day(10), forLater()))
      .when(fadeSuggestion, fade(70))
      .then(faded());
    given(on(0, offered()), on(day(10), forLater(day(100))))
      .when(fadeSuggestion, fade(159))
      .nothingHappened();
    given(on(0, offered()), on(day(10), forLater(day(100))))
      .when(fadeSuggestion, fade(160))
      .then(faded());
    given(on(0, offered()), on(day(10), forLater(day(5))))
      .when(fadeSuggestion, fade(69))
      .nothingHappened();
    given(on(0, offered()), on(day(10), forLater(day(5))))
      .when(fadeSuggestion, fade(70))
      .then(faded());
  });

  test.each([
    ['taken up', takenUp],
    ['declined', declined],
    ['asked for', askedFor],
  ])('what was %s does not fade, also while the answer waits to be read back', (_, event) => {
    given(on(0, offered()), on(day(1), event()))
      .when(fadeSuggestion, fade(500))
      .nothingHappened();
    given(on(0, offered()), on(day(1), event('suggestion-1', fromMemory)))
      .when(fadeSuggestion, fade(500))
      .nothingHappened();
    given(on(0, offered()), on(day(1), event('suggestion-1', fromMemory)), corrected('event-2'))
      .when(fadeSuggestion, fade(500))
      .then(faded());
  });

  test('an answer given before it faded counts, though it came afterwards', () => {
    given(on(0, offered()), on(day(60), faded()), on(day(59), declined()))
      .when(offerSuggestion, again(88))
      .refused('suggestion-resting');
    given(on(0, offered()), on(day(60), faded()), on(day(59), takenUp()))
      .when(takeUpSuggestion, { suggestionId: 'suggestion-1', told, by: person })
      .nothingHappened();
    given(on(0, offered()), on(day(1), declined()), on(day(2), forLater(undefined, fromMemory)), on(day(62), faded()))
      .when(offerSuggestion, again(20))
      .refused('suggestion-resting');
  });

  test('comes by itself: nobody makes a suggestion fade', () => {
    for (const role of ['person', 'own-specialist', 'specialist', 'network-steward', 'operator'] as const)
      given(offered())
        .when(fadeSuggestion, fade(60, { role, id: luis }))
        .refused('fades-by-itself');
    given().when(fadeSuggestion, fade(60)).refused('suggestion-unknown');
  });
});
