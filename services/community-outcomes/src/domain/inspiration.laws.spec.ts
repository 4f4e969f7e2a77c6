import { ok, strictEqual } from 'node:assert/strict';
import { isConfirmed, type RecordedEvent, type Speaker } from '@golden-thread/kernel';
import { ada, ben, factsOf, few, laws, madeBy, noTo, type Seen, speakers, tellings, wish, wishOf } from '@golden-thread/testing';
import { inspirationPrivacy } from './inspiration-privacy.ts';
import { inspiration, isTakenBack, mayInspirerBeNamed, mayInspirerKnow, type Inspiration } from './inspiration.ts';
import { inspirationSchemas as stored, type InspirationEvent } from './inspiration.schema.ts';

const by = speakers('person', 'own-specialist');
const personId = few(ada, ben);
const choice = wish({ personId, told: tellings, by });
const standIn = { standInId: few('stand-in-1', 'stand-in-2', ada) };

/** Whether somebody said yes to it, confirmed then or later, and has not put it right. */
function saidYes(
  { state, history }: Pick<Seen<Inspiration, InspirationEvent>, 'state' | 'history'>,
  type: 'TellingAllowed' | 'NamingAllowed',
) {
  return factsOf(history, type).some(({ recorded }) => state.tellings.get(recorded.eventId) === 'confirmed');
}

/** Whether the last of these words on one choice that was not corrected is a no. */
function lastIsNo(
  history: readonly RecordedEvent<InspirationEvent>[],
  state: Inspiration,
  [yes, no]: readonly InspirationEvent['type'][],
): boolean {
  const words = history
    .filter(({ event, recorded }) => [yes, no].includes(event.type) && state.tellings.get(recorded.eventId) !== 'corrected')
    .toSorted((a, b) => a.recorded.occurredAt - b.recorded.occurredAt);
  return words.at(-1)?.event.type === no;
}

laws('an inspiration', {
  aggregate: { ...inspiration, decide: { ...inspiration.decide, ...inspirationPrivacy.decide } },
  schemas: stored,
  wishes: {
    acknowledge: wish({ inspirerId: few(ada, ada, ben), inspiredId: few(ben), told: tellings, by }),
    withdraw: choice,
    confirm: wishOf(stored.ToldConfirmed, by),
    correct: wishOf(stored.ToldCorrected, by),
    allowTelling: choice,
    keepTellingPrivate: choice,
    allowNaming: choice,
    keepNamingPrivate: choice,
    takeNameOff: wish({ personId, told: tellings, by, ...standIn }),
  },
  answers: (state) => [mayInspirerKnow(state), mayInspirerBeNamed(state), isTakenBack(state), state.said?.inspirerId],
  invariants: {
    'P13: thanks go from one person to another, once': (seen) => {
      for (const { inspirerId, inspiredId } of madeBy(seen, 'InspirationAcknowledged')) ok(inspirerId !== inspiredId);
      ok(factsOf(seen.history, 'InspirationAcknowledged').length <= 1);
    },
    'P13: each decides for themselves: the inspired on telling, the inspirer on naming': (seen) => {
      const { said } = seen.before;
      for (const { personId: who } of madeBy(seen, 'TellingAllowed', 'TellingKeptPrivate')) strictEqual(who, said?.inspiredId);
      for (const { personId: who } of madeBy(seen, 'NamingAllowed', 'NamingKeptPrivate')) strictEqual(who, said?.inspirerId);
    },
    'P13: to whoever may not know of it there is one answer, whether it exists or not': (seen) => {
      if (!['allowNaming', 'keepNamingPrivate', 'takeNameOff'].includes(seen.name)) return;
      if (seen.before.telling.length === 0) strictEqual(noTo(seen), 'not-acknowledged');
    },
    'P13: a name is taken off once it is confirmed, and its stand-in is nobody': (seen) => {
      for (const { standInId, told } of madeBy(seen, 'NameTakenOff')) {
        ok(standInId !== seen.before.said?.inspirerId && standInId !== seen.before.said?.inspiredId);
        ok(isConfirmed(told) && (seen.wish['by'] as Speaker).role !== 'supporter');
      }
    },
  },
  always: {
    'P13: nobody knows that they inspired somebody who did not say yes to it, confirmed': ({ state, history }) => {
      if (!mayInspirerKnow(state)) return;
      ok(saidYes({ state, history }, 'TellingAllowed') && !isTakenBack(state));
      ok(!lastIsNo(history, state, ['TellingAllowed', 'TellingKeptPrivate']));
    },
    'P13: nobody is named who did not say yes to it, or took their name off': ({ state, history }) => {
      if (!mayInspirerBeNamed(state)) return;
      ok(saidYes({ state, history }, 'NamingAllowed') && mayInspirerKnow(state));
      ok(!lastIsNo(history, state, ['NamingAllowed', 'NamingKeptPrivate']));
      strictEqual(factsOf(history, 'NameTakenOff').length, 0);
    },
    'P2: what was taken back counts at once': ({ state, history }) => {
      const back = factsOf(history, 'InspirationWithdrawn').some(({ recorded }) => state.tellings.get(recorded.eventId) !== 'corrected');
      if (back) ok(isTakenBack(state) && !mayInspirerKnow(state) && !mayInspirerBeNamed(state));
    },
  },
});
