import { ada, agencyNorth, agencySouth, ben, luis, mara } from '@golden-thread/testing';
import { aloud, eventIn, fromMemory, refused, self, type IdentityOverHttp, wrong } from './contract/identity-over-http.ts';
import { identityWithAgencies, luisWalksWithAda, nia } from './contract/people-there-already.ts';

let service: IdentityOverHttp;
beforeAll(async () => {
  service = await identityWithAgencies();
  await luisWalksWithAda(service);
});
afterAll(() => service.close());

const wish = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${ada}/${path}`, payload);
const look = (who: string, personId: string = ada) => service.get(who, `people/${personId}`);
const happened = { status: 200, body: { outcome: 'happened' } };
const nothing = { status: 200, body: { outcome: 'nothing' } };
const contact = {
  names: ['Ada', 'Adelaide Reyes'],
  pronouns: 'she, her',
  languages: ['English', 'the sign language of my school'],
  safeWays: [
    { way: 'Text 555 0117.', leaveMessage: true, sayWho: false, hours: 'After six.' },
    { way: 'The garden group.', leaveMessage: false, sayWho: true },
  ],
  whatToAvoid: 'Please no letters to the house.',
};

describe('how to call and reach Ada', () => {
  test('P14: is said by her as far as she likes, and everything may stay unsaid', async () => {
    expect(await wish(ada, 'contact', { told: self })).toMatchObject(happened);
    expect(await wish(luis, 'contact', { ...contact, told: aloud })).toMatchObject(happened);
    expect(await wish(ada, 'contact', { ...contact, told: self })).toMatchObject(nothing);
    expect((await look(ada)).body).toMatchObject({ personId: ada, contact: { ...contact, confirmed: true } });
  });

  test('P2: is written down by nobody else', async () => {
    expect(await wish(nia, 'contact', { ...contact, told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect(await wish(mara, 'contact', { ...contact, told: aloud })).toMatchObject(refused(404, 'not-found'));
    expect(await wish(luis, 'contact', { ...contact, told: self })).toMatchObject(refused(409, 'told-by-somebody-else', 'P2'));
    expect(await wish(ben, 'contact', { ...contact, told: self })).toMatchObject(refused(404, 'not-found'));
  });

  test.each([
    [{ names: 'Ada' }, 'names'],
    [{ names: [''] }, 'names'],
    [{ names: ['a\u0000b'] }, 'names'],
    [{ safeWays: [{ way: 'Text.', leaveMessage: 'yes', sayWho: false }] }, 'safeWays[0].leaveMessage'],
    [{ safeWays: [{ way: 'Text.', leaveMessage: true, sayWho: false, street: 'x' }] }, 'safeWays[0].street'],
    [{ safeWays: ['Text.'] }, 'safeWays[0]'],
    [{ safeWays: null }, 'safeWays'],
    [{ pronouns: '' }, 'pronouns'],
    [{ told: undefined }, 'told'],
    [{ told: { how: 'shouted' } }, 'told.how'],
  ])('%j is refused at %s', async (change, path) => {
    expect(await wish(ada, 'contact', { told: self, ...change })).toMatchObject(wrong(path));
  });
});

describe('who sees what of Ada', () => {
  beforeAll(async () => {
    await wish(ada, 'own-word', { word: 'getting my mornings back', told: self });
    await wish(ada, 'access-needs', { codes: ['step-free', 'quiet'], words: 'I like to sit near the door.', told: self });
    await wish(ada, 'supporters', { supporterId: 'sister', name: 'my sister Ines', may: ['be-called'], told: self });
  });

  test('P5: her own specialist what she shows, and nothing of her own affairs', async () => {
    const { body, etag } = await look(luis);
    expect(body).toMatchObject({
      personId: ada,
      contact,
      ownWord: { word: 'getting my mornings back' },
      accessNeeds: { codes: ['step-free', 'quiet'], words: 'I like to sit near the door.' },
    });
    expect(body).not.toHaveProperty('mine');
    expect(etag).toMatch(/^"\d+"$/);
  });

  test('P5: the lead of her agency how she likes to be called, and nobody else anything', async () => {
    const lead = await look(agencyNorth);
    expect([lead.body, lead.etag]).toEqual([{ personId: ada, rosterName: 'Ada' }, undefined]);
    for (const who of [mara, nia, agencySouth, ben]) expect(await look(who)).toMatchObject(refused(404, 'not-found'));
    expect((await look(mara)).body).toEqual({ ...(await look(mara, 'nobody-we-know')).body, instance: expect.anything() });
    expect(await look('sister')).toMatchObject(refused(403, 'not-for-this-role'));
  });

  test('P1: she sees all of it', async () => {
    expect((await look(ada)).body['mine']).toMatchObject({
      registered: { agencyId: agencyNorth, regionId: null },
      agencies: [{ agencyId: agencyNorth, programmeIds: [] }],
      supporters: [{ supporterId: 'sister', name: 'my sister Ines', may: ['be-called'], confirmed: true }],
      representatives: [],
      erasure: { asked: null, heldOn: [], erased: 'nothing' },
      saidToHaveDied: false,
    });
  });

  test('P2: what was written from memory is seen by her and who wrote it, until it is confirmed or corrected', async () => {
    const word = await wish(luis, 'own-word', { word: 'healing', told: fromMemory });
    expect((await look(luis)).body).toMatchObject({ ownWord: { word: 'healing', confirmed: false } });
    expect((await look(ada)).body).toMatchObject({ ownWord: { word: 'healing', confirmed: false, eventId: eventIn(word) } });
    await wish(luis, 'contact', { names: ['Addie'], told: fromMemory });
    expect((await look(agencyNorth)).body).toEqual({ personId: ada, rosterName: 'Ada' });
    expect(await wish(nia, `told/${eventIn(word)}/confirm`)).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect(await wish(luis, `told/${eventIn(word)}/confirm`)).toMatchObject(happened);
    expect(await wish(luis, `told/${eventIn(word)}/confirm`)).toMatchObject(nothing);
    expect((await look(ada)).body).toMatchObject({ ownWord: { word: 'healing', confirmed: true } });
    expect(await wish(ada, `told/${eventIn(word)}/correct`)).toMatchObject(happened);
    expect((await look(luis)).body).toMatchObject({ ownWord: { word: 'getting my mornings back' } });
    expect(await wish(ada, `told/${eventIn(word)}/confirm`)).toMatchObject(refused(409, 'corrected-already', 'P2'));
    expect(await wish(ada, 'told/nothing/confirm')).toMatchObject(refused(409, 'nothing-told', 'P2'));
    expect(await wish(ben, `told/${eventIn(word)}/correct`)).toMatchObject(refused(404, 'not-found'));
  });
});

describe('who stands by Ada', () => {
  test('P3: supporters, as long as she wants, with what they may', async () => {
    const named = await wish(luis, 'supporters', { name: 'Oren from the garden', may: [], told: aloud });
    const supporterId = String(named.body['id']);
    expect(named).toMatchObject(happened);
    expect(await wish(ada, 'supporters', { supporterId, name: 'Oren from the garden', may: [], told: self })).toMatchObject(nothing);
    expect(await wish(ada, `supporters/${supporterId}/remove`, { told: self })).toMatchObject(happened);
    expect(await wish(ada, `supporters/${supporterId}/remove`, { told: self })).toMatchObject(nothing);
    expect(await wish(ada, 'supporters', { name: 'Oren', may: ['Be Called'], told: self })).toMatchObject(wrong('may'));
    expect(await wish(nia, 'supporters/sister/remove', { told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
    const { supporters } = (await look(ada)).body['mine'] as { supporters: object[] };
    expect(supporters).toEqual([expect.objectContaining({ supporterId: 'sister' })]);
  });

  test('P2: representatives, who sign and read what the law lets them, nothing else', async () => {
    const papers = { representativeId: 'guardian', basis: 'guardian', may: ['sign'], documentSeen: true, from: '2026-01-01T00:00:00Z' };
    expect(await wish(agencyNorth, 'representatives', papers)).toMatchObject({ body: { id: 'guardian', outcome: 'happened' } });
    expect(await wish(luis, 'representatives', papers)).toMatchObject(nothing);
    expect(await wish(ada, 'representatives', { ...papers, may: ['choose'] })).toMatchObject(
      refused(409, 'representative-signs-and-reads', 'P2'),
    );
    expect(await wish(ada, 'representatives', { ...papers, to: '2025-01-01T00:00:00Z' })).toMatchObject(
      refused(409, 'representative-ends-first'),
    );
    expect(await wish(ada, 'representatives', { ...papers, may: ['read'] })).toMatchObject(refused(409, 'document-seen-by-others', 'P2'));
    expect(await wish(nia, 'representatives', papers)).toMatchObject(refused(409, 'representative-named-by-whom', 'P2'));
    expect(await wish(agencySouth, 'representatives', papers)).toMatchObject(refused(404, 'not-found'));
    expect(await wish(ada, 'representatives', { ...papers, basis: 'friend' })).toMatchObject(wrong('basis'));
    expect(await wish(ada, 'representatives', { ...papers, from: '2026-01-01' })).toMatchObject(wrong('from'));
    expect(((await look(ada)).body['mine'] as { representatives: object[] }).representatives).toEqual([
      { representativeId: 'guardian', basis: 'guardian', may: ['sign'], documentSeen: true, from: '2026-01-01T00:00:00Z', to: null },
    ]);
    expect(await service.wish('guardian', `people/${ben}/representatives/guardian/end`)).toMatchObject(refused(404, 'not-found'));
    expect(await wish('guardian', 'representatives/guardian/end')).toMatchObject(happened);
    expect(await wish(ada, 'representatives/guardian/end')).toMatchObject(nothing);
    expect(await wish('guardian', 'representatives/guardian/end')).toMatchObject(refused(404, 'not-found'));
  });
});

test('P14: access needs are codes from a list, own words, both or neither', async () => {
  expect(await wish(ada, 'access-needs', { codes: [], told: self })).toMatchObject(happened);
  expect(await wish(ada, 'access-needs', { codes: [], told: self })).toMatchObject(nothing);
  expect(await wish(ada, 'access-needs', { codes: ['a-throne'], told: self })).toMatchObject(wrong('codes'));
  expect((await look(ada)).body).toMatchObject({ accessNeeds: { codes: [] } });
});

test('no word of it lies in the clear or goes on the road, and every event says whom it is about', async () => {
  const { events, records } = await service.stored();
  expect(JSON.stringify([events, records])).not.toMatch(
    /Addie|Reyes|she, her|0117|garden|letters|mornings|healing|Ines|Oren|near the door/,
  );
  const theirs = events.filter(({ stream }) => /^(person|pairing)-/.test(stream));
  expect(theirs.length).toBeGreaterThan(15);
  expect(theirs.every(({ about }) => about.length === 1 && about[0] === ada)).toBe(true);
  const own = events.filter(({ type }) => ['ContactKept', 'OwnWordSet'].includes(type)).map(({ position }) => position);
  expect(records.filter(({ position }) => own.includes(position)).every(({ event }) => event.data === null)).toBe(true);
  expect(own.length).toBeGreaterThan(3);
});
