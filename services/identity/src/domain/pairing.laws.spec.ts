import { ok, strictEqual } from 'node:assert/strict';
import { isConfirmed, type Speaker, type Told } from '@golden-thread/kernel';
import { day, factsOf, few, laws, luis, madeBy, mara, noTo, type Seen, speakers, theTime, wish, wishOf } from '@golden-thread/testing';
import type { OfferMeantime } from './pairing-answers.ts';
import { situationOf, type Pairing } from './pairing-situation.ts';
import { walkingWith } from './pairing-waiting.ts';
import { pairing } from './pairing.ts';
import { type PairingEvent, pairingSchemas as stored } from './pairing.schema.ts';

const told = speakers('person', 'specialist', 'agency-steward');
const agency = speakers('agency-steward', 'specialist');
const who = few<Speaker>({ role: 'specialist', id: luis }, { role: 'own-specialist', id: mara }, { role: 'person', id: 'ada' });
const lookedUp = {
  credential: few('valid', 'valid', 'pending', 'not-needed', 'lapsed', 'none'),
  left: few(false, false, true),
};
const code = few('no-opening', 'not-said');
const meanwhile = few<OfferMeantime['what']>(
  { offer: 'group', groupId: 'group-1' },
  { offer: 'specialist', specialistId: mara },
  { offer: 'warm-line' },
);
const untilThen = few(day(90), day(150), day(500));
const about = { continuity: few('nothing', 'everything') };

const walkers = (state: Pairing) =>
  walkingWith(state, day(140))
    .map((each) => JSON.stringify(each))
    .sort();

/** What holds of every choice. */
const ofChoices: Readonly<Record<string, (seen: Seen<Pairing, PairingEvent>) => void>> = {
  'P3: at most one specialist is chosen in a programme: who said yes gives way only when the person lets them go': (seen) => {
    if (seen.late || madeBy(seen, 'SpecialistReleased', 'ToldCorrected', 'ToldConfirmed').length > 0) return;
    const now = situationOf(seen.state).chosen;
    for (const [place, { specialistId, accepted }] of situationOf(seen.before).chosen)
      if (accepted) strictEqual(now.get(place)?.specialistId, specialistId);
  },
};

laws('a person’s pairings', {
  aggregate: pairing,
  schemas: stored,
  wishes: {
    want: wishOf(stored.SpecialistWanted, told),
    wantNoMore: wishOf(stored.WantedNoMore, told),
    propose: wishOf(stored.SpecialistProposed, agency),
    choose: wishOf(stored.SpecialistChosen, told, lookedUp),
    accept: wishOf(stored.SpecialistAccepted, who),
    sayUnable: wishOf(stored.SpecialistUnable, who, { code }),
    offerMeantime: wish({ what: meanwhile, by: agency }),
    giveCover: wishOf(stored.CoverGiven, told, { ...lookedUp, until: untilThen, now: theTime }),
    release: wishOf(stored.SpecialistReleased, told, { ...about }),
    confirm: wishOf(stored.ToldConfirmed, told),
    correct: wishOf(stored.ToldCorrected, told),
  },
  answers: (state) => [
    [...situationOf(state).chosen],
    [...situationOf(state).covers],
    [...situationOf(state).wishes.keys()],
    walkers(state),
  ],
  invariants: {
    ...ofChoices,
    'P2: nobody writes down that they were chosen or let go themselves': (seen) => {
      for (const { specialistId, told: telling } of madeBy(seen, 'SpecialistChosen', 'CoverGiven', 'SpecialistReleased')) {
        ok(telling.writtenBy !== specialistId);
        ok((seen.wish['by'] as Speaker).id !== specialistId);
      }
    },
    'P2: a specialist says yes or no for themselves alone': (seen) => {
      for (const { specialistId } of madeBy(seen, 'SpecialistAccepted', 'SpecialistUnable'))
        strictEqual((seen.wish['by'] as Speaker).id, specialistId);
    },
    'P12: nobody is chosen who left, or whose credential ran out or is missing': (seen) => {
      if (madeBy(seen, 'SpecialistChosen', 'CoverGiven').length === 0) return;
      ok(seen.wish['left'] === false && !['lapsed', 'none'].includes(String(seen.wish['credential'])));
    },
    'P3: the person’s own no is never held up: they release whom they like': (seen) => {
      if (seen.name !== 'release' || (seen.wish['by'] as Speaker).role !== 'person') return;
      if ((seen.wish['told'] as { how: string }).how === 'self') strictEqual(noTo(seen), null);
    },
    'P15: what is open meanwhile is never held up': (seen) => {
      if (seen.name === 'offerMeantime' && ['agency-steward', 'specialist', 'automation'].includes((seen.wish['by'] as Speaker).role))
        strictEqual(noTo(seen), null);
    },
  },
  always: {
    'P2: who walks with a person was chosen by that person, confirmed, and said yes, or stands in by their word': ({ state, history }) => {
      const agreed = new Set(factsOf(history, 'ToldConfirmed').map(({ event }) => event.data.eventId));
      for (const walker of walkingWith(state, day(140))) {
        const said = factsOf(history, walker.as === 'chosen' ? 'SpecialistChosen' : 'CoverGiven').some(
          ({ event: { data }, recorded }) =>
            data.specialistId === walker.specialistId && (isConfirmed(data.told) || agreed.has(recorded.eventId)),
        );
        ok(said, JSON.stringify(walker));
        if (walker.as === 'chosen')
          ok(factsOf(history, 'SpecialistAccepted').some(({ event }) => event.data.specialistId === walker.specialistId));
      }
    },
    'P2: nothing that waits to be read back is part of how things stand': ({ state }) => {
      const sure = { ...state, facts: state.facts.filter(({ recorded }) => state.tellings.get(recorded.eventId) !== 'unconfirmed') };
      strictEqual(JSON.stringify(walkers(sure)), JSON.stringify(walkers(state)));
    },
  },
});

const { choose, accept, sayUnable, release } = pairing.decide;
const self = { told: few<Told>({ how: 'self', readBack: false, interpreter: 'none' }), by: few<Speaker>({ role: 'person', id: 'ada' }) };
const specialistId = few(luis, mara);

laws('who is chosen, accepts and is let go', {
  aggregate: { ...pairing, decide: { choose, accept, sayUnable, release } },
  schemas: stored,
  wishes: {
    choose: wish({ specialistId, programmeId: few('programmeId-1'), ...lookedUp, ...self }, ['programmeId']),
    accept: wish({ specialistId, programmeId: few('programmeId-1'), by: who }, ['programmeId']),
    sayUnable: wish({ specialistId, programmeId: few('programmeId-1'), code, by: who }, ['programmeId']),
    release: wish({ specialistId, ...self }),
  },
  answers: (state) => walkers(state),
  invariants: ofChoices,
});
