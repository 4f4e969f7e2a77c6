import { MICROS_PER_DAY, type Instant, type Speaker, type Told } from '@golden-thread/kernel';
import { luis, mara, on, scenariosOf } from '@golden-thread/testing';
import { offerSuggestion, type OfferSuggestion } from './preferences-suggestions.ts';
import { preferences } from './preferences.ts';
import type { Pace } from './preferences-pace.ts';
import type { PreferencesEvent } from './preferences.schema.ts';

const given = scenariosOf(preferences);
const ownSpecialist: Speaker = { role: 'own-specialist', id: luis };
/** Who stands in for them. */
const anotherSpecialist: Speaker = { role: 'own-specialist', id: mara };
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const day = (n: number): Instant => n * MICROS_PER_DAY;

const housing = 'topic-housing';
const walk = { suggestionId: 'suggestion-1', groupId: 'group-walkers', words: 'The walkers meet on Saturday. Would you like to look in?' };
const offer = (changes: Partial<OfferSuggestion> = {}): OfferSuggestion => ({ ...walk, by: ownSpecialist, now: day(0), ...changes });
const offered = (changes: object = {}): PreferencesEvent => ({ type: 'SuggestionOffered', data: { ...walk, by: luis, ...changes } });
const declined = (suggestionId = 'suggestion-1', how = told): PreferencesEvent => ({
  type: 'SuggestionDeclined',
  data: { suggestionId, told: how },
});
const askedFor = (suggestionId = 'suggestion-1', how = told): PreferencesEvent => ({
  type: 'SuggestionAskedFor',
  data: { suggestionId, told: how },
});
const faded = (suggestionId = 'suggestion-1'): PreferencesEvent => ({ type: 'SuggestionFaded', data: { suggestionId } });
const pace = (to: Pace, topicId = housing): PreferencesEvent => ({ type: 'TopicPaceSet', data: { topicId, pace: to, told } });
const preference = (changes: object = {}): PreferencesEvent => ({
  type: 'PreferenceDeclared',
  data: { preferenceId: 'preference-1', words: 'Walking while we talk.', told, ...changes },
});
/** The same group, offered by somebody else, on a day. */
const again = (onDay: number, changes: Partial<OfferSuggestion> = {}): OfferSuggestion =>
  offer({ suggestionId: 'suggestion-2', by: anotherSpecialist, now: day(onDay), ...changes });
const offeredAgain = (changes: object = {}): PreferencesEvent => offered({ suggestionId: 'suggestion-2', by: mara, ...changes });

describe('a suggestion and pace', () => {
  const onHousing = (changes: Partial<OfferSuggestion> = {}) => offer({ topicId: housing, ...changes });

  test('P9: on an open topic it is offered', () => {
    given(pace('open'))
      .when(offerSuggestion, onHousing())
      .then(offered({ topicId: housing }));
    given(pace('open'))
      .when(offerSuggestion, onHousing({ permission: false }))
      .then(offered({ topicId: housing }));
  });

  test('P9: on a topic not spoken of it says that permission was asked and given', () => {
    given().when(offerSuggestion, onHousing()).refused('ask-first', 'P9');
    given()
      .when(offerSuggestion, onHousing({ permission: false }))
      .refused('ask-first', 'P9');
    given(pace('ask-first')).when(offerSuggestion, onHousing()).refused('ask-first', 'P9');
    given()
      .when(offerSuggestion, onHousing({ permission: true }))
      .then(offered({ topicId: housing, permission: true }))
      .again()
      .nothingHappened();
  });

  test.each(['not-yet', 'never'] as const)(
    'P9: a suggestion on a topic that is not open (%s) is refused, with permission or without',
    (closed) => {
      given(pace(closed)).when(offerSuggestion, onHousing()).refused('topic-not-open', 'P9');
      given(pace(closed))
        .when(offerSuggestion, onHousing({ permission: true }))
        .refused('topic-not-open', 'P9');
    },
  );

  test('P9: the topic of the preference it hangs on counts too', () => {
    const wish = offer({ preferenceId: 'preference-1' });
    given(preference({ topicId: housing }), pace('never'))
      .when(offerSuggestion, wish)
      .refused('topic-not-open', 'P9');
    given(preference({ topicId: housing }))
      .when(offerSuggestion, wish)
      .refused('ask-first', 'P9');
    given(preference({ topicId: housing }), pace('open'))
      .when(offerSuggestion, wish)
      .then(offered({ preferenceId: 'preference-1' }));
  });

  test('P9: the topics of the same suggestion, offered before, count too', () => {
    given(offered({ topicId: housing }), faded(), pace('never'))
      .when(offerSuggestion, again(1))
      .refused('topic-not-open', 'P9');
    given(offered({ preferenceId: 'preference-1' }), faded(), preference({ topicId: housing }), pace('never'))
      .when(offerSuggestion, again(1))
      .refused('topic-not-open', 'P9');
    given(offered({ topicId: housing }), faded(), pace('open'))
      .when(offerSuggestion, again(1))
      .then(offeredAgain());
  });

  test('P2: the topic of a preference that was put in other words, and was not meant as it was declared, is none', () => {
    const reworded: PreferencesEvent = { type: 'PreferenceReworded', data: { preferenceId: 'preference-1', words: 'A walk first.', told } };
    const corrected: PreferencesEvent = { type: 'ToldCorrected', data: { eventId: 'event-1' } };
    given(preference({ topicId: housing }), reworded, corrected)
      .when(offerSuggestion, offer({ preferenceId: 'preference-1' }))
      .then(offered({ preferenceId: 'preference-1' }));
  });

  test('a preference that is not known here, named when the same was offered before, closes nothing', () => {
    given(offered({ preferenceId: 'preference-1' }), faded(), pace('never'))
      .when(offerSuggestion, again(1))
      .then(offeredAgain());
  });

  test('P9: what the person asked for may be answered, until they close the topic again', () => {
    const history = [on(0, offered({ topicId: housing })), on(day(1), pace('never'))];
    given(...history, on(day(2), askedFor()))
      .when(offerSuggestion, again(3))
      .then(offeredAgain());
    given(...history, on(day(1), askedFor()))
      .when(offerSuggestion, again(3))
      .then(offeredAgain());
    given(...history, on(day(2), askedFor()), on(day(2) + 1, pace('not-yet')))
      .when(offerSuggestion, again(3))
      .refused('topic-not-open', 'P9');
    given(on(0, offered({ topicId: housing })), on(day(2), askedFor()))
      .when(offerSuggestion, again(3))
      .then(offeredAgain());
  });

  test('P9: an open topic lifts neither another one nor the rest of what was declined', () => {
    const wish = onHousing({ preferenceId: 'preference-1' });
    given(pace('open'), preference({ topicId: 'topic-mornings' }), pace('never', 'topic-mornings'))
      .when(offerSuggestion, wish)
      .refused('topic-not-open', 'P9');
    given(pace('open'), offered({ topicId: housing }), declined())
      .when(offerSuggestion, again(1, { topicId: housing }))
      .refused('suggestion-resting', 'P3');
  });

  test('P9: asking for one suggestion opens no other topic', () => {
    given(on(0, offered()), on(day(1), pace('never')), on(day(2), askedFor()))
      .when(offerSuggestion, onHousing({ suggestionId: 'suggestion-3', groupId: 'group-homes' }))
      .refused('topic-not-open', 'P9');
  });
});
