import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { daysBetween, type Speaker } from '@golden-thread/kernel';
import { day, factsOf, few, laws, madeBy, speakers, theTime, wish, wishOf } from '@golden-thread/testing';
import { agency, isAgreed, mayTakePeople } from './agency.ts';
import { agencySchemas as stored } from './agency.schema.ts';

const networkLead = speakers('network-steward');
const lead = speakers('agency-steward', 'network-steward');
const heir = few({ agencyId: 'agency-south', mayTakePeople: true }, { agencyId: 'agency-south', mayTakePeople: false });
const agreement = { from: few(day(0), day(120)), to: few(null, day(400), day(60)) };

laws('an agency', {
  aggregate: agency,
  schemas: stored,
  wishes: {
    invite: wish({ by: networkLead }),
    signAgreement: wishOf(stored.AgreementSigned, lead, agreement),
    makeReady: wish({ checks: few<string[]>(['insurance'], []), now: theTime, by: networkLead }),
    join: wishOf(stored.AgencyJoined, lead),
    setPolicy: wishOf(stored.AgencyPolicySet, lead),
    announceLeaving: wish({ at: few(day(100), day(160), day(400), day(700)), takenOverBy: heir, now: theTime, by: lead }, ['takenOverBy']),
    sealRecords: wish({ law: few('42-cfr-2'), until: few(day(100), day(900)), now: theTime, by: networkLead }),
    leave: wish({ now: theTime, by: speakers('network-steward', 'automation') }),
  },
  invariants: {
    'P5: no person comes before the terms are in force and something was checked': (seen) => {
      if (seen.before.ready || !seen.state.ready) return;
      ok(isAgreed(seen.before, 'network-terms', seen.now));
      ok(seen.state.checks.length > 0 && seen.state.invited);
    },
    'P3: people are told 30 days before their agency leaves, and it leaves on that day or later': (seen) => {
      for (const { at } of madeBy(seen, 'AgencyLeaving')) ok(daysBetween(seen.now, at) >= 30);
      if (madeBy(seen, 'AgencyLeft').length > 0 && seen.before.ready)
        ok(seen.before.leaving !== null && seen.before.leaving.at <= seen.now);
    },
    'P3: nobody is handed to an agency that cannot take them': (seen) => {
      if (madeBy(seen, 'AgencyLeaving').length > 0)
        ok((seen.wish['takenOverBy'] as { mayTakePeople: boolean } | undefined)?.mayTakePeople !== false);
    },
    'P12: an agency that left has to begin anew: nobody comes to it, and no agreement of before holds': ({ state }) => {
      if (!state.left) return;
      ok(!mayTakePeople(state) && state.joined === null && state.agreements.length === 0 && state.leaving === null);
    },
    'only who leads an agency or the network says anything of it': (seen) => {
      if (seen.decision.kind === 'happened' && seen.decision.events.length > 0)
        ok(['agency-steward', 'network-steward', 'operator', 'automation'].includes((seen.wish['by'] as Speaker).role));
    },
  },
  always: {
    'P3: nobody comes to an agency that is about to leave': ({ state }) => {
      ok(!mayTakePeople(state) || (state.leaving === null && state.ready && state.invited));
    },
    'what was sealed stays so': ({ before, state, history }) => {
      deepStrictEqual(state.sealed.slice(0, before.sealed.length), before.sealed);
      strictEqual(state.sealed.length, factsOf(history, 'RecordsSealed').length);
    },
  },
});
