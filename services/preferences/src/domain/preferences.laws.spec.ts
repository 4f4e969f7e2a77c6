import { ok, strictEqual } from 'node:assert/strict';
import { daysBetween, isConfirmed, type Speaker, type Told } from '@golden-thread/kernel';
import { ada, factsOf, few, laws, madeBy, type Seen, speakers, tellings, theTime, wish, wishOf } from '@golden-thread/testing';
import { groundOf } from './preferences-ground.ts';
import { paceForSpecialists, paceOf } from './preferences-pace.ts';
import { preferences, type Preferences } from './preferences.ts';
import { preferencesSchemas as stored, type PreferencesEvent } from './preferences.schema.ts';
import { theSameAs, type Offered } from './suggestion.ts';

const told = speakers('person', 'own-specialist');
const offering = { permission: few(true, true, false), now: theTime };
const answer = { told: tellings };
const spoken: Told = { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'none' };
type After = Seen<Preferences, PreferencesEvent>;

/** What was said to an idea and its like before, by whoever offered it. */
function saidTo({ before, history }: After, idea: Offered) {
  const same = new Set(theSameAs(idea, before.suggestions).map(({ offered }) => offered?.suggestionId));
  return history.filter(({ event }) => 'suggestionId' in event.data && same.has(event.data.suggestionId));
}

function wasAskedFor(seen: After, idea: Offered): boolean {
  return factsOf(saidTo(seen, idea), 'SuggestionAskedFor').length > 0;
}

function declinesOf(seen: After, idea: Offered) {
  return factsOf(saidTo(seen, idea), 'SuggestionDeclined').filter(
    ({ recorded }) => seen.before.tellings.get(recorded.eventId) === 'confirmed',
  );
}
const topics = few('topicId-1', 'topicId-2');

/** What holds of every idea that is offered. */
const ofOffers: Readonly<Record<string, (seen: After) => void>> = {
  'P2: nobody offers but who walks with the person': (seen) => {
    if (madeBy(seen, 'SuggestionOffered').length > 0) strictEqual((seen.wish['by'] as Speaker).role, 'own-specialist');
  },
  'P9: a topic that the person closed gets no suggestion, and one not spoken of none without having asked': (seen) => {
    for (const idea of madeBy(seen, 'SuggestionOffered')) {
      if (idea.topicId === undefined || wasAskedFor(seen, idea)) continue;
      const pace = paceOf(seen.before, idea.topicId);
      ok(pace === 'open' || (pace === 'ask-first' && idea.permission === true), `offered at ${pace}`);
    }
  },
  'P3: what the person declined twice is offered to them never again, unless they ask': (seen) => {
    for (const idea of madeBy(seen, 'SuggestionOffered'))
      if (!wasAskedFor(seen, idea)) ok(new Set(declinesOf(seen, idea).map(({ event }) => event.data.suggestionId)).size < 2);
  },
  'P3: after "not for me" thirty days pass before a specialist offers the same': (seen) => {
    for (const idea of madeBy(seen, 'SuggestionOffered')) {
      if (wasAskedFor(seen, idea)) continue;
      for (const { recorded } of declinesOf(seen, idea)) ok(daysBetween(recorded.occurredAt, seen.now) >= 30);
    }
  },
};

