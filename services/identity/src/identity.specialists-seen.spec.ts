import { ada, agencyNorth, agencySouth, ben, luis, mara, riverside } from '@golden-thread/testing';
import { identityOverHttp, type IdentityOverHttp, networkLead, nobody, refused, self } from './contract/identity-over-http.ts';
import { agencyIsReady, networkIsFounded, programmeIsOpen, specialistIsWelcomed } from './contract/there-already.ts';

const nia = 'nia';
const DAY_MS = 86_400_000;
let service: IdentityOverHttp;

const wish = (who: string | null, specialistId: string, path: string, payload: object = {}) =>
  service.wish(who, `specialists/${specialistId}/${path}`, payload);
const look = (who: string | null, specialistId: string = luis) => service.get(who, `specialists/${specialistId}`);
const pairing = (who: string, path: string, payload: object = {}, personId: string = ada) =>
  service.wish(who, `people/${personId}/pairing/${path}`, payload);
const day = (days: number) => new Date(service.clock.now() / 1_000 + days * DAY_MS).toISOString();
const welcome = {
  standing: 'trainee',
  supervisorId: mara,
  languages: ['es', 'en'],
  supportKinds: ['emotional', 'affiliational'],
  aboutMe: 'I found my way back through walking.',
};
const availability = {
  weekly: [{ day: 'tuesday', from: '09:00', to: '17:30' }],
  away: [],
  modes: ['walk', 'phone'],
  areas: [riverside],
};

beforeAll(async () => {
  service = await identityOverHttp();
  await networkIsFounded(service);
  for (const agencyId of [agencyNorth, agencySouth]) await agencyIsReady(service, agencyId);
  await programmeIsOpen(service, 'work', agencyNorth);
  await specialistIsWelcomed(service, mara, agencySouth);
  const dates = { validFrom: day(-1), validTo: day(400) };
  for (const [who, path, payload] of [
    [agencyNorth, 'welcome', welcome],
    [agencyNorth, 'credentials', { credentialId: 'c1', track: 'mental-health', issuer: 'state-board', number: 'PS-2041', ...dates }],
    [agencyNorth, 'credentials', { credentialId: 'c2', track: 'family', issuer: 'state-board', ...dates, validFrom: day(5) }],
    [luis, 'boundaries', { words: 'I do not speak about my family.' }],
    [luis, 'openings', { programmeId: 'work', count: 2 }],
    [luis, 'availability', availability],
  ] as const) {
    expect((await wish(who, luis, path, payload)).body['outcome']).toBe('happened');
  }
});
afterAll(() => service.close());

describe('who sees what of a specialist', () => {
  const shown = {
    specialistId: luis,
    agencyId: agencyNorth,
    languages: welcome.languages,
    supportKinds: welcome.supportKinds,
    aboutMe: welcome.aboutMe,
    modes: availability.modes,
    areas: availability.areas,
    openings: [{ programmeId: 'work', count: 2 }],
    isAway: false,
  };

  test('P14: people see languages, kinds of support, words, openings and ways to meet, and nothing else', async () => {
    for (const who of [ada, mara, 'sister', 'guardian', agencySouth, networkLead]) expect((await look(who)).body).toEqual(shown);
    expect(await look('ana')).toMatchObject(refused(403, 'not-for-this-role'));
    expect(await look(nobody)).toMatchObject(refused(401, 'not-signed-in'));
    expect(await look(ada, 'unknown')).toMatchObject(refused(404, 'not-found'));
  });

  test('their agency lead sees standing and credentials without numbers, they themselves see all of it', async () => {
    const { body: forLead } = await look(agencyNorth);
    expect(forLead).toMatchObject({
      ...shown,
      atWork: { standing: 'trainee', supervisorId: mara, left: false, away: null, weekly: availability.weekly },
    });
    expect(JSON.stringify(forLead)).not.toMatch(/PS-2041|family\./);
    const { body: own, etag } = await look(luis);
    expect(own).toMatchObject({ ...shown, boundary: 'I do not speak about my family.' });
    expect(own['atWork']).toMatchObject({
      credentials: [expect.objectContaining({ number: 'PS-2041' }), expect.not.objectContaining({ number: expect.anything() })],
    });
    expect(etag).toMatch(/^"\d+"$/);
  });

  test('P13: the lead has the list of the agency, by id, and no other agency', async () => {
    await specialistIsWelcomed(service, nia, agencyNorth);
    const { body } = await service.getLater(agencyNorth, `agencies/${agencyNorth}/specialists`);
    expect(body['specialists']).toEqual([
      {
        specialistId: luis,
        standing: 'trainee',
        supervisorId: mara,
        languages: ['es', 'en'],
        supportKinds: ['emotional', 'affiliational'],
        openings: shown.openings,
        isAway: false,
        credential: 'valid',
        runningOut: [],
      },
      expect.objectContaining({ specialistId: nia, credential: 'none', openings: [] }),
    ]);
    expect(await service.get(agencySouth, `agencies/${agencyNorth}/specialists`)).toMatchObject(refused(404, 'not-found'));
    for (const who of [ada, luis, networkLead]) {
      expect(await service.get(who, `agencies/${agencyNorth}/specialists`)).toMatchObject(refused(403, 'not-for-this-role'));
    }
  });
});

