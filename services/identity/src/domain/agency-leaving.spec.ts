import { MICROS_PER_DAY } from '@golden-thread/kernel';
import { agencySouth, luis, riverside, scenariosOf } from '@golden-thread/testing';
import { announceLeaving, DAYS_TO_CHOOSE, leave, sealRecords } from './agency-leaving.ts';
import { agency, evolve, invite, setPolicy } from './agency.ts';
import type { AgencyEvent } from './agency.schema.ts';

const given = scenariosOf(agency);
const networkLead = { role: 'network-steward', id: 'lead-1' } as const;
const agencyLead = { role: 'agency-steward', id: 'lead-2' } as const;
const sweeper = { role: 'automation', id: 'sweeper' } as const;
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
const sealed: AgencyEvent = { type: 'RecordsSealed', data: { law: 'state-law-9', until: day(2000) } };
const running = [invited, signed, ready, joined] as const;
const stateOf = (...history: readonly AgencyEvent[]) => history.reduce(evolve, agency.initial);

describe('an agency on its way out', () => {
  const wish = { at: now + day(30), now, by: agencyLead };

  test('P3: each person has 30 days to choose: the day lies at least 30 days ahead', () => {
    expect(DAYS_TO_CHOOSE).toBe(30);
    given(...running)
      .when(announceLeaving, { ...wish, at: now + day(29) })
      .refused('leaving-too-soon', 'P3');
    given(...running)
      .when(announceLeaving, { ...wish, at: now + day(30) - 1 })
      .refused('leaving-too-soon', 'P3');
    given(...running)
      .when(announceLeaving, wish)
      .then({ type: 'AgencyLeaving', data: { at: now + day(30) } });
    given(...running)
      .when(announceLeaving, { ...wish, at: now + day(31) })
      .then({ type: 'AgencyLeaving', data: { at: now + day(31) } });
  });

  test('the same word again changes nothing, however late it comes', () => {
    given(...running)
      .when(announceLeaving, wish)
      .then({ type: 'AgencyLeaving', data: { at: wish.at } })
      .again()
      .nothingHappened();
    given(...running, leaving)
      .when(announceLeaving, { ...wish, at: day(130), now: day(129) })
      .nothingHappened();
  });

  test('P3: another day, or another agency that takes over, is announced as early', () => {
    const heir = { agencyId: agencySouth, mayTakePeople: true };
    given(...running, leaving)
      .when(announceLeaving, { ...wish, at: day(131), now: day(102) })
      .refused('leaving-too-soon', 'P3');
    given(...running, leaving)
      .when(announceLeaving, { ...wish, at: day(130), takenOverBy: heir, now: day(101) })
      .refused('leaving-too-soon', 'P3');
    given(...running, leaving)
      .when(announceLeaving, { ...wish, at: day(130), takenOverBy: heir, now: day(100) })
      .then({ type: 'AgencyLeaving', data: { at: day(130), takenOverBy: agencySouth } })
      .again()
      .nothingHappened();
    given(...running)
      .when(announceLeaving, { ...wish, takenOverBy: { ...heir, mayTakePeople: false } })
      .refused('heir-not-ready', 'P3');
  });

  test('only an agency that is there leaves, and only who leads says so', () => {
    given().when(announceLeaving, wish).refused('agency-not-there');
    given(...running)
      .when(announceLeaving, { ...wish, by: { role: 'specialist', id: luis } })
      .refused('only-the-agency-lead');
  });

  test('leaves on the day that people were told, not before', () => {
    const onTheDay = { now: day(130), by: sweeper };
    given(...running, leaving)
      .when(leave, onTheDay)
      .then(left)
      .again()
      .nothingHappened();
    given(...running, leaving)
      .when(leave, { ...onTheDay, now: day(130) - 1 })
      .refused('leaving-day-not-come', 'P3');
    given(...running)
      .when(leave, onTheDay)
      .refused('leaving-not-announced', 'P3');
    given().when(leave, onTheDay).refused('agency-not-there');
    given(...running, leaving)
      .when(leave, { ...onTheDay, by: networkLead })
      .then(left);
    given(...running, leaving)
      .when(leave, { ...onTheDay, by: agencyLead })
      .refused('only-the-network-lead');
  });

  test('leaves at once where nobody could have come', () => {
    given(invited, signed).when(leave, { now, by: networkLead }).then(left).again().nothingHappened();
  });

  test('seals what a law wants kept, once it is about to leave or left', () => {
    const seal = { law: 'state-law-9', until: day(2000), now, by: sweeper };
    given(...running, leaving)
      .when(sealRecords, seal)
      .then(sealed)
      .again()
      .nothingHappened();
    given(...running, leaving, left)
      .when(sealRecords, seal)
      .then(sealed)
      .again()
      .nothingHappened();
    given(...running, leaving, sealed)
      .when(sealRecords, { ...seal, until: day(2001) })
      .then({ type: 'RecordsSealed', data: { law: 'state-law-9', until: day(2001) } });
    given(...running, leaving, sealed)
      .when(sealRecords, { ...seal, law: 'state-law-10' })
      .then({ type: 'RecordsSealed', data: { law: 'state-law-10', until: day(2000) } });
    given(...running)
      .when(sealRecords, seal)
      .refused('leaving-not-announced', 'P3');
    given(...running, leaving)
      .when(sealRecords, { ...seal, until: now })
      .refused('seal-already-over');
    given(...running, leaving)
      .when(sealRecords, { ...seal, until: now + 1 })
      .then({ type: 'RecordsSealed', data: { law: 'state-law-9', until: now + 1 } });
    given(...running, leaving)
      .when(sealRecords, { ...seal, by: agencyLead })
      .refused('only-the-network-lead');
  });

  test('may be invited anew, and starts from the beginning; what was sealed stays sealed', () => {
    given(...running, leaving, sealed, left)
      .when(invite, { by: networkLead })
      .then(invited)
      .again()
      .nothingHappened();
    const back = stateOf(...running, leaving, sealed, left, invited);
    expect(back).toEqual({ ...agency.initial, invited: true, sealed: [sealed.data] });
    given(...running, leaving, left)
      .when(setPolicy, { crisisPolicy: 'hard-moments-1', by: agencyLead })
      .refused('agency-not-invited');
  });
});
