import { agencyNorth, cruz, eli, luis } from '@golden-thread/testing';
import { refused, self, type IdentityOverHttp } from './contract/identity-over-http.ts';
import { identityWithAgencies, nia, walks } from './contract/people-there-already.ts';

let service: IdentityOverHttp;
beforeAll(async () => {
  service = await identityWithAgencies();
  for (const person of [cruz, eli]) await service.wish(person, `people/${person}/register`);
});
afterAll(() => service.close());

const DAY_MS = 86_400_000;
const wish = (who: string, personId: string, path: string, payload: object = {}) =>
  service.wish(who, `people/${personId}/pairing/${path}`, payload);
const look = (who: string, personId: string) => service.getLater(who, `people/${personId}/pairing`);
const day = (days: number) => new Date(service.clock.now() / 1_000 + days * DAY_MS).toISOString();
const happened = { status: 200, body: { outcome: 'happened' } };

describe('P12: when a credential is needed', () => {
  const needy = { regime: 'part2', tracks: ['family'], regionIds: [], fundingCodes: [], needsCredential: 'always', retention: {} };
  const choose = () => wish(eli, eli, 'choose', { specialistId: nia, programmeId: 'needy', told: self });
  beforeAll(() => service.wish(agencyNorth, 'programmes/needy/open', needy));

  test('P12: whoever has none, or one that ran out, is not chosen there', async () => {
    expect(await choose()).toMatchObject(refused(409, 'credential-missing', 'P12'));
    const credential = { credentialId: 'c1', track: 'family', issuer: 'board', number: 'PS-1', validFrom: day(-20), validTo: day(20) };
    await service.wish(agencyNorth, `specialists/${nia}/credentials`, credential);
    expect(await choose()).toMatchObject(happened);
    expect(await wish(nia, eli, 'accept', { programmeId: 'needy' })).toMatchObject(happened);
    expect((await look(eli, eli)).body['walking']).toEqual([expect.not.objectContaining({ lapsed: expect.anything() })]);
  });

  test('P12: when it runs out nobody loses their specialist; the person hears it, and how to go on', async () => {
    service.clock.advance(21 * DAY_MS);
    expect((await look(eli, eli)).body['walking']).toEqual([
      {
        specialistId: nia,
        as: 'chosen',
        programmeId: 'needy',
        sees: { seesAtOnce: 'everything', consents: [] },
        lapsed: {
          sentence: expect.stringContaining('ran out'),
          waysOn: ['wait', 'somebody-beside', 'somebody-else'],
        },
      },
    ]);
    expect(await wish(cruz, cruz, 'choose', { specialistId: nia, programmeId: 'needy', told: self })).toMatchObject(
      refused(409, 'credential-lapsed', 'P12'),
    );
    expect(await wish(eli, eli, 'choose', { specialistId: luis, programmeId: walks, told: self })).toMatchObject(happened);
  });

  test('P12: somebody who left is not there to say yes', async () => {
    await service.wish(agencyNorth, `specialists/${luis}/leave`);
    expect(await wish(luis, eli, 'accept', { programmeId: walks })).toMatchObject(refused(409, 'specialist-gone', 'P12'));
  });
});
