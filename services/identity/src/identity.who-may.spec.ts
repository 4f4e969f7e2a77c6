import { ada, agencyNorth, agencySouth, ben, cruz, luis, mara } from '@golden-thread/testing';
import { eventIn, fromMemory, type IdentityOverHttp, networkLead, refused, self } from './contract/identity-over-http.ts';
import { evenings, identityWithAgencies, luisWalksWithAda, nia, walks } from './contract/people-there-already.ts';
import { terms } from './contract/there-already.ts';

const west = 'agency-west';
const DAY_MS = 86_400_000;
const notFound = refused(404, 'not-found');
let service: IdentityOverHttp;
beforeEach(async () => {
  service = await identityWithAgencies();
  await luisWalksWithAda(service);
});
afterEach(() => service.close());

const wish = async (who: string, path: string, payload: object = {}) =>
  expect(await service.wish(who, path, payload)).toMatchObject({ status: 200, body: { outcome: 'happened' } });
const day = (days: number) => new Date(service.clock.now() / 1_000 + days * DAY_MS).toISOString();

describe('P5: an agency that is not ready, or left', () => {
  const isShownNobody = async (agencyId: string) => {
    expect(await service.getLater(agencyId, `agencies/${agencyId}/people-waiting`)).toMatchObject(notFound);
    expect(await service.get(agencyId, `people/${ada}`)).toMatchObject(notFound);
    expect(await service.wish(agencyId, `people/${ben}/pairing/propose`, { specialistIds: [mara] })).toMatchObject(notFound);
  };

  test('sees no person who waits, and answers none, until it is ready', async () => {
    await wish(ben, `people/${ben}/pairing/want`, { told: self });
    await isShownNobody(west);
    await wish(networkLead, `agencies/${west}/invite`);
    await wish(west, `agencies/${west}/agreements`, terms);
    await isShownNobody(west);
    expect((await service.getLater(west, `agencies/${west}/overview`)).body).toMatchObject({ waiting: { people: 0, oldestPromise: null } });
    await wish(networkLead, `agencies/${west}/ready`, { checks: ['crisis-policy-written'] });
    expect((await service.getLater(west, `agencies/${west}/people-waiting`)).body).toMatchObject({ waiting: [{ personId: ben }] });
    await wish(west, `people/${ben}/pairing/propose`, { specialistIds: [mara] });
  });

  test('sees its people while it is about to leave, and nobody from the day on which it left', async () => {
    await wish(ada, `people/${ada}/contact`, { names: ['Ada'], told: self });
    await wish(ben, `people/${ben}/pairing/want`, { told: self });
    await wish(agencyNorth, `agencies/${agencyNorth}/leaving`, { at: day(31) });
    expect(await service.get(agencyNorth, `people/${ada}`)).toMatchObject({ status: 200, body: { rosterName: 'Ada' } });
    service.clock.advance(31 * DAY_MS);
    await wish(networkLead, `agencies/${agencyNorth}/leave`);
    await isShownNobody(agencyNorth);
  });
});

describe('P3: coming to an agency', () => {
  test('is noted by a specialist for their own agency only, whoever is with it already', async () => {
    const yours = refused(403, 'agency-not-yours');
    await wish(cruz, `people/${cruz}/register`);
    for (const person of [ada, cruz]) {
      expect(await service.wish(mara, `people/${person}/agencies/${agencyNorth}/come`)).toMatchObject(yours);
      expect(await service.wish(mara, `people/${person}/agencies/${agencyNorth}/come`, { programmeId: walks })).toMatchObject(yours);
    }
    expect(await service.wish(mara, `people/dora/register`, { agencyId: agencyNorth })).toMatchObject(yours);
    await wish(mara, `people/dora/register`, { agencyId: agencySouth });
    await wish(mara, `people/${cruz}/agencies/${agencySouth}/come`, { programmeId: evenings });
  });

  test('P2: is noted by the specialist who walks with the person for any agency', async () => {
    await wish(luis, `people/${ada}/agencies/${agencySouth}/come`);
  });
});

describe('P12: a specialist who left', () => {
  const notice = { kind: 'limits-of-privacy', version: '2026-1', language: 'en', how: 'aloud' };

  test('has nothing to do with the people of their agency any more, nor with those who are with none', async () => {
    await wish(ben, `people/${ben}/register`);
    await wish(nia, `people/${ada}/notices`, notice);
    await wish(nia, `specialists/${nia}/leave`);
    for (const person of [ada, ben]) {
      expect(await service.wish(nia, `people/${person}/notices`, { ...notice, language: 'es' })).toMatchObject(notFound);
      expect(await service.wish(nia, `people/${person}/died`, { certainty: 'told' })).toMatchObject(notFound);
    }
  });
});

