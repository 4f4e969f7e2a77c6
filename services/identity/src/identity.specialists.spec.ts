import { ada, agencyNorth, agencySouth, luis, mara, riverside } from '@golden-thread/testing';
import { identityOverHttp, type IdentityOverHttp, networkLead, nobody, refused, wrong } from './contract/identity-over-http.ts';
import { agencyIsReady, networkIsFounded, programmeIsOpen, specialistIsWelcomed } from './contract/there-already.ts';

const nia = 'nia';
const DAY_MS = 86_400_000;
let service: IdentityOverHttp;
beforeAll(async () => {
  service = await identityOverHttp();
  await networkIsFounded(service);
  for (const agencyId of [agencyNorth, agencySouth]) await agencyIsReady(service, agencyId);
  await programmeIsOpen(service, 'work', agencyNorth);
  await programmeIsOpen(service, 'south', agencySouth);
  await specialistIsWelcomed(service, mara, agencySouth);
});
afterAll(() => service.close());

const wish = (who: string | null, specialistId: string, path: string, payload: object = {}) =>
  service.wish(who, `specialists/${specialistId}/${path}`, payload);
const look = (who: string | null, specialistId: string = luis) => service.get(who, `specialists/${specialistId}`);
const day = (days: number) => new Date(service.clock.now() / 1_000 + days * DAY_MS).toISOString();
const welcome = {
  standing: 'trainee',
  supervisorId: mara,
  languages: ['es', 'en'],
  supportKinds: ['emotional', 'affiliational'],
  aboutMe: 'I found my way back through walking.',
};
const credential = { credentialId: 'c1', track: 'mental-health', issuer: 'state-peer-board', number: 'PS-2041' };
const availability = {
  weekly: [{ day: 'tuesday', from: '09:00', to: '17:30' }],
  away: [],
  modes: ['walk', 'phone'],
  areas: [riverside],
};

/** Every wish about a specialist other than the welcome, with what it says. */
const wishes = [
  ['credentials', { track: 'family', issuer: 'board', validFrom: '2026-01-01T00:00:00Z', validTo: '2028-01-01T00:00:00Z' }],
  ['credentials/c1/renewal-sent', {}],
  ['credentials/c1/lapse', {}],
  ['boundaries', { words: 'Not about my family.' }],
  ['openings', { programmeId: 'work', count: 1 }],
  ['availability', availability],
  ['away', {}],
  ['back', {}],
  ['leave', {}],
] as const;

describe('a specialist is welcomed', () => {
  test('P12: nobody is there before, for anybody', async () => {
    for (const who of [ada, luis, agencyNorth]) expect(await look(who)).toMatchObject(refused(404, 'not-found'));
    for (const [path, payload] of wishes) {
      expect([path, (await wish(agencyNorth, luis, path, payload)).body['code']]).toEqual([path, 'not-found']);
    }
  });

  test('P12: by their agency, a trainee under a named supervisor', async () => {
    expect(await wish(agencyNorth, luis, 'welcome', { ...welcome, supervisorId: undefined })).toMatchObject(
      refused(409, 'supervisor-needed', 'P12'),
    );
    expect(await wish(agencyNorth, luis, 'welcome', { ...welcome, supervisorId: luis })).toMatchObject(
      refused(409, 'supervisor-is-oneself', 'P12'),
    );
    for (const outcome of ['happened', 'nothing']) {
      expect((await wish(agencyNorth, luis, 'welcome', welcome)).body).toMatchObject({ id: luis, outcome });
    }
  });

  test('P12: by nobody else, and not by an agency that is not in the network', async () => {
    for (const who of [ada, luis, networkLead])
      expect(await wish(who, luis, 'welcome', welcome)).toMatchObject(refused(403, 'not-for-this-role'));
    expect(await wish(nobody, luis, 'welcome', welcome)).toMatchObject(refused(401, 'not-signed-in'));
    expect(await wish('agency-west', 'new', 'welcome', welcome)).toMatchObject(refused(404, 'not-found'));
    expect(await wish(agencySouth, luis, 'welcome', welcome)).toMatchObject(refused(409, 'welcomed-elsewhere'));
  });

  test('P5: the lead of another agency and other specialists say nothing about them', async () => {
    for (const [path, payload] of wishes) {
      expect([path, (await wish(agencySouth, luis, path, payload)).body['code']]).toEqual([path, 'not-found']);
      expect([path, (await wish(ada, luis, path, payload)).body['code']]).toEqual([path, 'not-for-this-role']);
      expect([path, (await wish(nobody, luis, path, payload)).body['code']]).toEqual([path, 'not-signed-in']);
      const { status } = await wish(mara, luis, path, payload);
      expect([path, [403, 409].includes(status)]).toEqual([path, true]);
    }
    expect((await look(luis)).etag).toBe('"1"');
  });
});