describe('a specialist leaves', () => {
  const choose = async (personId: string) => {
    expect((await pairing(personId, 'choose', { specialistId: luis, told: self }, personId)).status).toBe(200);
    expect((await pairing(luis, 'accept', {}, personId)).status).toBe(200);
  };
  const cannotLeave = async () => {
    for (const who of [luis, agencyNorth]) expect(await wish(who, luis, 'leave')).toMatchObject(refused(409, 'tell-people-first', 'P12'));
  };

  test('P12: nobody loses their specialist without hearing why and what now', async () => {
    await choose(ada);
    await choose(ben);
    await cannotLeave();
    await pairing(ada, 'release', { specialistId: luis, told: self });
    await cannotLeave();
    await pairing(ben, 'release', { specialistId: luis, told: self }, ben);
    // Standing in counts too, until the day that was said.
    await pairing(ben, 'cover', { specialistId: luis, until: day(2), told: self }, ben);
    await cannotLeave();
    service.clock.advance(3 * DAY_MS);
    for (const outcome of ['happened', 'nothing']) expect((await wish(luis, luis, 'leave')).body['outcome']).toBe(outcome);
  });

  test('and is then seen by themselves and their lead alone; nothing more is said of their time', async () => {
    expect(await look(ada)).toMatchObject(refused(404, 'not-found'));
    for (const who of [luis, agencyNorth]) expect((await look(who)).body).toMatchObject({ atWork: { left: true } });
    const { body } = await service.getLater(agencyNorth, `agencies/${agencyNorth}/specialists`);
    expect(body['specialists']).toMatchObject([{ specialistId: nia }]);
    for (const [path, payload] of [
      ['away', {}],
      ['back', {}],
      ['availability', availability],
    ] as const) {
      expect(await wish(luis, luis, path, payload)).toMatchObject(refused(409, 'specialist-not-welcomed'));
    }
  });

  test('another agency may welcome them then', async () => {
    const elsewhere = { ...welcome, standing: 'certified', supervisorId: undefined };
    expect((await wish(agencySouth, luis, 'welcome', elsewhere)).body['outcome']).toBe('happened');
    expect((await look(ada)).body).toMatchObject({ agencyId: agencySouth });
    expect((await look(agencyNorth)).body).not.toHaveProperty('atWork');
  });

  test('nobody who died has to be told', async () => {
    await service.wish(agencyNorth, `people/hana/register`, { agencyId: agencyNorth });
    await pairing(agencyNorth, 'propose', { specialistIds: [nia] }, 'hana');
    expect((await pairing('hana', 'choose', { specialistId: nia, told: self }, 'hana')).status).toBe(200);
    expect((await pairing(nia, 'accept', {}, 'hana')).status).toBe(200);
    expect(await wish(nia, nia, 'leave')).toMatchObject(refused(409, 'tell-people-first', 'P12'));
    expect((await service.wish(nia, `people/hana/died`, { certainty: 'told' })).status).toBe(200);
    expect((await wish(nia, nia, 'leave')).body['outcome']).toBe('happened');
  });
});

test('no word of theirs lies in the clear or goes on the road', async () => {
  const { events, records } = await service.stored();
  const own = events.filter(({ stream }) => stream.startsWith('specialist-'));
  expect(own.some(({ data }) => data.includes('$sealed'))).toBe(true);
  expect(JSON.stringify([events, records])).not.toMatch(/walking|PS-2041|my family/);
  expect(own.every(({ about }) => about.length === 0)).toBe(true);
});
