import { ada, agencyNorth, agencySouth, ben, luis } from '@golden-thread/testing';
import { fromMemory, type IdentityOverHttp, networkLead, nobody, refused, self, wrong } from './contract/identity-over-http.ts';
import { identityWithAgencies, nia, walks } from './contract/people-there-already.ts';
import { terms } from './contract/there-already.ts';

const DAY_MS = 86_400_000;
const HIDDEN = { people: null, hidden: 'hidden to protect privacy (fewer than 11 people)' };
let service: IdentityOverHttp;
beforeEach(async () => (service = await identityWithAgencies()));
afterEach(() => service.close());

const wish = async (who: string, path: string, payload: object = {}) => {
  const answer = await service.wish(who, path, payload);
  expect(answer).toMatchObject({ status: 200, body: { outcome: 'happened' } });
  return answer;
};
const look = (who: string | null, agencyId: string = agencyNorth) => service.getLater(who, `agencies/${agencyId}/overview`);
const overview = async () => (await look(agencyNorth)).body;
const day = (days: number) => new Date(service.clock.now() / 1_000 + days * DAY_MS).toISOString();
const credential = (specialistId: string, credentialId: string, validTo: string) =>
  wish(agencyNorth, `specialists/${specialistId}/credentials`, {
    credentialId,
    track: 'family',
    issuer: 'board',
    number: 'PS-7',
    validFrom: day(-400),
    validTo,
  });

describe('an agency today', () => {
  test('begins empty: nobody waits, nothing is open, nothing runs out; notes are co-written', async () => {
    expect(await overview()).toEqual({
      agencyId: agencyNorth,
      waiting: { people: 0, oldestPromise: null },
      openings: [{ programmeId: walks, count: 0 }],
      specialists: { there: 2, away: 0 },
      credentials: { runningOut: [], lapsed: [] },
      walking: HIDDEN,
      agreementsEnding: [],
      notes: 'co-written',
      crisisPolicy: null,
      incomplete: false,
    });
  });

  test('P15: says how many wait, and which promise is to be kept first', async () => {
    await wish(ada, `people/${ada}/register`, { agencyId: agencyNorth });
    await wish(ada, `people/${ada}/pairing/want`, { told: self });
    await wish(ada, `people/${ada}/pairing/want`, { programmeId: walks, told: self });
    service.clock.advance(DAY_MS);
    await wish(ben, `people/${ben}/pairing/want`, { told: self });
    expect((await overview())['waiting']).toEqual({
      people: 2,
      oldestPromise: { askedOn: '2026-09-30T00:00:00Z', nextNewsBy: '2026-10-07T00:00:00Z' },
    });
    service.clock.advance(DAY_MS);
    // News reach Ada; the oldest promise is the one to Ben now.
    await wish(agencyNorth, `people/${ada}/pairing/meantime`, { offer: 'warm-line' });
    expect((await overview())['waiting']).toMatchObject({
      oldestPromise: { askedOn: '2026-10-01T00:00:00Z', nextNewsBy: '2026-10-08T00:00:00Z' },
    });
    await wish(ada, `people/${ada}/erasure/request`, { told: self });
    await wish(networkLead, `people/${ada}/erasure/erase`, { keys: 'words' });
    expect((await overview())['waiting']).toMatchObject({ people: 1 });
  });

  test('counts openings of programmes that are open, with specialists who are there', async () => {
    for (const [who, count] of [
      [luis, 2],
      [nia, 3],
    ] as const) {
      await wish(who, `specialists/${who}/openings`, { programmeId: walks, count });
    }
    expect(await overview()).toMatchObject({ openings: [{ programmeId: walks, count: 5 }], specialists: { there: 2, away: 0 } });
    await wish(nia, `specialists/${nia}/away`, { until: day(2) });
    expect(await overview()).toMatchObject({ openings: [{ programmeId: walks, count: 2 }], specialists: { there: 1, away: 1 } });
    service.clock.advance(2 * DAY_MS);
    expect(await overview()).toMatchObject({ openings: [{ count: 5 }], specialists: { there: 2, away: 0 } });
    await wish(luis, `specialists/${luis}/leave`);
    await wish(agencyNorth, `programmes/${walks}/close`);
    expect(await overview()).toMatchObject({ openings: [], specialists: { there: 1, away: 0 } });
  });

  test('P12: names credentials that run out within 90, 30 and 7 days, the nearest first, and those that lapsed', async () => {
    await credential(luis, 'luis-1', day(60));
    await credential(nia, 'nia-1', day(6));
    const credentials = async () => (await overview())['credentials'];
    expect(await credentials()).toEqual({
      runningOut: [
        { specialistId: nia, credentialId: 'nia-1', track: 'family', validTo: expect.any(String), warning: 7, renewalSent: false },
        expect.objectContaining({ specialistId: luis, credentialId: 'luis-1', warning: 90 }),
      ],
      lapsed: [],
    });
    service.clock.advance(35 * DAY_MS);
    expect(await credentials()).toEqual({
      runningOut: [expect.objectContaining({ credentialId: 'luis-1', warning: 30 })],
      lapsed: [{ specialistId: nia, credentialId: 'nia-1', track: 'family', validTo: expect.any(String) }],
    });
    await credential(nia, 'nia-2', day(300));
    expect(await credentials()).toMatchObject({ lapsed: [] });
    expect(JSON.stringify(await overview())).not.toContain('PS-7');
  });

  test('tells agreements that end within 90 days and are not renewed, and its own policy', async () => {
    await wish(agencyNorth, `agencies/${agencyNorth}/agreements`, { ...terms, kind: 'qsoa', to: day(91) });
    await wish(agencyNorth, `agencies/${agencyNorth}/policy`, { notes: 'person-only', crisisPolicy: 'hard-moments-2026-1' });
    expect(await overview()).toMatchObject({ agreementsEnding: [], notes: 'person-only', crisisPolicy: 'hard-moments-2026-1' });
    service.clock.advance(DAY_MS);
    expect(await overview()).toMatchObject({ agreementsEnding: [{ kind: 'qsoa', version: terms.version, to: expect.any(String) }] });
    await wish(agencyNorth, `agencies/${agencyNorth}/agreements`, { ...terms, kind: 'qsoa', version: 'qsoa-2' });
    expect(await overview()).toMatchObject({ agreementsEnding: [] });
  });
});

