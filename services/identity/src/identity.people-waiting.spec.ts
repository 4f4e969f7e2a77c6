import { ada, agencyNorth, agencySouth, ben, cruz, luis, mara } from '@golden-thread/testing';
import {
  aloud,
  eventIn,
  fromMemory,
  networkLead,
  nobody,
  refused,
  self,
  type IdentityOverHttp,
  wrong,
} from './contract/identity-over-http.ts';
import { evenings, identityWithAgencies } from './contract/people-there-already.ts';

let service: IdentityOverHttp;
beforeAll(async () => {
  service = await identityWithAgencies();
  await service.wish(ada, `people/${ada}/register`, { agencyId: agencyNorth });
  for (const person of [ben, cruz]) await service.wish(person, `people/${person}/register`);
});
afterAll(() => service.close());

const DAY_MS = 86_400_000;
const wish = (who: string, personId: string, path: string, payload: object = {}) =>
  service.wish(who, `people/${personId}/pairing/${path}`, payload);
const look = (who: string | null, agencyId: string) => service.getLater(who, `agencies/${agencyId}/people-waiting`);
const waiting = async (agencyId: string) => (await look(agencyId, agencyId)).body['waiting'] as readonly Record<string, unknown>[];
const who = async (agencyId: string) => (await waiting(agencyId)).map(({ personId }) => personId);

describe('people waiting', () => {
  test('P15: with what was promised to them, who asked first comes first; no word of theirs', async () => {
    await wish(ada, ada, 'want', { languages: ['es'], supportKinds: ['emotional'], words: 'Somebody calm.', told: self });
    service.clock.advance(DAY_MS);
    await wish(ben, ben, 'want', { told: self });
    await wish(agencyNorth, ada, 'meantime', { offer: 'group', groupId: 'group-1' });
    const { body } = await look(agencyNorth, agencyNorth);
    expect(body).toEqual({
      waiting: [
        {
          personId: ada,
          programmeId: null,
          languages: ['es'],
          modes: [],
          supportKinds: ['emotional'],
          askedOn: '2026-09-30T00:00:00Z',
          nextNewsBy: '2026-10-08T00:00:00Z',
          proposed: [],
          meanwhile: [{ offer: 'group', groupId: 'group-1' }],
        },
        expect.objectContaining({ personId: ben, askedOn: '2026-10-01T00:00:00Z', nextNewsBy: '2026-10-08T00:00:00Z', meanwhile: [] }),
      ],
      incomplete: false,
    });
    expect(JSON.stringify(body)).not.toContain('calm');
  });

  test('P14: whoever is with no agency is seen by every agency lead, who can answer them', async () => {
    expect(await who(agencySouth)).toEqual([ben]);
    expect(await wish(agencySouth, ben, 'propose', { specialistIds: [mara] })).toMatchObject({
      status: 200,
      body: { outcome: 'happened' },
    });
    expect(await wish(agencyNorth, ben, 'propose', { specialistIds: [luis, mara] })).toMatchObject({ status: 200 });
    expect(await waiting(agencySouth)).toMatchObject([{ personId: ben, proposed: [luis, mara] }]);
  });

  test('for a programme by the agency that runs it, who can answer them too', async () => {
    service.clock.advance(DAY_MS);
    await wish(ada, ada, 'want', { programmeId: evenings, told: self });
    expect(await who(agencySouth)).toEqual([ben, ada]);
    expect(await waiting(agencyNorth)).toMatchObject([{ personId: ada, programmeId: null }, { personId: ben }]);
    expect(await wish(agencySouth, ada, 'meantime', { offer: 'warm-line' })).toMatchObject({ body: { outcome: 'happened' } });
  });

  test('P2: a wish that was written from memory waits for its confirmation first', async () => {
    service.clock.advance(DAY_MS);
    const asked = await wish(luis, cruz, 'want', { told: fromMemory });
    expect(await who(agencySouth)).toEqual([ben, ada]);
    await wish(cruz, cruz, `told/${eventIn(asked)}/confirm`);
    expect(await who(agencySouth)).toEqual([ben, ada, cruz]);
    await wish(cruz, cruz, `told/${eventIn(asked)}/correct`);
    expect(await who(agencySouth)).toEqual([ben, ada]);
  });

  test('whoever found somebody, looks no more or was erased leaves the list', async () => {
    await wish(ben, ben, 'choose', { specialistId: luis, told: self });
    expect(await who(agencySouth)).toEqual([ben, ada]);
    await wish(luis, ben, 'accept');
    expect(await who(agencySouth)).toEqual([ada]);
    await service.caughtUp();
    await wish(mara, ada, 'want-no-more', { told: aloud });
    expect(await who(agencySouth)).toEqual([]);
    await wish(cruz, cruz, 'want', { told: self });
    await service.wish(cruz, `people/${cruz}/erasure/request`, { told: self });
    expect(await who(agencyNorth)).toEqual([cruz]);
    await service.wish(networkLead, `people/${cruz}/erasure/erase`, { keys: 'words' });
    expect(await who(agencyNorth)).toEqual([]);
  });

  test('P5: is for the lead of the agency and for nobody else', async () => {
    expect(await look(agencySouth, agencyNorth)).toMatchObject(refused(404, 'not-found'));
    expect(await look(agencySouth, 'nowhere')).toMatchObject(refused(404, 'not-found'));
    for (const other of [networkLead, luis, ada, 'ana'])
      expect(await look(other, agencyNorth)).toMatchObject(refused(403, 'not-for-this-role'));
    expect(await look(nobody, agencyNorth)).toMatchObject(refused(401, 'not-signed-in'));
  });

  test('waits for what was just said, where it is asked to', async () => {
    const { body } = await wish(ben, ben, 'want', { programmeId: evenings, told: self });
    const path = `agencies/${agencySouth}/people-waiting?minPosition=`;
    expect((await service.get(agencySouth, `${path}${String(body['position'])}`)).body).toMatchObject({ waiting: [{ personId: ben }] });
    expect(await service.get(agencySouth, `${path}soon`)).toMatchObject(wrong('minPosition'));
  });
});
