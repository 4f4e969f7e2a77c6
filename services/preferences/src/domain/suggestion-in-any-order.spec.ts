import fc from 'fast-check';
import { MICROS_PER_DAY, type Instant, type Speaker, type Told } from '@golden-thread/kernel';
import { ada, mara } from '@golden-thread/testing';
import {
  askForSuggestion,
  declineSuggestion,
  fadeSuggestion,
  offerSuggestion,
  setSuggestionForLater,
  takeUpSuggestion,
} from './preferences-suggestions.ts';
import { evolve, preferences, type Preferences } from './preferences.ts';

const person: Speaker = { role: 'person', id: ada };
/** Who stands in for them. */
const anotherSpecialist: Speaker = { role: 'own-specialist', id: mara };
const automation: Speaker = { role: 'automation', id: 'sweeper' };
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const day = (n: number): Instant => n * MICROS_PER_DAY;

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
