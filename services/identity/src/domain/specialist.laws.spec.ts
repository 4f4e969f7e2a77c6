import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Speaker } from '@golden-thread/kernel';
import { day, factsOf, few, laws, luis, madeBy, speakers, theTime, wish, wishOf } from '@golden-thread/testing';
import { credentialStanding, holds } from './specialist-credentials.ts';
import { specialist } from './specialist.ts';
import { specialistSchemas as stored } from './specialist.schema.ts';

const lead = speakers('agency-steward');
const theirs = speakers('specialist', 'agency-steward');
const is = { specialistId: few(luis) };
const dates = { validFrom: few(day(0), day(90)), validTo: few(day(90), day(130), day(300)) };

laws('a specialist', {
  aggregate: specialist,
  schemas: stored,
  wishes: {
    welcome: wishOf(stored.SpecialistWelcomed, lead, is),
    addCredential: wishOf(stored.CredentialAdded, lead, dates),
    sendRenewal: wishOf(stored.CredentialPending, theirs, { ...is, renewalSentAt: theTime }),
    recordLapse: wishOf(stored.CredentialLapsed, speakers('automation'), { now: theTime }),
    setBoundary: wishOf(stored.BoundarySet, theirs, is),
    setOpenings: wishOf(stored.OpeningsSet, theirs, is),
    setAvailability: wishOf(stored.AvailabilitySet, theirs, is).map(({ specialistId, by, weekly, away, modes, areas }) => ({
      ...{ specialistId, by, weekly, away, modes, areas },
    })),
    goAway: wishOf(stored.SpecialistAway, theirs, is),
    comeBack: wish({ ...is, by: theirs }),
    leave: wish({ ...is, peopleToTell: few(0, 0, 2), by: theirs }),
  },
  invariants: {
    'P12: trainees and volunteers are welcome under a named supervisor, who is not themselves': ({ state }) => {
      const { welcome } = state;
      if (welcome === null) return;
      ok(welcome.standing === 'certified' || welcome.supervisorId !== undefined);
      ok(welcome.supervisorId !== luis);
    },
    'P12: nobody loses their specialist without hearing why and what now': (seen) => {
      if (madeBy(seen, 'SpecialistLeft').length > 0) strictEqual(seen.wish['peopleToTell'], 0);
    },
    'P12: boundaries about their own story are the specialist’s alone': (seen) => {
      if (madeBy(seen, 'BoundarySet').length > 0) strictEqual((seen.wish['by'] as Speaker).id, luis);
    },
    'P12: credentials are noted by who saw them, and end after they begin': (seen) => {
      for (const { validFrom, validTo } of madeBy(seen, 'CredentialAdded')) {
        ok(validFrom < validTo);
        strictEqual((seen.wish['by'] as Speaker).role, 'agency-steward');
      }
    },
    'P12: a lapse is recorded when the dates are over, and once': (seen) => {
      for (const { credentialId } of madeBy(seen, 'CredentialLapsed')) {
        ok((seen.before.credentials.held.get(credentialId)?.validTo ?? Infinity) <= seen.now);
        ok(!seen.before.credentials.lapsed.has(credentialId));
      }
    },
    'who left, or was not welcomed, opens nothing and is away from nothing': (seen) => {
      if (seen.before.welcome === null || seen.before.left)
        strictEqual(madeBy(seen, 'OpeningsSet', 'AvailabilitySet', 'SpecialistAway', 'SpecialistBack').length, 0);
    },
  },
  always: {
    'P12: a credential stays as it was noted first, and its dates alone say whether it holds': ({ before, state, history, now }) => {
      for (const [id, credential] of before.credentials.held) deepStrictEqual(state.credentials.held.get(id), credential);
      const noted = new Map(
        factsOf(history, 'CredentialAdded')
          .toReversed()
          .map(({ event }) => [event.data.credentialId, event.data]),
      );
      const holding = [...noted.values()].some(({ validFrom, validTo }) => validFrom <= now && now < validTo);
      strictEqual(holds(credentialStanding(state, { at: now })), holding);
    },
  },
});