describe('P6: people who walk with a specialist of the agency', () => {
  const walk = async (personId: string, specialistId: string) => {
    await wish(personId, `people/${personId}/pairing/choose`, { specialistId, told: self });
    await wish(specialistId, `people/${personId}/pairing/accept`);
  };
  const walking = async () => (await overview())['walking'];
  const eleven = async () => {
    for (let n = 0; n < 11; n += 1) await walk(`person-${n}`, n % 2 === 0 ? luis : nia);
  };

  test('P6: are a number from 11 on, each counted once, and hidden under it', async () => {
    for (let n = 0; n < 10; n += 1) await walk(`person-${n}`, n % 2 === 0 ? luis : nia);
    const cover = { specialistId: nia, until: day(1), told: self };
    await wish('person-0', 'people/person-0/pairing/cover', cover);
    await wish('person-10', 'people/person-10/pairing/choose', { specialistId: luis, told: self });
    expect(await walking()).toEqual(HIDDEN);
    // Standing in counts until its time is over.
    await wish('person-11', 'people/person-11/pairing/cover', cover);
    expect(await walking()).toEqual({ people: 11 });
    service.clock.advance(DAY_MS);
    expect(await walking()).toEqual(HIDDEN);
    await wish(luis, 'people/person-10/pairing/accept');
    expect(await walking()).toEqual({ people: 11 });
    await wish('person-3', 'people/person-3/pairing/release', { specialistId: nia, told: self });
    expect(await walking()).toEqual(HIDDEN);
  });

  test('P2: what was written from memory does not count, and whoever died or was erased is gone', async () => {
    await eleven();
    await service.wish('person-11', 'people/person-11/pairing/choose', { specialistId: luis, told: self });
    await service.wish(luis, 'people/person-11/pairing/accept');
    expect(await walking()).toEqual({ people: 12 });
    await wish('person-12', 'people/person-12/register');
    await wish(luis, 'people/person-12/pairing/cover', { specialistId: nia, until: day(1), told: fromMemory });
    expect(await walking()).toEqual({ people: 12 });
    await wish(luis, 'people/person-0/died', { certainty: 'told' });
    expect(await walking()).toEqual({ people: 11 });
    await wish('person-1', 'people/person-1/erasure/request', { told: self });
    await wish(networkLead, 'people/person-1/erasure/erase', { keys: 'words' });
    expect(await walking()).toEqual(HIDDEN);
  });

  test('P6: a network may ask for more', async () => {
    await eleven();
    expect(await walking()).toEqual({ people: 11 });
    await wish(networkLead, 'network/policy', {
      smallCellThreshold: 12,
      releaseCalendar: [],
      partnerTerms: 'partner-terms-2026-1',
      urgentHelp: [{ name: '988', way: 'call or text 988', hours: 'day and night', languages: ['en'] }],
    });
    expect(await walking()).toEqual({ people: null, hidden: 'hidden to protect privacy (fewer than 12 people)' });
  });
});

test('P5: is for the lead of the agency and for nobody else', async () => {
  for (const agencyId of [agencyNorth, 'nowhere']) expect(await look(agencySouth, agencyId)).toMatchObject(refused(404, 'not-found'));
  expect(await look('agency-west', 'agency-west')).toMatchObject(refused(404, 'not-found'));
  for (const who of [ada, luis, networkLead, 'ana', 'sister']) expect(await look(who)).toMatchObject(refused(403, 'not-for-this-role'));
  expect(await look(nobody)).toMatchObject(refused(401, 'not-signed-in'));
  expect(await service.get(agencyNorth, `agencies/${agencyNorth}/overview?minPosition=soon`)).toMatchObject(wrong('minPosition'));
});
