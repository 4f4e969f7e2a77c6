import fc from 'fast-check';
import { fold, MICROS_PER_DAY, type Instant, type Speaker, type Told } from '@golden-thread/kernel';
import { ada, luis, mara, on, recordedAs, scenariosOf, type Placed } from '@golden-thread/testing';
import {
  askForSuggestion,
  declineSuggestion,
  fadeSuggestion,
  offerSuggestion,
  setSuggestionForLater,
  takeUpSuggestion,
  type OfferSuggestion,
} from './preferences-suggestions.ts';
import { evolve, preferences, type Preferences } from './preferences.ts';
import type { PreferencesEvent } from './preferences.schema.ts';
import { restLeft, standingOf } from './suggestion.ts';

type Fact = PreferencesEvent | Placed<PreferencesEvent>;

const given = scenariosOf(preferences);
const person: Speaker = { role: 'person', id: ada };
const ownSpecialist: Speaker = { role: 'own-specialist', id: luis };
const anotherSpecialist: Speaker = { role: 'specialist', id: mara };
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
const confirmed = (eventId: string): PreferencesEvent => ({ type: 'ToldConfirmed', data: { eventId } });
const corrected = (eventId: string): PreferencesEvent => ({ type: 'ToldCorrected', data: { eventId } });
/** The same group, offered by somebody else, on a day. */
const again = (onDay: number, changes: Partial<OfferSuggestion> = {}): OfferSuggestion =>
  offer({ suggestionId: 'suggestion-2', by: anotherSpecialist, now: day(onDay), ...changes });
const offeredAgain = (changes: object = {}): PreferencesEvent => offered({ suggestionId: 'suggestion-2', by: mara, ...changes });

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

describe('whatever is wished, in whatever order', () => {
  type Move = 'offer' | 'decline' | 'ask' | 'take up' | 'later' | 'fade';
  const moves = fc.array(
    fc.tuple(
      fc.constantFrom<Move>('offer', 'offer', 'decline', 'decline', 'ask', 'take up', 'later', 'fade'),
      fc.integer({ min: 1, max: 70 }),
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  );

  // Of one group, day by day: after a "not for me" 30 days pass before the next offer; between two "not for me" there is one offer at most, and
  // after the second none, unless the person asked since the last offer and the last "not for me".
  test('P3: the same is never offered too soon, too often, or after a second "not for me"', () => {
    fc.assert(
      fc.property(moves, (wishes) => {
        let state = preferences.initial;
        let [today, offers, noes, lastNo, offersSinceNo, asked] = [0, 0, 0, -Infinity, 0, false];
        for (const [n, [move, days]] of wishes.entries()) {
          today += days;
          const decision = put(move, state, { current: `suggestion-${offers}`, next: `suggestion-${offers + 1}`, now: day(today) });
          if (decision.kind === 'refused' || decision.events.length === 0) continue;
          for (const event of decision.events) state = evolve(state, event, { eventId: `event-${n}`, occurredAt: day(today) });
          if (move === 'offer') {
            if (!asked && noes > 0) {
              expect(noes).toBe(1);
              expect(today - lastNo).toBeGreaterThanOrEqual(30);
              expect(offersSinceNo).toBe(0);
            }
            [offers, offersSinceNo, asked] = [offers + 1, offersSinceNo + 1, false];
          }
          if (move === 'decline') [noes, lastNo, offersSinceNo, asked] = [noes + 1, today, 0, false];
          if (move === 'ask') asked = true;
          if (move === 'take up' || move === 'later') asked = false;
        }
      }),
      { numRuns: 300 },
    );
  });

  function put(move: Move, state: Preferences, { current, next, now }: { current: string; next: string; now: Instant }) {
    const answer = { suggestionId: current, told, by: person };
    switch (move) {
      case 'offer':
        return offerSuggestion(
          { suggestionId: next, groupId: 'group-walkers', words: 'Would a walk help?', by: anotherSpecialist, now },
          state,
        );
      case 'decline':
        return declineSuggestion(answer, state);
      case 'ask':
        return askForSuggestion(answer, state);
      case 'take up':
        return takeUpSuggestion(answer, state);
      case 'later':
        return setSuggestionForLater(answer, state);
      case 'fade':
        return fadeSuggestion({ suggestionId: current, by: automation, now }, state);
    }
  }
});
