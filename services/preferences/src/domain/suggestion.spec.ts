import { fold, MICROS_PER_DAY, type Instant, type Speaker, type Told } from '@golden-thread/kernel';
import { ada, luis, mara, on, recordedAs, scenariosOf, type Placed } from '@golden-thread/testing';
import { askForSuggestion, declineSuggestion, offerSuggestion, takeUpSuggestion, type OfferSuggestion } from './preferences-suggestions.ts';
import { preferences } from './preferences.ts';
import type { PreferencesEvent } from './preferences.schema.ts';
import { restLeft, standingOf } from './suggestion.ts';

type Fact = PreferencesEvent | Placed<PreferencesEvent>;

const given = scenariosOf(preferences);
const person: Speaker = { role: 'person', id: ada };
const ownSpecialist: Speaker = { role: 'own-specialist', id: luis };
/** Who stands in for them. */
const anotherSpecialist: Speaker = { role: 'own-specialist', id: mara };
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
const confirmed = (eventId: string): PreferencesEvent => ({ type: 'ToldConfirmed', data: { eventId } });
const corrected = (eventId: string): PreferencesEvent => ({ type: 'ToldCorrected', data: { eventId } });
/** The same group, offered by somebody else, on a day. */
const again = (onDay: number, changes: Partial<OfferSuggestion> = {}): OfferSuggestion =>
  offer({ suggestionId: 'suggestion-2', by: anotherSpecialist, now: day(onDay), ...changes });
const offeredAgain = (changes: object = {}): PreferencesEvent => offered({ suggestionId: 'suggestion-2', by: mara, ...changes });

test('what was offered first under an id stays, and keeps its time', () => {
  const { suggestions } = fold(preferences, [on(0, offered()), on(day(3), offered({ words: 'Or another day?' }))].map(recordedAs));
  expect(suggestions.get('suggestion-1')).toMatchObject({ offered: { words: walk.words }, at: day(0) });
});

describe('P3: how long the same rests', () => {
  const rest = (onDay: number, ...facts: readonly Fact[]) => {
    const { suggestions, tellings } = fold(preferences, facts.map(recordedAs));
    return restLeft(
      [...suggestions.values()].map((each) => standingOf(each, tellings)),
      day(onDay),
    );
  };
  const history = [on(0, offered()), on(day(10), declined())];

  test('P3: is 30 days after a no, and not a moment longer', () => {
    expect(rest(10, ...history)).toEqual({ until: day(40) });
    expect(rest(40 - 1 / MICROS_PER_DAY, ...history)).toEqual({ until: day(40) });
    expect(rest(40, ...history)).toBeNull();
  });

  test('P3: has no end that comes by itself once it was offered again, or after a second no', () => {
    const onceMore = [...history, on(day(40), offeredAgain())];
    expect(rest(500, ...onceMore, on(day(41), takenUp('suggestion-2')))).toEqual({ until: null });
    expect(rest(500, ...onceMore, on(day(41), declined('suggestion-2')))).toEqual({ until: null });
    expect(rest(500, ...onceMore, on(day(41), declined('suggestion-2')), on(day(42), askedFor()))).toBeNull();
  });

  test('P3: is nothing for what waits, or was never said no to', () => {
    expect(rest(1, on(0, offered()))).toBeNull();
    expect(rest(5, on(0, offered()), on(day(1), takenUp()))).toBeNull();
    expect(rest(20, ...history, on(day(15), forLater()))).toBeNull();
  });
});

