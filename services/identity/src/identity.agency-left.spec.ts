import { ada, agencyNorth, agencySouth, ben, luis, mara } from '@golden-thread/testing';
import { type IdentityOverHttp, networkLead, refused, self } from './contract/identity-over-http.ts';
import { identityWithAgencies, luisWalksWithAda, nia, walks } from './contract/people-there-already.ts';

const DAY_MS = 86_400_000;
let service: IdentityOverHttp;
beforeAll(async () => {
  service = await identityWithAgencies();
  await luisWalksWithAda(service);
  await service.wish(ben, `people/${ben}/pairing/want`, { told: self });
  await service.wish(ben, `people/${ben}/pairing/choose`, { specialistId: nia, told: self });
  const at = new Date(service.clock.now() / 1_000 + 31 * DAY_MS).toISOString();
  expect(await service.wish(agencyNorth, `agencies/${agencyNorth}/leaving`, { at })).toMatchObject({ status: 200 });
  service.clock.advance(31 * DAY_MS);
  expect(await service.wish(networkLead, `agencies/${agencyNorth}/leave`)).toMatchObject({ status: 200 });
});
afterAll(() => service.close());

const pairing = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${ben}/pairing/${path}`, payload);
const gone = refused(409, 'specialist-gone', 'P12');
const notFound = refused(404, 'not-found');

describe('P3: once an agency left', () => {
  test('P12: nobody is chosen, proposed, offered or accepted there', async () => {
    const until = '2027-01-01T00:00:00Z';
    expect(await pairing(ben, 'choose', { specialistId: luis, told: self })).toMatchObject(gone);
    expect(await pairing(ben, 'cover', { specialistId: luis, until, told: self })).toMatchObject(gone);
    for (const specialistIds of [[luis], [mara, nia]]) expect(await pairing(agencySouth, 'propose', { specialistIds })).toMatchObject(gone);
    expect(await pairing(agencySouth, 'meantime', { offer: 'specialist', specialistId: luis })).toMatchObject(gone);
    expect(await pairing(nia, 'accept')).toMatchObject(gone);
    expect(await pairing(ben, 'choose', { specialistId: mara, told: self })).toMatchObject({ body: { outcome: 'happened' } });
  });

  test('its programmes are open to nobody', async () => {
    const unknown = refused(404, 'programme-unknown');
    expect(await pairing(ben, 'want', { programmeId: walks, told: self })).toMatchObject(unknown);
    expect(await pairing(ben, 'choose', { specialistId: mara, programmeId: walks, told: self })).toMatchObject(unknown);
    for (const programmeId of [undefined, walks])
      expect(await service.wish(ben, `people/${ben}/agencies/${agencyNorth}/come`, { programmeId })).toMatchObject(
        refused(409, 'agency-not-ready', 'P16'),
      );
  });

  test('P5: its specialists have nothing to do with people any more but those they walk with', async () => {
    expect(await service.wish(nia, 'people/dora/register')).toMatchObject(refused(409, 'specialist-not-welcomed'));
    const notice = { kind: 'limits-of-privacy', version: '2026-1', language: 'en', how: 'aloud' };
    for (const person of [ada, ben]) expect(await service.wish(nia, `people/${person}/notices`, notice)).toMatchObject(notFound);
    expect(await service.wish(nia, `people/${ada}/pairing/propose`, { specialistIds: [mara] })).toMatchObject(notFound);
  });

  test('P12: whoever walks with one of them hears it, and how to go on: nothing goes anywhere by itself', async () => {
    const page = (await service.getLater(ada, `people/${ada}/pairing`)).body['walking'];
    const left = { sentence: expect.stringContaining('any more'), waysOn: ['somebody-else'] };
    expect(page).toEqual([expect.objectContaining({ specialistId: luis, left })]);
    const { choices } = (await service.get(ada, `people/${ada}`)).body['mine'] as { choices: object };
    expect(choices).toMatchObject({ agencies: [{ agencyId: agencyNorth, leavesAt: null }], specialists: [{ specialistId: luis }] });
  });

  test('P12: nobody is away who is not there', async () => {
    const away = await service.wish(luis, `specialists/${luis}/away`);
    expect(away.status).toBe(200);
    const [page] = (await service.getLater(ada, `people/${ada}/pairing`)).body['walking'] as object[];
    expect(page).not.toHaveProperty('away');
  });

  test('it is welcome again, with its people', async () => {
    await service.wish(networkLead, `agencies/${agencyNorth}/invite`);
    const [page] = (await service.getLater(ada, `people/${ada}/pairing`)).body['walking'] as object[];
    expect(page).not.toHaveProperty('left');
  });
});
