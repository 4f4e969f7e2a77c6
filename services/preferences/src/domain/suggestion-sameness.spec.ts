import { MICROS_PER_DAY, type Instant, type Speaker, type Told } from '@golden-thread/kernel';
import { luis, mara, on, scenariosOf, type Placed } from '@golden-thread/testing';
import { offerSuggestion, type OfferSuggestion } from './preferences-suggestions.ts';
import { preferences } from './preferences.ts';
import type { PreferencesEvent } from './preferences.schema.ts';

type Fact = PreferencesEvent | Placed<PreferencesEvent>;

const given = scenariosOf(preferences);
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
/** The same group, offered by somebody else, on a day. */
const again = (onDay: number, changes: Partial<OfferSuggestion> = {}): OfferSuggestion =>
  offer({ suggestionId: 'suggestion-2', by: anotherSpecialist, now: day(onDay), ...changes });
const offeredAgain = (changes: object = {}): PreferencesEvent => offered({ suggestionId: 'suggestion-2', by: mara, ...changes });

describe('P3: the same suggestion', () => {
  const rests = (wish: OfferSuggestion, ...first: readonly Fact[]) =>
    given(...first, on(day(10), declined()))
      .when(offerSuggestion, wish)
      .refused('suggestion-resting', 'P3');
  const { groupId, ...plain } = walk;
  const bare = (changes: object = {}): PreferencesEvent => ({ type: 'SuggestionOffered', data: { ...plain, by: luis, ...changes } });
  const bareAgain = (changes: Partial<OfferSuggestion> = {}): OfferSuggestion => ({
    ...plain,
    suggestionId: 'suggestion-2',
    by: anotherSpecialist,
    now: day(20),
    ...changes,
  });

  test('P3: is the one that is offered again, the same resource, or the same group', () => {
    rests(bareAgain({ againOf: 'suggestion-1' }), bare());
    rests(bareAgain({ resourceId: 'resource-1' }), bare({ resourceId: 'resource-1' }));
    rests(bareAgain({ groupId }), bare({ groupId }));
    rests(bareAgain({ groupId, resourceId: 'resource-2' }), bare({ groupId, resourceId: 'resource-1' }));
  });

  test('P3: also through others', () => {
    const between = (changes: object) => [
      bare({ suggestionId: 'suggestion-9', againOf: 'suggestion-1', ...changes }),
      faded('suggestion-9'),
    ];
    rests(bareAgain({ groupId }), ...between({ groupId }), bare());
    rests(bareAgain({ resourceId: 'resource-1' }), bare(), ...between({ resourceId: 'resource-1' }));
  });

  test('P3: is not one with the same words, another resource or another group', () => {
    const happens = (wish: OfferSuggestion, first: PreferencesEvent, changes: object) =>
      given(first, on(day(10), declined()))
        .when(offerSuggestion, wish)
        .then(bare({ suggestionId: 'suggestion-2', by: mara, ...changes }));
    happens(bareAgain(), bare(), {});
    happens(bareAgain({ resourceId: 'resource-2' }), bare({ resourceId: 'resource-1' }), { resourceId: 'resource-2' });
    happens(bareAgain({ groupId: 'group-x' }), bare({ groupId }), { groupId: 'group-x' });
    happens(bareAgain({ groupId: 'x' }), bare({ resourceId: 'x' }), { groupId: 'x' });
  });

  test('P3: is never one of which only an answer came so far', () => {
    given(declined('suggestion-9'), { type: 'SuggestionSetForLater', data: { suggestionId: 'suggestion-8', told } })
      .when(offerSuggestion, offer())
      .then(offered());
  });

  test('P3: that lies with the person already is left with them', () => {
    given(offered()).when(offerSuggestion, again(500)).refused('suggestion-waiting', 'P3');
    given(offered(), forLater()).when(offerSuggestion, again(500)).refused('suggestion-waiting', 'P3');
    given(offered(), faded()).when(offerSuggestion, again(61)).then(offeredAgain());
    given(offered(), takenUp()).when(offerSuggestion, again(1)).then(offeredAgain());
    given(offered(), askedFor()).when(offerSuggestion, again(1)).then(offeredAgain());
    given(on(0, offered()), on(1, askedFor()), on(2, offeredAgain()))
      .when(offerSuggestion, again(1, { suggestionId: 'suggestion-3' }))
      .refused('suggestion-waiting', 'P3');
  });

  test('P2: an answer written from memory changes nothing: it still lies with the person', () => {
    given(offered(), declined('suggestion-1', fromMemory)).when(offerSuggestion, again(500)).refused('suggestion-waiting');
    given(on(0, offered()), on(0, declined()), on(0, askedFor('suggestion-1', fromMemory)))
      .when(offerSuggestion, again(29))
      .refused('suggestion-resting');
    given(on(0, offered()), on(0, declined()), on(0, askedFor('suggestion-1', fromMemory)), confirmed('event-3'))
      .when(offerSuggestion, again(29))
      .then(offeredAgain());
  });
});