describe('P3: a declined suggestion', () => {
  const history = [on(0, offered()), on(day(10), declined())];

  test.each([
    [10, 'suggestion-resting'],
    [39, 'suggestion-resting'],
    [40 - 1 / MICROS_PER_DAY, 'suggestion-resting'],
  ])('P3: rests on day %s, whoever offers', (onDay, code) => {
    given(...history)
      .when(offerSuggestion, again(onDay))
      .refused(code, 'P3');
  });

  test.each([40, 41, 400])('P3: may be offered once more on day %s', (onDay) => {
    given(...history)
      .when(offerSuggestion, again(onDay))
      .then(offeredAgain())
      .again()
      .nothingHappened();
  });

  test('P3: is offered once more only, though it faded', () => {
    given(...history, on(day(40), offeredAgain()), on(day(100), faded('suggestion-2')))
      .when(offerSuggestion, again(500, { suggestionId: 'suggestion-3' }))
      .refused('suggestion-offered-once-more', 'P3');
    given(...history, on(day(40), offeredAgain()), on(day(41), takenUp('suggestion-2')))
      .when(offerSuggestion, again(500, { suggestionId: 'suggestion-3' }))
      .refused('suggestion-offered-once-more', 'P3');
  });

  test('P3: after a second "not for me" is never offered', () => {
    given(...history, on(day(40), offeredAgain()), on(day(41), declined('suggestion-2')))
      .when(offerSuggestion, again(5000, { suggestionId: 'suggestion-3' }))
      .refused('suggestion-declined-twice', 'P3');
    given(...history, on(day(11), takenUp()), on(day(12), declined()))
      .when(offerSuggestion, again(5000))
      .refused('suggestion-declined-twice', 'P3');
  });

  test('P3: told twice over, "not for me" is one', () => {
    given(on(0, offered()), on(day(10), declined('suggestion-1', fromMemory)), on(day(10), declined()), confirmed('event-2'))
      .when(offerSuggestion, again(40))
      .then(offeredAgain());
  });

  test('P3: told twice over on two days, it rests from the first', () => {
    const twice = [on(0, offered()), on(day(10), declined('suggestion-1', fromMemory)), on(day(12), declined()), confirmed('event-2')];
    given(...twice)
      .when(offerSuggestion, again(39))
      .refused('suggestion-resting', 'P3');
    given(...twice)
      .when(offerSuggestion, again(40))
      .then(offeredAgain());
  });

  test('P3: rests the same in whatever order its facts came', () => {
    given(on(day(10), declined()), on(0, offered()), on(day(1), offeredAgain({ groupId: 'group-x' })))
      .when(offerSuggestion, again(39, { suggestionId: 'suggestion-3' }))
      .refused('suggestion-resting', 'P3');
  });

  test('P3: is asked for by the person on any day, and then may be offered', () => {
    given(...history)
      .when(askForSuggestion, { suggestionId: 'suggestion-1', told, by: person })
      .then(askedFor());
    given(...history, on(day(11), askedFor()))
      .when(askForSuggestion, { suggestionId: 'suggestion-1', told, by: person })
      .nothingHappened();
    given(...history, on(day(11), askedFor()))
      .when(offerSuggestion, again(11))
      .then(offeredAgain());
    const twice = [...history, on(day(40), offeredAgain()), on(day(41), declined('suggestion-2'))];
    given(...twice, on(day(42), askedFor()))
      .when(offerSuggestion, again(42, { suggestionId: 'suggestion-3' }))
      .then(offered({ suggestionId: 'suggestion-3', by: mara }));
    given(...twice, on(day(42), askedFor('suggestion-2')))
      .when(offerSuggestion, again(42, { suggestionId: 'suggestion-3' }))
      .then(offered({ suggestionId: 'suggestion-3', by: mara }));
  });

  test('P3: asking is answered by one offer', () => {
    const asked = [...history, on(day(11), askedFor()), on(day(12), offeredAgain())];
    given(...asked, on(day(13), declined('suggestion-2')))
      .when(offerSuggestion, again(5000, { suggestionId: 'suggestion-3' }))
      .refused('suggestion-declined-twice', 'P3');
    given(...asked, on(day(72), faded('suggestion-2')))
      .when(offerSuggestion, again(5000, { suggestionId: 'suggestion-3' }))
      .refused('suggestion-offered-once-more', 'P3');
  });

  test('P3: is taken up by the person on any day', () => {
    given(...history)
      .when(takeUpSuggestion, { suggestionId: 'suggestion-1', told, by: person })
      .then(takenUp());
  });

  test('P3: declining asks for no reason', () => {
    given(offered()).when(declineSuggestion, { suggestionId: 'suggestion-1', told, by: person }).then(declined()).again().nothingHappened();
  });

  test('P3: declined and corrected, it was not declined', () => {
    given(...history, corrected('event-2'))
      .when(offerSuggestion, again(11))
      .refused('suggestion-waiting', 'P3');
    given(...history, corrected('event-2'), on(day(11), takenUp()))
      .when(offerSuggestion, again(12))
      .then(offeredAgain());
  });
});