describe('what a specialist says', () => {
  test('P12: boundaries about their own story are set by themselves alone, and seen by nobody else', async () => {
    const words = 'I do not speak about my family.';
    for (const outcome of ['happened', 'nothing']) expect((await wish(luis, luis, 'boundaries', { words })).body['outcome']).toBe(outcome);
    for (const who of [agencyNorth, mara]) {
      expect(await wish(who, luis, 'boundaries', { words: 'x' })).toMatchObject(refused(409, 'boundary-is-their-own', 'P12'));
    }
    expect((await look(luis)).body['boundary']).toBe(words);
    for (const who of [ada, agencyNorth, mara]) expect((await look(who)).body).not.toHaveProperty('boundary');
  });

  test('how many more people, in programmes of their agency', async () => {
    const openings = { programmeId: 'work', count: 2 };
    for (const outcome of ['happened', 'nothing']) expect((await wish(luis, luis, 'openings', openings)).body['outcome']).toBe(outcome);
    for (const programmeId of ['south', 'unknown']) {
      expect(await wish(luis, luis, 'openings', { ...openings, programmeId })).toMatchObject(wrong('programmeId'));
    }
    expect(await wish(mara, luis, 'openings', openings)).toMatchObject(refused(409, 'specialist-or-lead'));
    expect(await wish(nia, nia, 'openings', openings)).toMatchObject(refused(409, 'specialist-not-welcomed'));
  });

  test('when, how and where they can be met', async () => {
    for (const outcome of ['happened', 'nothing']) {
      expect((await wish(agencyNorth, luis, 'availability', availability)).body['outcome']).toBe(outcome);
    }
  });

  test('that they are away, and back: it is never held up', async () => {
    for (const outcome of ['happened', 'nothing']) expect((await wish(luis, luis, 'away')).body['outcome']).toBe(outcome);
    expect((await wish(agencyNorth, luis, 'away', { until: day(2) })).body['outcome']).toBe('happened');
    expect((await look(ada)).body['isAway']).toBe(true);
    expect((await look(agencyNorth)).body['atWork']).toMatchObject({ away: { until: expect.any(String) } });
    for (const outcome of ['happened', 'nothing']) expect((await wish(luis, luis, 'back')).body['outcome']).toBe(outcome);
    expect((await look(ada)).body['isAway']).toBe(false);
  });
});

