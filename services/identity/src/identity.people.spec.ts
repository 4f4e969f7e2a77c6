import { ada, agencyNorth, agencySouth, ben, cruz, eli, hana, luis, mara, riverside } from '@golden-thread/testing';
import {
  fromMemory,
  networkLead,
  nobody,
  refused,
  self,
  type IdentityOverHttp,
  wrong,
  eventIn,
  aloud,
} from './contract/identity-over-http.ts';
import { evenings, identityWithAgencies, luisWalksWithAda, nia, walks } from './contract/people-there-already.ts';

let service: IdentityOverHttp;
beforeAll(async () => (service = await identityWithAgencies()));
afterAll(() => service.close());

const wish = (who: string | null, personId: string, path: string, payload: object = {}) =>
  service.wish(who, `people/${personId}/${path}`, payload);
const look = async (who: string, personId: string) => service.getLater(who, `people/${personId}`);
const mine = async (personId: string) => (await look(personId, personId)).body['mine'] as Record<string, unknown>;
const happened = { status: 200, body: { outcome: 'happened' } };
const nothing = { status: 200, body: { outcome: 'nothing' } };

describe('coming for the first time', () => {
  test('P14: nothing has to be known; twice is once, and a second door is no registration', async () => {
    expect(await wish(ben, ben, 'register')).toMatchObject({ status: 200, body: { id: ben, outcome: 'happened' } });
    expect(await wish(ben, ben, 'register')).toMatchObject(nothing);
    expect(await wish(luis, ben, 'register', { agencyId: agencyNorth })).toMatchObject(refused(409, 'registered-already'));
    expect(await mine(ben)).toMatchObject({ registered: { agencyId: null, regionId: null }, agencies: [] });
  });

  test('is noted by the person, a specialist or an agency lead, with the agency and region if they say so', async () => {
    const door = { agencyId: agencyNorth, regionId: riverside, cameThrough: 'friend' };
    expect(await wish(luis, cruz, 'register', door)).toMatchObject(happened);
    expect(await wish(agencyNorth, eli, 'register', door)).toMatchObject(happened);
    expect(await wish(agencyNorth, hana, 'register')).toMatchObject(happened);
    expect(await mine(cruz)).toMatchObject({ registered: { agencyId: agencyNorth, regionId: riverside } });
    const { events } = await service.stored();
    const said = events.filter(({ type }) => type === 'PersonRegistered').map(({ data }) => JSON.parse(data) as object);
    expect(said).toEqual([
      { personId: ben, agencyId: null, regionId: null, by: 'self', cameThrough: 'not-said' },
      { personId: cruz, ...door, by: 'specialist' },
      { personId: eli, ...door, by: 'specialist' },
      { personId: hana, agencyId: null, regionId: null, by: 'specialist', cameThrough: 'not-said' },
    ]);
  });

  test('P16: goes on without an agency where that one is not ready', async () => {
    expect(await wish('fay', 'fay', 'register', { agencyId: 'agency-west' })).toMatchObject(
      refused(409, 'registered-before-agency-ready', 'P16'),
    );
    expect(await wish('fay', 'fay', 'register')).toMatchObject(happened);
  });

  test('is not noted for another agency, nor by a specialist whom nobody welcomed, nor for somebody else', async () => {
    expect(await wish(agencyNorth, 'gus', 'register', { agencyId: agencySouth })).toMatchObject(refused(403, 'agency-not-yours'));
    expect(await wish(networkLead, 'gus', 'register')).toMatchObject(refused(403, 'not-for-this-role'));
    expect(await wish(ada, 'gus', 'register')).toMatchObject(refused(404, 'not-found'));
    await service.wish(agencyNorth, 'specialists/nia/leave');
    expect(await wish(nia, 'gus', 'register')).toMatchObject(refused(409, 'specialist-not-welcomed'));
    await service.wish(agencyNorth, 'specialists/nia/welcome', { standing: 'certified', languages: [], supportKinds: [] });
    expect(await wish(nobody, 'gus', 'register')).toMatchObject(refused(401, 'not-signed-in'));
    expect(await wish('sister', 'gus', 'register')).toMatchObject(refused(403, 'not-for-this-role'));
  });

  test.each([
    [{ agencyId: 'two words' }, 'agencyId'],
    [{ regionId: 'nowhere' }, 'regionId'],
    [{ cameThrough: 'the window' }, 'cameThrough'],
    [{ name: 'Gus' }, 'name'],
    [{ occurredAt: '2026-01-01T00:00:00' }, 'occurredAt'],
  ])('%j is refused at %s', async (payload, path) => {
    expect(await wish('gus', 'gus', 'register', payload)).toMatchObject(wrong(path));
  });
});

