import { ada, agencyNorth, agencySouth, luis } from '@golden-thread/testing';
import { type IdentityOverHttp } from '../contract/identity-over-http.ts';
import { identityWithAgencies } from '../contract/people-there-already.ts';

const DAY_MS = 86_400_000;
let service: IdentityOverHttp;
beforeEach(async () => (service = await identityWithAgencies()));
afterEach(() => service.close());

const days = (count: number) => new Date(service.clock.now() / 1_000 + count * DAY_MS).toISOString();
const stored = async (type: string) => (await service.stored()).events.filter((event) => event.type === type);
const pass = async (count: number) => {
  service.clock.advance(count * DAY_MS);
  await service.sweep();
};

describe('a credential', () => {
  const credential = (validTo: string) => ({
    credentialId: 'c1',
    track: 'mental-health',
    issuer: 'state-board',
    validFrom: days(-400),
    validTo,
  });

  test('P12: is recorded as lapsed when its dates are over, at that time, once; not a day before', async () => {
    const validTo = days(10);
    expect((await service.wish(agencyNorth, `specialists/${luis}/credentials`, credential(validTo))).status).toBe(200);
    await pass(9);
    expect(await stored('CredentialLapsed')).toEqual([]);
    await pass(2);
    await pass(300);
    expect(await stored('CredentialLapsed')).toMatchObject([
      { occurredAt: Date.parse(validTo) * 1_000, meta: { actor: { accountId: 'automation:credential-lapsed' } } },
    ]);
  });

  test('P12: noted late, after its dates were over, is recorded as lapsed at once', async () => {
    await service.wish(agencyNorth, `specialists/${luis}/credentials`, credential(days(-3)));
    await service.sweep();
    expect(await stored('CredentialLapsed')).toHaveLength(1);
  });
});

describe('a consent', () => {
  const consent = {
    consentId: 'consent-1',
    kind: 'specific',
    discloser: { kind: 'agency', id: agencyNorth },
    grants: ['preferences'],
    recipient: { kind: 'agency', id: agencySouth },
    purpose: 'at-my-request',
    noticeVersion: 'part2-2026-02',
    statements: [{ code: 'right-to-revoke', version: '2026-02' }],
    language: 'es',
    signedBy: { who: 'person' },
    copyGiven: true,
  };
  const grant = () =>
    service.wish(ada, `people/${ada}/consents`, {
      ...consent,
      expires: { kind: 'at', at: days(30) },
      signature: { how: 'electronic', at: days(0), textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    });

  test('comes to its end on the day that was agreed', async () => {
    expect((await grant()).status).toBe(200);
    await pass(29);
    expect(await stored('ConsentExpired')).toEqual([]);
    await pass(2);
    expect(await stored('ConsentExpired')).toMatchObject([{ about: [ada] }]);
  });

  test('P3: that was taken back before has no other end', async () => {
    await grant();
    expect((await service.wish(ada, `people/${ada}/consents/consent-1/revoke`, { told: { how: 'self' } })).status).toBe(200);
    await pass(60);
    expect(await stored('ConsentExpired')).toEqual([]);
  });
});
