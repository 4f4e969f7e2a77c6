import { ok, strictEqual } from 'node:assert/strict';
import { isConfirmed, type Speaker } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, day, factsOf, few, laws, madeBy, noTo, speakers, wish, wishOf } from '@golden-thread/testing';
import { agenciesOf, programmesAt } from './person-agencies.ts';
import { afterMeOf } from './person-farewell.ts';
import { hasDied } from './person-life.ts';
import { representativeMay } from './person-representatives.ts';
import { supporterMay } from './person-supporters.ts';
import { person, type Person, type Register } from './person.ts';
import { personSchemas as stored, type PersonEvent } from './person.schema.ts';

const told = speakers('person', 'own-specialist');
const helper = speakers('specialist', 'agency-steward');
const network = speakers('network-steward', 'automation');
const closeBy = speakers('supporter', 'agency-steward');
const ready = few(true, true, false);
const who = { personId: few(ada) };

/** What says something of a person, or gives them something new: nothing of it is taken once the keys are gone. */
const ofThem: readonly PersonEvent['type'][] = [
  'PersonRegistered',
  'PersonCameToAgency',
  'NoticeGiven',
  'ContactKept',
  'OwnWordSet',
  'AccessNeedsKept',
  'SupporterNamed',
  'RepresentativeNamed',
  'AfterMeSet',
];

const answers = (state: Person) => ({
  at: [agencyNorth, agencySouth].map((agency) => programmesAt(state, agency)),
  may: ['supporterId-1', 'supporterId-2'].map((supporter) => supporterMay(state, supporter, 'one-thing')),
  signs: ['representativeId-1', 'representativeId-2'].map((each) => representativeMay(state, each, 'sign', day(130))),
  died: hasDied(state),
  afterMe: afterMeOf(state),
  erased: state.erasure.erased,
});

laws('a person', {
  aggregate: person,
  schemas: stored,
  wishes: {
    register: wishOf(stored.PersonRegistered, told, { ...who, by: few('self', 'specialist'), agencyMayTakePeople: ready }).map(
      (wished) => wished as Register,
    ),
    comeToAgency: wishOf(stored.PersonCameToAgency, helper, { agencyMayTakePeople: ready, programmeIsTheirs: ready }),
    leaveAgency: wishOf(stored.PersonLeftAgency, told),
    giveNotice: wishOf(stored.NoticeGiven, helper),
    keepContact: wishOf(stored.ContactKept, told),
    setOwnWord: wishOf(stored.OwnWordSet, told),
    keepAccessNeeds: wishOf(stored.AccessNeedsKept, told),
    nameSupporter: wishOf(stored.SupporterNamed, told),
    removeSupporter: wishOf(stored.SupporterRemoved, told),
    nameRepresentative: wishOf(stored.RepresentativeNamed, told, { may: few<string[]>(['sign'], ['sign', 'read'], ['decide'], []) }),
    endRepresentative: wishOf(stored.RepresentativeEnded, speakers('person', 'representative')),
    tellDied: wish({ certainty: few('told', 'confirmed'), by: closeBy }),
    correctDied: wish({ by: closeBy }),
    setAfterMe: wishOf(stored.AfterMeSet, told),
    requestErasure: wishOf(stored.ErasureRequested, told),
    holdErasure: wishOf(stored.ErasureHeld, network),
    erase: wishOf(stored.PersonErased, network, { ...who, heldBy: few(null, null, 'retention') }),
    confirm: wishOf(stored.ToldConfirmed, told),
    correct: wishOf(stored.ToldCorrected, told),
  },
  answers,
  invariants: {
    'P5: an erased person’s stream takes nothing that says anything of them': (seen) => {
      if (seen.before.erasure.erased !== 'nothing') strictEqual(madeBy(seen, ...ofThem).length, 0);
    },
    'P2: nobody is erased who did not ask for it, confirmed, or whom a law holds': (seen) => {
      if (madeBy(seen, 'PersonErased').length === 0) return;
      ok(factsOf(seen.history, 'ErasureRequested').some(({ recorded }) => seen.before.tellings.get(recorded.eventId) === 'confirmed'));
      strictEqual(seen.wish['heldBy'], null);
    },
    'P16: nobody is kept out by a form: who comes without an agency is registered at once': (seen) => {
      if (
        seen.name === 'register' &&
        seen.wish['agencyId'] === null &&
        seen.before.door === null &&
        seen.before.erasure.erased === 'nothing'
      )
        strictEqual(noTo(seen), null);
    },
    'no person’s data comes before an agency is ready': (seen) => {
      for (const { agencyId } of madeBy(seen, 'PersonRegistered', 'PersonCameToAgency'))
        ok(agencyId === null || seen.wish['agencyMayTakePeople'] === true);
    },
    'P2: a representative signs and reads, and speaks for the person in nothing else': (seen) => {
      const { role } = seen.wish['by'] as Speaker;
      if (role !== 'representative' || seen.decision.kind === 'refused') return;
      for (const { type } of seen.decision.events) ok(['RepresentativeEnded', 'PersonDied', 'PersonDiedCorrected'].includes(type), type);
    },
    'P3: to leave an agency, and to let a supporter go, is never held up': (seen) => {
      if (seen.name !== 'leaveAgency' && seen.name !== 'removeSupporter') return;
      const { role } = seen.wish['by'] as Speaker;
      if (role === 'person' && (seen.wish['told'] as { how: string }).how === 'self') strictEqual(noTo(seen), null);
    },
  },
  always: {
    'P2: a supporter may only what the person said, and confirmed': ({ state, history }) => {
      const agreed = new Set(factsOf(history, 'ToldConfirmed').map(({ event }) => event.data.eventId));
      for (const supporterId of ['supporterId-1', 'supporterId-2'].filter((each) => supporterMay(state, each, 'one-thing')))
        ok(
          factsOf(history, 'SupporterNamed').some(
            ({ event: { data }, recorded }) =>
              data.supporterId === supporterId &&
              data.may.includes('one-thing') &&
              (isConfirmed(data.told) || agreed.has(recorded.eventId)),
          ),
        );
    },
    'P5: what was erased stays so, the record above the words': ({ before, state }) => {
      const order = ['nothing', 'words', 'record'];
      ok(order.indexOf(state.erasure.erased) >= order.indexOf(before.erasure.erased));
    },
    'P3: a person is with the agencies they came to and did not leave': ({ state, history }) => {
      for (const agencyId of agenciesOf(state)) {
        const came = factsOf(history, 'PersonRegistered', 'PersonCameToAgency').some(({ event }) => event.data.agencyId === agencyId);
        ok(came, agencyId);
      }
    },
  },
});
