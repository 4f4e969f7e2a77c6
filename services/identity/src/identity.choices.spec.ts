import { ada, agencyNorth, agencySouth, ben, luis } from '@golden-thread/testing';
import { eventIn, fromMemory, type IdentityOverHttp, networkLead, self } from './contract/identity-over-http.ts';
import { identityWithAgencies, luisWalksWithAda, nia } from './contract/people-there-already.ts';

const DAY_MS = 86_400_000;
const AT_PAIRING = `/api/identity/people/${ada}/pairing`;
let service: IdentityOverHttp;
beforeEach(async () => {
  service = await identityWithAgencies();
  await luisWalksWithAda(service);
});
afterEach(() => service.close());

const wish = async (who: string, path: string, payload: object = {}) =>
  expect(await service.wish(who, path, payload)).toMatchObject({ status: 200, body: { outcome: 'happened' } });
const choices = async (who: string = ada) => ((await service.get(who, `people/${who}`)).body['mine'] as Record<string, unknown>)['choices'];
const walking = async () => (await service.get(ada, `people/${ada}/pairing`)).body['walking'] as readonly Record<string, unknown>[];
const day = (days: number) => new Date(service.clock.now() / 1_000 + days * DAY_MS).toISOString();
const none = { agencies: [], specialists: [] };

describe('P3: her agency leaves', () => {
  const answers = [
    { way: 'move', sentence: expect.stringContaining('consent'), method: 'POST', links: [`/api/identity/people/${ada}/consents`] },
    {
      way: 'take-it-all',
      sentence: expect.any(String),
      method: 'GET',
      links: ['identity', 'preferences', 'sessions', 'community-outcomes'].map((name) => `/api/${name}/people/${ada}/thread`),
    },
    { way: 'erase', sentence: expect.any(String), method: 'POST', links: [`/api/identity/people/${ada}/erasure/request`] },
  ];
  const told = { agencyId: agencyNorth, sentence: expect.stringContaining('No answer is not a yes'), answers };

  test('P3: she is told when, who offers to take over, and that she may move, take it all or erase', async () => {
    expect(await choices()).toEqual(none);
    await wish(agencyNorth, `agencies/${agencyNorth}/leaving`, { at: day(31), takenOverBy: agencySouth });
    expect(await choices()).toEqual({
      agencies: [{ ...told, leavesAt: '2026-10-31T00:00:00Z', takenOverBy: agencySouth }],
      specialists: [],
    });
  });

  test('P3: without an answer nothing moves: she is still told when it has left', async () => {
    await wish(agencyNorth, `agencies/${agencyNorth}/leaving`, { at: day(31) });
    expect(await choices()).toMatchObject({ agencies: [{ takenOverBy: null }] });
    service.clock.advance(31 * DAY_MS);
    await wish(networkLead, `agencies/${agencyNorth}/leave`);
    const specialists = [{ specialistId: luis, link: AT_PAIRING }];
    expect(await choices()).toEqual({ agencies: [{ ...told, leavesAt: null, takenOverBy: null }], specialists });
    await wish(ada, `people/${ada}/agencies/${agencyNorth}/leave`, { told: self });
    expect(await choices()).toEqual({ agencies: [], specialists });
    await wish(ada, `people/${ada}/pairing/release`, { specialistId: luis, told: self });
    expect(await choices()).toEqual(none);
  });

  test('P5: is told to those who are with it, and to nobody about them', async () => {
    await wish(agencyNorth, `agencies/${agencyNorth}/leaving`, { at: day(31) });
    await service.wish(ben, `people/${ben}/register`);
    expect(await choices(ben)).toEqual(none);
    for (const who of [luis, agencyNorth]) expect((await service.getLater(who, `people/${ada}`)).body).not.toHaveProperty('mine');
  });
});

describe('P12: something changed with her specialist', () => {
  const atPairing = { agencies: [], specialists: [{ specialistId: luis, link: AT_PAIRING }] };

  test('P12: she is led to where it is told that they are away, until when, and how to go on', async () => {
    await wish(luis, `specialists/${luis}/away`, { until: day(3) });
    expect(await choices()).toEqual(atPairing);
    expect(await walking()).toEqual([
      expect.objectContaining({
        specialistId: luis,
        away: {
          sentence: expect.stringContaining('is away'),
          until: '2026-10-03T00:00:00Z',
          waysOn: ['wait', 'somebody-beside', 'somebody-else'],
        },
      }),
    ]);
    service.clock.advance(3 * DAY_MS);
    expect(await choices()).toEqual(none);
    expect((await walking())[0]).not.toHaveProperty('away');
  });

  test('P12: a time away that was known beforehand counts, and so does one without an end', async () => {
    const availability = { weekly: [], away: [{ from: day(1), until: day(2) }], modes: [], areas: [] };
    await wish(luis, `specialists/${luis}/availability`, availability);
    expect(await choices()).toEqual(none);
    service.clock.advance(DAY_MS);
    expect(await choices()).toEqual(atPairing);
    service.clock.advance(DAY_MS);
    expect(await choices()).toEqual(none);
    await wish(luis, `specialists/${luis}/away`);
    expect(await choices()).toEqual(atPairing);
    expect((await walking())[0]?.['away']).not.toHaveProperty('until');
  });

  test('P12: that their credential ran out, where the work needs one', async () => {
    const needy = { regime: 'part2', tracks: [], regionIds: [], fundingCodes: [], needsCredential: 'always', retention: {} };
    await wish(agencyNorth, 'programmes/needy/open', needy);
    const credential = { credentialId: 'c1', track: 'family', issuer: 'board', number: 'PS-1', validFrom: day(-20), validTo: day(20) };
    await wish(agencyNorth, `specialists/${nia}/credentials`, credential);
    await wish(ada, `people/${ada}/pairing/choose`, { specialistId: nia, programmeId: 'needy', told: self });
    await wish(nia, `people/${ada}/pairing/accept`, { programmeId: 'needy' });
    expect(await choices()).toEqual(none);
    service.clock.advance(20 * DAY_MS);
    expect(await choices()).toEqual({ agencies: [], specialists: [{ specialistId: nia, link: AT_PAIRING }] });
  });

  test('P12: that they left, where she confirms only then that they stand in; there is no waiting for them', async () => {
    const cover = await service.wish(luis, `people/${ada}/pairing/cover`, { specialistId: nia, until: day(9), told: fromMemory });
    await wish(nia, `specialists/${nia}/leave`);
    expect(await choices()).toEqual(none);
    await wish(ada, `people/${ada}/pairing/told/${eventIn(cover)}/confirm`);
    expect(await choices()).toEqual({ agencies: [], specialists: [{ specialistId: nia, link: AT_PAIRING }] });
    expect(await walking()).toContainEqual(
      expect.objectContaining({ specialistId: nia, left: { sentence: expect.stringContaining('any more'), waysOn: ['somebody-else'] } }),
    );
  });
});
