import { agencyNorth, luis } from '@golden-thread/testing';
import { eventIn, type IdentityOverHttp, networkLead, refused, self } from './contract/identity-over-http.ts';
import { identityWithAgencies } from './contract/people-there-already.ts';

let service: IdentityOverHttp;
beforeAll(async () => (service = await identityWithAgencies()));
afterAll(() => service.close());

const wish = (who: string, path: string, payload: object = {}) => service.wish(who, `people/ivy/${path}`, payload);
const look = (who: string) => service.getLater(who, 'people/ivy');
const happened = { status: 200, body: { outcome: 'happened' } };

test('of whoever was erased nothing is listed any more: they see that it was done and when they asked, and nobody else sees anything', async () => {
  const trusted = { supporterId: 'sister', name: 'my sister Ines', may: ['be-called'], told: self };
  const papers = { representativeId: 'guardian', basis: 'guardian', may: ['sign'], documentSeen: true, from: '2026-01-01T00:00:00Z' };
  await wish('ivy', 'register', { agencyId: agencyNorth });
  await wish('ivy', 'contact', { names: ['Ivy'], told: self });
  await wish('ivy', 'own-word', { word: 'healing', told: self });
  await wish('ivy', 'access-needs', { codes: ['quiet'], told: self });
  await wish('ivy', 'supporters', trusted);
  await wish(agencyNorth, 'representatives', papers);
  await wish('ivy', 'pairing/want', { told: self });
  await wish('ivy', 'pairing/choose', { specialistId: luis, told: self });
  expect((await look('ivy')).body['mine']).toMatchObject({
    supporters: [{ supporterId: 'sister' }],
    representatives: [{ basis: 'guardian' }],
  });
  const asked = eventIn(await wish('ivy', 'erasure/request', { told: self }));
  expect(await wish(networkLead, 'erasure/erase', { keys: 'words' })).toMatchObject(happened);
  const { status, body } = await look('ivy');
  expect([status, body]).toEqual([
    200,
    {
      personId: 'ivy',
      contact: null,
      ownWord: null,
      accessNeeds: null,
      mine: {
        registered: null,
        agencies: [],
        supporters: [],
        representatives: [],
        notices: { given: [], due: [] },
        afterMe: { plan: 'sealed', stories: 'sealed', naming: 'someone', said: null },
        erasure: { asked: { eventId: asked, saidAt: expect.any(String), confirmed: true }, heldOn: [], erased: 'words' },
        choices: { agencies: [], specialists: [] },
        saidToHaveDied: false,
      },
    },
  ]);
  const pairing = await service.getLater('ivy', 'people/ivy/pairing');
  expect([pairing.status, pairing.body]).toEqual([200, { walking: [], awaited: [], unconfirmed: [], asked: [] }]);
  for (const who of [luis, agencyNorth]) expect(await look(who)).toMatchObject(refused(404, 'not-found'));
});
