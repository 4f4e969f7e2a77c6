import { ImportedIds } from '@golden-thread/contracts';
import { ImportOwner } from '@golden-thread/service-host';
import { agencyNorth, agencySouth, eli, importedRegistration, luis, riverside, riversideNetwork } from '@golden-thread/testing';
import { networkLead, refused, self, type IdentityOverHttp } from './contract/identity-over-http.ts';
import { identityWithAgencies } from './contract/people-there-already.ts';

/** An id as another system wrote it, and the one that addresses and stream names have in its place. */
const imported = 'P 17, née Ω';
const address = new ImportedIds(riversideNetwork).streamId(imported);
const happened = { status: 200, body: { outcome: 'happened' } };
const grant = {
  consentId: 'c1',
  kind: 'specific',
  discloser: { kind: 'agency', id: agencyNorth },
  grants: ['preferences'],
  recipient: { kind: 'agency', id: agencySouth },
  purpose: 'at-my-request',
  expires: { kind: 'at', at: '2027-09-30T00:00:00Z' },
  noticeVersion: 'part2-2026-02',
  statements: [{ code: 'right-to-revoke', version: '2026-02' }],
  language: 'es',
  signedBy: { who: 'person' },
  signature: {
    how: 'electronic',
    at: '2026-09-29T00:00:00Z',
    textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  copyGiven: true,
};

let service: IdentityOverHttp;
const wish = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${address}/${path}`, payload);
const look = (who: string, path = '') => service.getLater(who, `people/${address}${path}`);
const storedOfThem = async () => (await service.stored()).events.filter(({ stream }) => /^(person|pairing|consent)-/.test(stream));

beforeAll(async () => {
  service = await identityWithAgencies();
  const owner = service.app.get<ImportOwner>(ImportOwner, { strict: false });
  await owner.store(riversideNetwork, [
    importedRegistration(imported, { agencyId: agencyNorth, region: riverside }),
    importedRegistration(eli, { agencyId: null, region: null }),
  ]);
});
afterAll(() => service.close());

describe('somebody who came by import', () => {
  test('is known under the id derived from theirs, and goes on from where they were', async () => {
    expect((await look(address)).body).toMatchObject({
      personId: address,
      mine: { registered: { agencyId: agencyNorth, regionId: riverside }, agencies: [{ agencyId: agencyNorth }] },
    });
    expect(await wish(address, 'register', { agencyId: agencyNorth, regionId: riverside })).toMatchObject({ body: { outcome: 'nothing' } });
    expect(await wish(address, 'own-word', { word: 'getting by', told: self })).toMatchObject({
      body: { id: address, outcome: 'happened' },
    });
    expect((await look(address)).body).toMatchObject({ ownWord: { word: 'getting by' } });
    expect((await look(agencyNorth)).body).toEqual({ personId: address, rosterName: null });
  });

  test('does not come a second time under the id they had elsewhere', async () => {
    expect(await service.wish(eli, `people/${eli}/register`)).toMatchObject(refused(409, 'registered-already'));
    expect(await service.wish(luis, `people/${eli}/register`)).toMatchObject(refused(409, 'registered-already'));
  });

  test('is walked with, waits and consents like everybody else', async () => {
    expect(await wish(address, 'pairing/want', { words: 'Somebody calm.', told: self })).toMatchObject(happened);
    expect((await service.getLater(agencyNorth, `agencies/${agencyNorth}/people-waiting`)).body).toMatchObject({
      waiting: [{ personId: address }],
    });
    expect(await wish(address, 'pairing/choose', { specialistId: luis, told: self })).toMatchObject(happened);
    expect(await wish(luis, 'pairing/accept')).toMatchObject(happened);
    expect((await look(luis)).body).toMatchObject({ personId: address, ownWord: { word: 'getting by' } });
    expect(await wish(address, 'consents', grant)).toMatchObject(happened);
    expect((await look(address, '/consents')).body).toMatchObject({ consents: [{ consentId: 'c1', standing: 'in-force' }] });
  });

  test('every event is about the person themselves, and their words are sealed for them', async () => {
    const events = (await storedOfThem()).filter(({ about }) => !about.includes(eli));
    expect(events.length).toBeGreaterThan(5);
    expect(events.map(({ about }) => about)).toEqual(events.map(() => [imported]));
    const owners = events.flatMap(({ data }) =>
      [...data.matchAll(/"owner":(\{[^}]*\})/g)].map(([, owner]) => JSON.parse(owner ?? '') as object),
    );
    expect(owners).toEqual([
      { kind: 'person', id: imported, use: 'words' },
      { kind: 'person', id: imported, use: 'words' },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/getting by|calm/);
  });

  test('P12: whoever walks with them does not leave without a word', async () => {
    expect(await service.wish(luis, `specialists/${luis}/leave`)).toMatchObject(refused(409, 'tell-people-first', 'P12'));
  });

  test('reads their own thread', async () => {
    const { body } = await look(address, '/thread');
    expect((body['entries'] as { what: string }[]).map(({ what }) => what).sort()).toEqual([
      'OwnWordSet',
      'PersonRegistered',
      'SpecialistAccepted',
      'SpecialistChosen',
      'SpecialistWanted',
    ]);
  });

  test('no stream is named by an imported id', async () => {
    expect((await storedOfThem()).map(({ stream }) => stream).filter((stream) => /P 17|eli/.test(stream))).toEqual([]);
  });

  test('is erased under the id that figures know them by, and leaves every list', async () => {
    await wish(address, 'pairing/release', { specialistId: luis, told: self });
    await wish(address, 'pairing/want', { told: self });
    await wish(address, 'erasure/request', { told: self });
    expect(await wish(networkLead, 'erasure/erase', { keys: 'words', certificateId: 'c-1' })).toMatchObject(happened);
    const erased = (await storedOfThem()).find(({ type }) => type === 'PersonErased');
    expect([erased?.about, JSON.parse(erased?.data ?? '')]).toEqual([
      [imported],
      { personId: imported, keys: 'words', certificateId: 'c-1' },
    ]);
    expect((await service.getLater(agencyNorth, `agencies/${agencyNorth}/people-waiting`)).body).toEqual({
      waiting: [],
      incomplete: false,
    });
    expect((await look(address, '/consents')).body).toEqual({ consents: [], incomplete: false });
    expect(await look(luis)).toMatchObject(refused(404, 'not-found'));
  });
});