describe('credentials', () => {
  beforeAll(async () => {
    expect((await wish(agencyNorth, luis, 'credentials', { ...credential, validFrom: day(-100), validTo: day(91) })).status).toBe(200);
  });

  test('P12: are noted by the agency that saw them, end after they begin, and stay as they were noted', async () => {
    const dates = { validFrom: day(-100), validTo: day(91) };
    const again = await wish(agencyNorth, luis, 'credentials', { ...credential, ...dates });
    expect(again.body).toMatchObject({ id: 'c1', outcome: 'nothing' });
    expect(await wish(luis, luis, 'credentials', { ...credential, ...dates })).toMatchObject(
      refused(409, 'credential-seen-by-the-agency', 'P12'),
    );
    expect(
      await wish(agencyNorth, luis, 'credentials', { ...credential, credentialId: 'c2', validFrom: day(1), validTo: day(1) }),
    ).toMatchObject(refused(409, 'credential-dates', 'P12'));
    expect(await wish(agencyNorth, luis, 'credentials', { ...credential, ...dates, track: 'family' })).toMatchObject(
      refused(409, 'credential-exists'),
    );
    const made = await wish(agencyNorth, luis, 'credentials', { track: 'family', issuer: 'board', validFrom: day(5), validTo: day(900) });
    expect(made.body).toMatchObject({ id: expect.any(String), outcome: 'happened' });
  });

  test('P12: warnings come 90, 30 and 7 days before the end, for the specialist and their lead', async () => {
    const warning = async (who: string) => {
      const { credentials } = (await look(who)).body['atWork'] as { credentials: { credentialId: string; warning?: number }[] };
      return credentials.find(({ credentialId }) => credentialId === 'c1')?.warning;
    };
    const listed = async () => {
      const { body } = await service.getLater(agencyNorth, `agencies/${agencyNorth}/specialists`);
      return (body['specialists'] as { runningOut: { warning: number }[] }[]).flatMap(({ runningOut }) =>
        runningOut.map((each) => each.warning),
      );
    };
    for (const [days, expected] of [
      [0, undefined],
      [1, 90],
      [60, 30],
      [23, 7],
    ] as const) {
      service.clock.advance(days * DAY_MS);
      expect([await warning(luis), await warning(agencyNorth), await listed()]).toEqual([
        expected,
        expected,
        expected === undefined ? [] : [expected],
      ]);
    }
  });

  test('P12: a renewal that was sent in is noted, the first time counts', async () => {
    const path = 'credentials/c1/renewal-sent';
    for (const outcome of ['happened', 'nothing']) expect((await wish(luis, luis, path)).body).toMatchObject({ id: 'c1', outcome });
    expect(await wish(mara, luis, path)).toMatchObject(refused(409, 'renewal-by-the-specialist', 'P12'));
    expect(await wish(luis, luis, 'credentials/none/renewal-sent')).toMatchObject(refused(409, 'credential-not-noted'));
    expect((await look(agencyNorth)).body['atWork']).toMatchObject({
      credentials: expect.arrayContaining([expect.objectContaining({ credentialId: 'c1', standing: 'pending' })]),
    });
  });

  test('P12: a renewal may have been sent in earlier, on a day that is said', async () => {
    const path = 'credentials/family/renewal-sent';
    const dates = { validFrom: day(-10), validTo: day(700) };
    await wish(agencyNorth, luis, 'credentials', { credentialId: 'family', track: 'family', issuer: 'board', ...dates });
    expect((await wish(agencyNorth, luis, path, { sentAt: '2026-01-05T00:00:00Z' })).body['outcome']).toBe('happened');
    const { records } = await service.stored();
    expect(records.at(-1)?.event.data).toEqual({ credentialId: 'family', renewalSentAt: Date.UTC(2026, 0, 5) * 1_000 });
  });

  test('P12: a lapse is recorded once the dates are over, and not before', async () => {
    const lapse = 'credentials/c1/lapse';
    expect(await wish(agencyNorth, luis, lapse)).toMatchObject(refused(409, 'credential-not-lapsed', 'P12'));
    expect(await wish(luis, luis, lapse)).toMatchObject(refused(403, 'not-for-this-role'));
    service.clock.advance(7 * DAY_MS);
    for (const outcome of ['happened', 'nothing']) expect((await wish(agencyNorth, luis, lapse)).body['outcome']).toBe(outcome);
    expect(await wish(agencyNorth, luis, 'credentials/none/lapse')).toMatchObject(refused(409, 'credential-not-noted'));
    expect((await look(luis)).body['atWork']).toMatchObject({
      credentials: expect.arrayContaining([expect.objectContaining({ credentialId: 'c1', standing: 'lapsed' })]),
    });
  });
});

test.each([
  ['welcome', { ...welcome, standing: 'chief' }, 'standing'],
  ['welcome', { ...welcome, languages: ['?!'] }, 'languages'],
  ['welcome', { ...welcome, supportKinds: ['advice'] }, 'supportKinds'],
  ['welcome', { ...welcome, aboutMe: '' }, 'aboutMe'],
  ['credentials', { ...credential, validFrom: '2026-01-01', validTo: '2028-01-01T00:00:00Z' }, 'validFrom'],
  ['credentials', { ...credential, validTo: '2028-01-01T00:00:00Z' }, 'validFrom'],
  ['credentials', { ...credential, track: 'Mental Health' }, 'track'],
  ['credentials/c1/renewal-sent', { sentAt: 'soon' }, 'sentAt'],
  ['boundaries', { words: 'x'.repeat(4_001) }, 'words'],
  ['openings', { programmeId: 'work', count: -1 }, 'count'],
  ['openings', { programmeId: 'work', count: 1.5 }, 'count'],
  ['availability', { ...availability, weekly: [{ day: 'someday', from: '09:00', to: '10:00' }] }, 'weekly[0].day'],
  ['availability', { ...availability, weekly: [{ day: 'monday', from: '25:00', to: '26:00' }] }, 'weekly[0].from'],
  ['availability', { ...availability, weekly: [{ day: 'monday', from: '10:00', to: '10:00' }] }, 'weekly[0].to'],
  ['availability', { ...availability, away: [{ from: '2026-01-01T00:00:00Z', until: '2025-01-01T00:00:00Z' }] }, 'away[0].until'],
  ['availability', { ...availability, modes: ['letter'] }, 'modes'],
  ['away', { until: '2026-01-01' }, 'until'],
  ['leave', { colour: 'green' }, 'colour'],
])('%s with %j is refused at %s', async (path, payload, field) => {
  expect(await wish(agencySouth, mara, path, payload)).toMatchObject(wrong(field));
});
