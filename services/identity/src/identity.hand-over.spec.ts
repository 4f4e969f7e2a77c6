import { ada, agencyNorth, agencySouth, luis, mara } from '@golden-thread/testing';
import { type IdentityOverHttp, self } from './contract/identity-over-http.ts';
import { evenings, identityWithAgencies, luisWalksWithAda, nia } from './contract/people-there-already.ts';
import { specialistIsWelcomed } from './contract/there-already.ts';

let service: IdentityOverHttp;
beforeEach(async () => {
  service = await identityWithAgencies();
  await luisWalksWithAda(service);
});
afterEach(() => service.close());

const all = { seesAtOnce: 'everything', consents: [] };
const sees = async (specialistId: string) => {
  const walking = (await service.getLater(ada, `people/${ada}/pairing`)).body['walking'] as { specialistId: string; sees: object }[];
  return walking.find((each) => each.specialistId === specialistId)?.sees;
};
const pairing = async (who: string, path: string, payload: object = {}) => {
  service.clock.advance(1_000);
  expect(await service.wish(who, `people/${ada}/pairing/${path}`, payload)).toMatchObject({ status: 200, body: { outcome: 'happened' } });
};
const goesOnWith = async (specialistId: string, more: object = {}) => {
  await pairing(ada, 'choose', { specialistId, told: self, ...more });
  await pairing(specialistId, 'accept', more);
};
const letsGo = (specialistId: string, continuity: string) => pairing(ada, 'release', { specialistId, continuity, told: self });

describe('P5: the page says of a specialist what they really see of before', () => {
  test('all she told, where nobody walked with her before, or nobody else', async () => {
    expect(await sees(luis)).toEqual(all);
    await letsGo(luis, 'nothing');
    await goesOnWith(luis);
    expect(await sees(luis)).toEqual(all);
  });

  test('what she said of whoever was there between, where somebody comes back', async () => {
    await letsGo(luis, 'everything');
    await goesOnWith(nia);
    await letsGo(nia, 'preferences');
    await goesOnWith(luis);
    expect(await sees(luis)).toEqual({ seesAtOnce: 'preferences', consents: [] });
  });

  test('by the agency of the last one before, whoever else was there', async () => {
    await goesOnWith(mara, { programmeId: evenings });
    await letsGo(mara, 'everything');
    await letsGo(luis, 'preferences');
    await goesOnWith(nia);
    expect(await sees(nia)).toEqual({ seesAtOnce: 'preferences', consents: [] });
  });

  test('by the agency at which that one was then, wherever they are now', async () => {
    await letsGo(luis, 'everything');
    await service.caughtUp();
    service.clock.advance(1_000);
    expect(await service.wish(luis, `specialists/${luis}/leave`)).toMatchObject({ status: 200 });
    service.clock.advance(1_000);
    await specialistIsWelcomed(service, luis, agencySouth);
    await goesOnWith(nia);
    expect(await sees(nia)).toEqual(all);
    await letsGo(nia, 'nothing');
    await goesOnWith(mara);
    expect(await sees(mara)).toEqual({ seesAtOnce: 'nothing', consents: [] });
  });

  test('all that she says where she lets somebody stand in, and nobody walked with her before', async () => {
    const ben = 'ben';
    await service.wish(ben, `people/${ben}/register`, { agencyId: agencyNorth });
    const cover = { specialistId: mara, until: '2027-01-01T00:00:00Z', continuity: 'preferences', told: self };
    await service.wish(ben, `people/${ben}/pairing/cover`, cover);
    expect((await service.getLater(ben, `people/${ben}/pairing`)).body['walking']).toMatchObject([
      { specialistId: mara, as: 'cover', sees: { seesAtOnce: 'preferences', consents: [] } },
    ]);
  });
});