describe('agencies of a person', () => {
  test('P3: as many as they like, in programmes that the agency runs', async () => {
    await wish('ike', 'ike', 'register');
    expect(await wish('ike', 'ike', `agencies/${agencyNorth}/come`)).toMatchObject({ body: { id: agencyNorth, outcome: 'happened' } });
    expect(await wish(luis, 'ike', `agencies/${agencyNorth}/come`)).toMatchObject(nothing);
    expect(await wish(agencyNorth, 'ike', `agencies/${agencyNorth}/come`, { programmeId: walks })).toMatchObject(happened);
    expect(await wish(agencySouth, 'ike', `agencies/${agencySouth}/come`, { programmeId: evenings })).toMatchObject(happened);
    expect(await wish(luis, 'ike', `agencies/${agencyNorth}/come`, { programmeId: evenings })).toMatchObject(
      refused(409, 'programme-of-another-agency'),
    );
    expect(await wish('ike', 'ike', 'agencies/agency-west/come')).toMatchObject(refused(409, 'agency-not-ready', 'P16'));
    expect(await wish(agencyNorth, 'ike', `agencies/${agencySouth}/come`)).toMatchObject(refused(403, 'agency-not-yours'));
    expect(await wish(luis, 'ike', `agencies/${agencyNorth}/come`, { programmeId: 'two words' })).toMatchObject(wrong('programmeId'));
    expect((await mine('ike'))['agencies']).toEqual([
      { agencyId: agencyNorth, programmeIds: [walks] },
      { agencyId: agencySouth, programmeIds: [evenings] },
    ]);
  });

  test('P3: and they leave when they want; nobody else says it for them', async () => {
    expect(await wish(luis, 'ike', `agencies/${agencyNorth}/leave`, { told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect(await wish('ike', 'ike', `agencies/${agencyNorth}/leave`, { why: 'moved', told: self })).toMatchObject(happened);
    expect(await wish('ike', 'ike', `agencies/${agencyNorth}/leave`, { why: 'moved', told: self })).toMatchObject(nothing);
    expect(await wish('ike', 'ike', `agencies/${agencyNorth}/leave`, { why: 'no reason', told: self })).toMatchObject(wrong('why'));
    expect(await wish('ike', 'ike', `agencies/${agencyNorth}/leave`, {})).toMatchObject(wrong('told'));
    expect((await mine('ike'))['agencies']).toEqual([{ agencyId: agencySouth, programmeIds: [evenings] }]);
  });
});

describe('notices about privacy', () => {
  const notice = { kind: 'limits-of-privacy', version: '2026-1', language: 'es', how: 'aloud' };

  test('P5: what was given is noted once, and what is due is shown', async () => {
    expect((await mine(ben))['notices']).toEqual({
      given: [],
      due: [
        { kind: 'limits-of-privacy', version: '2026-1' },
        { kind: 'part2', version: '2026-02' },
      ],
    });
    expect(await wish(luis, ben, 'notices', notice)).toMatchObject({ body: { id: 'limits-of-privacy', outcome: 'happened' } });
    expect(await wish(luis, ben, 'notices', notice)).toMatchObject(nothing);
    expect((await mine(ben))['notices']).toEqual({ given: [notice], due: [{ kind: 'part2', version: '2026-02' }] });
    expect(await wish(luis, ben, 'notices', { ...notice, how: 'hint' })).toMatchObject(wrong('how'));
    expect(await wish(agencyNorth, ben, 'notices', notice)).toMatchObject(refused(404, 'not-found'));
    expect(await wish(agencyNorth, eli, 'notices', notice)).toMatchObject(happened);
  });

  test('P16: by the law of the programmes they are in', async () => {
    expect((await mine('ike'))['notices']).toMatchObject({ due: [{ kind: 'limits-of-privacy' }] });
  });
});

describe('when somebody dies', () => {
  beforeAll(() => luisWalksWithAda(service));

  test('whoever is close says it, once, and somebody who is not is told nothing', async () => {
    await wish(ada, ada, 'supporters', { supporterId: 'sister', name: 'my sister Ines', may: [], told: self });
    for (const who of [ben, 'guardian', agencySouth, mara]) {
      expect(await wish(who, ada, 'died/correct')).toMatchObject(refused(404, 'not-found'));
    }
    expect(await wish(mara, 'nobody-we-know', 'died', { certainty: 'told' })).toMatchObject(refused(404, 'not-found'));
    expect(await wish('sister', ben, 'died', { certainty: 'told' })).toMatchObject(refused(404, 'not-found'));
    expect(await wish('sister', ada, 'died', { certainty: 'told' })).toMatchObject(happened);
    expect(await wish('sister', ada, 'died', { certainty: 'told' })).toMatchObject(nothing);
    expect(await wish('sister', ada, 'died', { certainty: 'maybe' })).toMatchObject(wrong('certainty'));
    expect(await look(luis, ada)).toMatchObject(refused(404, 'not-found'));
    expect(await look(agencyNorth, ada)).toMatchObject(refused(404, 'not-found'));
  });

  test('and where it was a mistake, they or somebody close say so', async () => {
    expect(await mine(ada)).toMatchObject({ saidToHaveDied: true });
    expect(await wish(ada, ada, 'died/correct')).toMatchObject(happened);
    expect(await wish('sister', ada, 'died/correct')).toMatchObject(nothing);
    expect(await look(luis, ada)).toMatchObject({ status: 200 });
    expect(await wish(networkLead, ada, 'died', { certainty: 'confirmed' })).toMatchObject(happened);
    expect(await wish(networkLead, 'nobody-we-know', 'died', { certainty: 'told' })).toMatchObject(refused(404, 'not-found'));
    expect(await wish(nia, ada, 'died/correct')).toMatchObject(happened);
  });

  test('what becomes of their words is theirs to say', async () => {
    const after = { plan: 'my-supporters', stories: 'go-on', naming: 'by-name' };
    expect(await mine(ada)).toMatchObject({ afterMe: { plan: 'sealed', stories: 'sealed', naming: 'someone', said: null } });
    expect(await wish(nia, ada, 'after-me', { ...after, told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect(await wish(luis, ada, 'after-me', { ...after, told: aloud })).toMatchObject(happened);
    expect(await wish(ada, ada, 'after-me', { ...after, told: self })).toMatchObject(nothing);
    expect(await wish(ada, ada, 'after-me', { ...after, naming: 'loudly', told: self })).toMatchObject(wrong('naming'));
    expect(await mine(ada)).toMatchObject({ afterMe: { ...after, said: { confirmed: true } } });
  });
});

describe('erasing', () => {
  test('P2: is asked for by the person, confirmed, and done by the network', async () => {
    await wish(ben, ben, 'own-word', { word: 'getting by', told: self });
    expect(await wish(networkLead, ben, 'erasure/erase', { keys: 'words' })).toMatchObject(refused(409, 'erasure-not-asked', 'P2'));
    expect(await wish(luis, ben, 'erasure/request', { told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
    const asked = await wish(ben, ben, 'erasure/request', { told: self });
    expect(asked).toMatchObject(happened);
    expect(await wish(ben, ben, 'erasure/request', { told: self })).toMatchObject(nothing);
    expect(await wish(ben, ben, `told/${eventIn(asked)}/correct`)).toMatchObject(happened);
    expect(await wish(networkLead, ben, 'erasure/erase', { keys: 'words' })).toMatchObject(refused(409, 'erasure-not-asked', 'P2'));
    await wish(ben, ben, 'erasure/request', { told: self });
    expect(await wish(agencyNorth, ben, 'erasure/erase', { keys: 'words' })).toMatchObject(refused(403, 'not-for-this-role'));
    expect(await wish(networkLead, ben, 'erasure/erase', { keys: 'words', heldBy: 'court-order' })).toMatchObject(
      refused(409, 'erasure-held'),
    );
    expect(await wish(networkLead, ben, 'erasure/hold', { basis: 'court-order' })).toMatchObject(happened);
    expect(await wish(networkLead, ben, 'erasure/hold', { basis: 'court-order' })).toMatchObject(nothing);
    expect(await wish(networkLead, ben, 'erasure/hold', { basis: 'A court' })).toMatchObject(wrong('basis'));
    expect(await mine(ben)).toMatchObject({ erasure: { asked: { confirmed: true }, heldOn: ['court-order'], erased: 'nothing' } });
  });

  test('and then nothing new is kept, and nobody else sees anything', async () => {
    expect(await wish(networkLead, ben, 'erasure/erase', { keys: 'bones' })).toMatchObject(wrong('keys'));
    expect(await wish(networkLead, ben, 'erasure/erase', { keys: 'words' })).toMatchObject(refused(409, 'erasure-held'));
    const erasing = { keys: 'words', certificateId: 'c-1', holdsOver: ['court-order'] };
    expect(await wish(networkLead, ben, 'erasure/erase', erasing)).toMatchObject({
      body: { id: 'c-1', outcome: 'happened' },
    });
    expect(await wish(networkLead, ben, 'erasure/erase', { keys: 'words' })).toMatchObject(nothing);
    expect(await wish(ben, ben, 'own-word', { word: 'again', told: self })).toMatchObject(refused(409, 'person-erased'));
    expect(await wish(ben, ben, 'pairing/want', { told: self })).toMatchObject(refused(409, 'person-erased'));
    expect(await mine(ben)).toMatchObject({ erasure: { erased: 'words' } });
  });

  test('a record stays as long as a programme keeps it by law', async () => {
    const policy = { regime: 'part2', tracks: [], regionIds: [], fundingCodes: [], needsCredential: 'none', retention: { sessions: 6 } };
    await service.wish(agencySouth, 'programmes/kept/open', policy);
    await wish('lou', 'lou', 'register');
    await wish('lou', 'lou', `agencies/${agencySouth}/come`, { programmeId: 'kept' });
    await wish('lou', 'lou', 'erasure/request', { told: self });
    expect(await wish(networkLead, 'lou', 'erasure/erase', { keys: 'record' })).toMatchObject(refused(409, 'erasure-held'));
    await wish('lou', 'lou', `agencies/${agencySouth}/leave`, { told: self });
    expect(await wish(networkLead, 'lou', 'erasure/erase', { keys: 'record' })).toMatchObject(refused(409, 'erasure-held'));
    const later = new Date(service.clock.now() / 1_000 + 7 * 366 * 86_400_000);
    service.clock.correct(later.toISOString());
    expect(await wish(networkLead, 'lou', 'erasure/erase', { keys: 'record' })).toMatchObject(happened);
  });

  test('P2: what was written from memory does not erase anybody', async () => {
    await wish(luis, ada, 'erasure/request', { told: fromMemory });
    expect(await wish(networkLead, ada, 'erasure/erase', { keys: 'words' })).toMatchObject(refused(409, 'not-confirmed', 'P2'));
  });
});