describe('P2: somebody who signs for Ada', () => {
  const signed = {
    consentId: 'for-ada',
    kind: 'specific',
    discloser: { kind: 'agency', id: agencyNorth },
    grants: ['preferences'],
    recipient: { kind: 'agency', id: agencySouth },
    purpose: 'at-my-request',
    expires: { kind: 'at', at: '2027-09-30T00:00:00Z' },
    noticeVersion: 'part2-2026-02',
    statements: [{ code: 'right-to-revoke', version: '2026-02' }],
    language: 'es',
    signedBy: { who: 'representative', id: 'guardian', basis: 'guardian' },
    signature: {
      how: 'electronic',
      at: '2026-09-29T00:00:00Z',
      textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    copyGiven: true,
  };

  test('reads what they signed as long as the law lets them, and nothing afterwards', async () => {
    const papers = { representativeId: 'guardian', basis: 'guardian', may: ['sign'], documentSeen: true, from: day(-9), to: day(9) };
    await wish(luis, `people/${ada}/representatives`, papers);
    await wish('guardian', `people/${ada}/consents`, signed);
    const read = async () => (await service.getLater('guardian', `people/${ada}/consents`)).body['consents'];
    expect(await read()).toMatchObject([{ consentId: 'for-ada' }]);
    service.clock.advance(9 * DAY_MS);
    expect(await read()).toEqual([]);
    expect(await service.get('guardian', `people/${ada}/consents/for-ada`)).toMatchObject(notFound);
  });
});

describe('P5: what the next specialist sees of before', () => {
  const sees = async (specialistId: string) => {
    const walking = (await service.get(ada, `people/${ada}/pairing`)).body['walking'] as { specialistId: string; sees: object }[];
    return walking.find((each) => each.specialistId === specialistId)?.sees;
  };
  const pairing = (who: string, path: string, payload: object = {}) => wish(who, `people/${ada}/pairing/${path}`, payload);

  test('is what the person said before they chose them, whatever they say afterwards of somebody else', async () => {
    await pairing(ada, 'release', { specialistId: luis, continuity: 'everything', told: self });
    await pairing(ada, 'choose', { specialistId: nia, told: self });
    await pairing(nia, 'accept');
    expect(await sees(nia)).toEqual({ seesAtOnce: 'everything', consents: [] });
    service.clock.advance(1_000);
    await pairing(ada, 'choose', { specialistId: mara, programmeId: evenings, told: self });
    await pairing(mara, 'accept', { programmeId: evenings });
    await pairing(ada, 'release', { specialistId: mara, continuity: 'nothing', told: self });
    expect(await sees(nia)).toEqual({ seesAtOnce: 'everything', consents: [] });
  });
});

test('P2: an answer that would come before the choice is not taken, and never lost without a word', async () => {
  const early = { occurredAt: day(-1) };
  await wish(ben, `people/${ben}/pairing/choose`, { specialistId: luis, told: self });
  for (const answer of ['accept', 'unable'])
    expect(await service.wish(luis, `people/${ben}/pairing/${answer}`, early)).toMatchObject(refused(409, 'specialist-not-chosen', 'P2'));
  await wish(luis, `people/${ben}/pairing/accept`);
  expect((await service.get(ben, `people/${ben}/pairing`)).body).toMatchObject({ walking: [{ specialistId: luis }], awaited: [] });
});

test('P2: an agency whose programme was named from memory, or by mistake, is told nothing of it', async () => {
  const propose = () => service.wish(agencySouth, `people/${ada}/pairing/propose`, { specialistIds: [mara] });
  const asked = await service.wish(luis, `people/${ada}/pairing/want`, { programmeId: evenings, told: fromMemory });
  expect(await propose()).toMatchObject(notFound);
  await wish(ada, `people/${ada}/pairing/told/${eventIn(asked)}/confirm`);
  expect(await propose()).toMatchObject({ status: 200 });
  await wish(ada, `people/${ada}/pairing/told/${eventIn(asked)}/correct`);
  expect(await propose()).toMatchObject(notFound);
});

test('P12: how often something changed with a specialist is told to them and their lead only, who may write: not to people', async () => {
  const etag = async (who: string) => (await service.get(who, `specialists/${luis}`)).etag;
  for (const who of [luis, agencyNorth]) expect(await etag(who)).toBe('"1"');
  for (const who of [ada, mara, agencySouth, networkLead]) expect(await etag(who)).toBeUndefined();
});
