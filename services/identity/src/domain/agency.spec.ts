import fc from 'fast-check';
import { MICROS_PER_DAY, type Role } from '@golden-thread/kernel';
import { arbitraryOf, luis, riverside, scenariosOf } from '@golden-thread/testing';
import { leave } from './agency-leaving.ts';
import {
  agency,
  agreementsEnding,
  evolve,
  invite,
  isAgreed,
  join,
  makeReady,
  mayTakePeople,
  setPolicy,
  signAgreement,
  streamOfAgency,
} from './agency.ts';
import { agencySchemas, type AgencyEvent } from './agency.schema.ts';

const given = scenariosOf(agency);
const networkLead = { role: 'network-steward', id: 'lead-1' } as const;
const agencyLead = { role: 'agency-steward', id: 'lead-2' } as const;
const day = (n: number) => n * MICROS_PER_DAY;
const now = day(100);

const invited: AgencyEvent = { type: 'AgencyInvited', data: {} };
const terms = { kind: 'network-terms', version: 'terms-1', from: day(90), to: day(110) } as const;
const signed: AgencyEvent = { type: 'AgreementSigned', data: terms };
const ready: AgencyEvent = { type: 'AgencyReady', data: { checks: ['crisis-policy-written'] } };
const northside = { name: 'Northside Peers', regionId: riverside };
const joined: AgencyEvent = { type: 'AgencyJoined', data: northside };
const leaving: AgencyEvent = { type: 'AgencyLeaving', data: { at: day(130) } };
const left: AgencyEvent = { type: 'AgencyLeft', data: {} };
const running = [invited, signed, ready, joined] as const;
const stateOf = (...history: readonly AgencyEvent[]) => history.reduce(evolve, agency.initial);