laws('preferences', {
  aggregate: preferences,
  schemas: stored,
  wishes: {
    shareVision: wishOf(stored.VisionShared, told, { told: tellings }),
    rewordVision: wishOf(stored.VisionReworded, told),
    declarePreference: wishOf(stored.PreferenceDeclared, told),
    rewordPreference: wishOf(stored.PreferenceReworded, told),
    letPreferenceGo: wishOf(stored.PreferenceLetGo, told),
    nameTopic: wishOf(stored.TopicNamed, told),
    setTopicPace: wishOf(stored.TopicPaceSet, told, { topicId: topics }),
    wantSupport: wishOf(stored.SupportWanted, told),
    offerSuggestion: wishOf(stored.SuggestionOffered, speakers('own-specialist'), offering),
    takeUpSuggestion: wishOf(stored.SuggestionTakenUp, told, answer),
    declineSuggestion: wishOf(stored.SuggestionDeclined, told, answer),
    setSuggestionForLater: wishOf(stored.SuggestionSetForLater, told, answer),
    askForSuggestion: wishOf(stored.SuggestionAskedFor, told, answer),
    fadeSuggestion: wishOf(stored.SuggestionFaded, speakers('automation'), { now: theTime }),
    confirm: wishOf(stored.ToldConfirmed, told),
    correct: wishOf(stored.ToldCorrected, told),
  },
  answers: (state) => ({
    paces: ['topicId-1', 'topicId-2'].map((topic) => paceOf(state, topic)),
    seen: paceForSpecialists(state),
    grounds: ['preferenceId-1', 'preferenceId-2'].map((id) => groundOf(state, 'preference', id)),
  }),
  invariants: {
    ...ofOffers,
    'P2: only the person, or their own specialist with the telling named, says what the person wants': ({ decision, wish }) => {
      const { role } = wish['by'] as Speaker;
      for (const { data } of decision.kind === 'happened' ? decision.events : []) {
        if (!('told' in data)) continue;
        ok(role === 'person' || role === 'own-specialist', `told by ${role}`);
        ok(data.told.how === 'self' ? role === 'person' : data.told.writtenBy !== undefined);
      }
    },
  },
  always: {
    'P2: nothing unconfirmed holds: what gives ground, and the pace there is, was said by a confirmed word': ({ state, history }) => {
      const confirmed = history.filter(({ recorded }) => state.tellings.get(recorded.eventId) === 'confirmed');
      for (const id of ['preferenceId-1', 'preferenceId-2']) {
        if (groundOf(state, 'preference', id)?.confirmed !== true) continue;
        ok(confirmed.some(({ event }) => 'preferenceId' in event.data && event.data.preferenceId === id));
      }
      for (const topic of ['topicId-1', 'topicId-2']) {
        const pace = paceOf(state, topic);
        if (pace === 'ask-first') continue;
        ok(factsOf(confirmed, 'TopicPaceSet').some(({ event }) => event.data.topicId === topic && event.data.pace === pace));
      }
    },
    'P2: a wish counts as confirmed only where the person said it or it was read back, then or later': ({ state, history }) => {
      const agreed = new Set(factsOf(history, 'ToldConfirmed').map(({ event }) => event.data.eventId));
      for (const { event, recorded } of history)
        if ('told' in event.data && state.tellings.get(recorded.eventId) === 'confirmed')
          ok(isConfirmed(event.data.told) || agreed.has(recorded.eventId));
    },
  },
});

/** The same idea again and again: one resource, of one topic, under a new id each time. */
const again = {
  suggestionId: few('suggestionId-1', 'suggestionId-2', 'suggestionId-3', 'suggestionId-4'),
  told: tellings,
  by: told,
};
const { offerSuggestion, takeUpSuggestion, declineSuggestion, askForSuggestion, setTopicPace } = preferences.decide;

laws('the same suggestion, time after time', {
  aggregate: { ...preferences, decide: { offerSuggestion, takeUpSuggestion, declineSuggestion, askForSuggestion, setTopicPace } },
  schemas: stored,
  wishes: {
    offerSuggestion: wish(
      {
        ...offering,
        suggestionId: again.suggestionId,
        topicId: few('topicId-1'),
        resourceId: few('resourceId-1'),
        words: few('A walk.'),
        by: speakers('own-specialist'),
      },
      ['topicId'],
    ),
    takeUpSuggestion: wish(again),
    declineSuggestion: wish({ ...again, told: few(spoken) }),
    askForSuggestion: wish({
      ...again,
      by: few<Speaker>({ role: 'supporter', id: 'sister' }, { role: 'supporter', id: 'sister' }, { role: 'person', id: ada }),
    }),
    setTopicPace: wish({
      topicId: few('topicId-1'),
      pace: few('open', 'open', 'never', 'not-yet', 'ask-first'),
      told: few(spoken),
      by: told,
    }),
  },
  invariants: ofOffers,
});