describe('an agency on its way in', () => {
  test('is invited; twice is once', () => {
    given().when(invite, { by: networkLead }).then(invited).again().nothingHappened();
    given().when(invite, { by: agencyLead }).refused('only-the-network-lead');
  });

  test('signs agreements; the same again changes nothing, a renewal is another one', () => {
    given(invited)
      .when(signAgreement, { ...terms, by: agencyLead })
      .then(signed)
      .again()
      .nothingHappened();
    given(invited, signed)
      .when(signAgreement, { ...terms, version: 'terms-2', by: networkLead })
      .then({ type: 'AgreementSigned', data: { ...terms, version: 'terms-2' } });
    given()
      .when(signAgreement, { ...terms, by: agencyLead })
      .refused('agency-not-invited');
    given(invited)
      .when(signAgreement, { ...terms, by: { role: 'specialist', id: luis } })
      .refused('only-the-agency-lead');
  });

  test('an agreement ends after it begins, if it ends', () => {
    given(invited)
      .when(signAgreement, { ...terms, to: terms.from, by: agencyLead })
      .refused('agreement-ends-first');
    given(invited)
      .when(signAgreement, { ...terms, to: terms.from + 1, by: agencyLead })
      .then({ type: 'AgreementSigned', data: { ...terms, to: terms.from + 1 } });
    given(invited)
      .when(signAgreement, { ...terms, to: null, by: agencyLead })
      .then({ type: 'AgreementSigned', data: { ...terms, to: null } });
  });

  test('an agreement that ends within 90 days is told of, unless another of its kind goes on after it', () => {
    const endings = (...agreements: readonly object[]) =>
      agreementsEnding(stateOf(...agreements.map((each) => ({ ...signed, data: { ...terms, ...each } }))), now).map(({ to }) => to);
    expect(endings({ to: now + day(90) })).toEqual([now + day(90)]);
    for (const to of [now + day(90) + 1, null, now, now - 1]) expect(endings({ to })).toEqual([]);
    expect(endings({ to: day(110) }, { from: day(110), to: day(300) })).toEqual([]);
    expect(endings({ to: day(110) }, { from: day(110), to: null })).toEqual([]);
    expect(endings({ to: day(110) }, { from: day(110) + 1, to: null })).toEqual([day(110)]);
    expect(endings({ to: day(110) }, { kind: 'qsoa', to: null })).toEqual([day(110)]);
    expect(endings({ to: day(110) }, { to: day(120) })).toEqual([day(120)]);
  });

  test('an agreement holds from its first instant to before its last', () => {
    const state = stateOf(invited, signed);
    expect([terms.from - 1, terms.from, terms.to - 1, terms.to].map((at) => isAgreed(state, 'network-terms', at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isAgreed(state, 'qsoa', now)).toBe(false);
    expect(isAgreed(stateOf({ type: 'AgreementSigned', data: { ...terms, to: null } }), 'network-terms', day(9999))).toBe(true);
  });

  test('is ready once the terms are in force and something was checked', () => {
    const wish = { checks: ['crisis-policy-written'], now, by: networkLead };
    given(invited, signed).when(makeReady, wish).then(ready).again().nothingHappened();
    given(invited).when(makeReady, wish).refused('network-terms-needed');
    given(invited, signed)
      .when(makeReady, { ...wish, now: terms.to })
      .refused('network-terms-needed');
    given(invited, { type: 'AgreementSigned', data: { ...terms, kind: 'qsoa' } })
      .when(makeReady, wish)
      .refused('network-terms-needed');
    given(invited, signed)
      .when(makeReady, { ...wish, checks: [] })
      .refused('no-checks-named');
    given(signed).when(makeReady, wish).refused('agency-not-invited');
    given(invited, signed)
      .when(makeReady, { ...wish, by: agencyLead })
      .refused('only-the-network-lead');
  });

  test('joins once it is ready; another name takes the place of the first', () => {
    const wish = { ...northside, by: agencyLead };
    given(invited, signed, ready).when(join, wish).then(joined).again().nothingHappened();
    given(...running)
      .when(join, { ...wish, name: 'Northside Peer House' })
      .then({ type: 'AgencyJoined', data: { ...northside, name: 'Northside Peer House' } });
    given(invited, signed).when(join, wish).refused('agency-not-ready-to-join');
    given().when(join, wish).refused('agency-not-invited');
    given(invited, signed, ready)
      .when(join, { ...wish, by: { role: 'specialist', id: luis } })
      .refused('only-the-agency-lead');
  });
});

describe('an agency', () => {
  test('takes people from when it is ready until it is about to leave, and not before or after', () => {
    expect(mayTakePeople(stateOf())).toBe(false);
    expect(mayTakePeople(stateOf(invited, signed))).toBe(false);
    expect(mayTakePeople(stateOf(ready))).toBe(false);
    expect(mayTakePeople(stateOf(invited, signed, ready))).toBe(true);
    expect(mayTakePeople(stateOf(...running))).toBe(true);
    expect(mayTakePeople(stateOf(...running, leaving))).toBe(false);
    expect(mayTakePeople(stateOf(...running, leaving, left))).toBe(false);
    expect(mayTakePeople(stateOf(...running, leaving, left, invited))).toBe(false);
  });

  test('writes notes together with the person unless it says something else', () => {
    const wish = { crisisPolicy: 'hard-moments-1', by: agencyLead };
    const set = (notes: 'co-written' | 'none', crisisPolicy = 'hard-moments-1'): AgencyEvent => ({
      type: 'AgencyPolicySet',
      data: { notes, crisisPolicy },
    });
    expect(agency.initial.policy).toEqual({ notes: 'co-written', crisisPolicy: null });
    given(invited).when(setPolicy, wish).then(set('co-written')).again().nothingHappened();
    given(invited)
      .when(setPolicy, { ...wish, notes: 'none' })
      .then(set('none'))
      .again()
      .nothingHappened();
    given(invited, set('none'))
      .when(setPolicy, { ...wish, crisisPolicy: 'hard-moments-2' })
      .then(set('none', 'hard-moments-2'));
    given().when(setPolicy, wish).refused('agency-not-invited');
    given(invited)
      .when(setPolicy, { ...wish, by: { role: 'own-specialist', id: luis } })
      .refused('only-the-agency-lead');
  });
});

describe('facts about an agency', () => {
  test.each(['person', 'own-specialist', 'supporter', 'representative', 'agency-steward'] satisfies Role[])(
    'is not invited, made ready or put out by: %s',
    (role) => {
      const by = { role, id: luis };
      given().when(invite, { by }).refused('only-the-network-lead');
      given(invited, signed)
        .when(makeReady, { checks: ['keys'], now, by })
        .refused('only-the-network-lead');
      given(...running, leaving)
        .when(leave, { now: day(130), by })
        .refused('only-the-network-lead');
    },
  );

  // Invariants: people may come exactly where, since it last left, the agency was invited and made ready and did not announce that it leaves;
  // what was sealed stays sealed, in order.
  test('takes facts in any order', () => {
    const anything = fc.oneof(
      ...Object.entries(agencySchemas).map(([type, schema]) => arbitraryOf(schema).map((data) => ({ type, data }) as AgencyEvent)),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 16 }), (history) => {
        const state = stateOf(...history);
        const since = new Set(history.slice(history.findLastIndex(({ type }) => type === 'AgencyLeft') + 1).map(({ type }) => type));
        expect(mayTakePeople(state)).toBe(since.has('AgencyInvited') && since.has('AgencyReady') && !since.has('AgencyLeaving'));
        expect(state.sealed).toEqual(history.filter(({ type }) => type === 'RecordsSealed').map(({ data }) => data));
      }),
      { numRuns: 300 },
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfAgency('7f9c')).toBe('agency-7f9c');
  });
});
