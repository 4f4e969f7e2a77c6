import { ada, agencyNorth, agencySouth, ben, cruz, eli, luis, mara } from '@golden-thread/testing';
import { aloud, eventIn, fromMemory, refused, self, type IdentityOverHttp, wrong } from './contract/identity-over-http.ts';
import { evenings, identityWithAgencies, nia } from './contract/people-there-already.ts';

let service: IdentityOverHttp;
beforeAll(async () => {
  service = await identityWithAgencies();
  await service.wish(ada, `people/${ada}/register`, { agencyId: agencyNorth });
  for (const person of [ben, cruz, eli]) await service.wish(person, `people/${person}/register`);
});
afterAll(() => service.close());

const DAY_MS = 86_400_000;
const wish = async (who: string, personId: string, path: string, payload: object = {}) => {
  await service.caughtUp();
  return service.wish(who, `people/${personId}/pairing/${path}`, payload);
};
const look = (who: string, personId: string) => service.getLater(who, `people/${personId}/pairing`);
const day = (days: number) => new Date(service.clock.now() / 1_000 + days * DAY_MS).toISOString().replace('.000Z', 'Z');
const happened = { status: 200, body: { outcome: 'happened' } };
const nothing = { status: 200, body: { outcome: 'nothing' } };
const wanted = { languages: ['es'], modes: ['walk'], supportKinds: ['emotional'], words: 'Somebody who found a way on.' };

describe('asking for somebody', () => {
  test('P16: everything may stay empty; P15: no place in a queue, but when there is news', async () => {
    expect(await wish(ada, ada, 'want', { told: self })).toMatchObject(happened);
    expect(await wish(ada, ada, 'want', { told: self })).toMatchObject(nothing);
    const asked = [day(0), day(7)];
    service.clock.advance(2 * DAY_MS);
    expect(await wish(luis, ada, 'want', { ...wanted, told: aloud })).toMatchObject(happened);
    expect((await look(ada, ada)).body).toEqual({
      walking: [],
      awaited: [],
      unconfirmed: [],
      asked: [{ ...wanted, programmeId: null, askedOn: asked[0], nextNewsBy: asked[1], proposed: [], meanwhile: [] }],
    });
  });

  test('P15: what is open meanwhile is offered, to whoever waits, and is news', async () => {
    expect(await wish(agencyNorth, ada, 'meantime', { offer: 'warm-line' })).toMatchObject(happened);
    expect(await wish(agencyNorth, ada, 'meantime', { offer: 'warm-line' })).toMatchObject(nothing);
    expect(await wish(luis, ada, 'meantime', { offer: 'group', groupId: 'group-1' })).toMatchObject(happened);
    expect(await wish(luis, ada, 'meantime', { offer: 'specialist', specialistId: nia })).toMatchObject(happened);
    expect(await wish(luis, ada, 'meantime', { offer: 'specialist', specialistId: 'stranger' })).toMatchObject(
      refused(409, 'specialist-gone', 'P12'),
    );
    expect((await look(ada, ada)).body['asked']).toMatchObject([
      {
        nextNewsBy: day(7),
        meanwhile: [{ offer: 'warm-line' }, { offer: 'group', groupId: 'group-1' }, { offer: 'specialist', specialistId: nia }],
      },
    ]);
  });

  test.each([
    ['want', { languages: ['spanish please'], told: self }, 'languages'],
    ['want', { modes: ['boat'], told: self }, 'modes'],
    ['want', { supportKinds: ['money'], told: self }, 'supportKinds'],
    ['want', {}, 'told'],
    ['choose', { told: self }, 'specialistId'],
    ['cover', { specialistId: luis, until: 'soon', told: self }, 'until'],
    ['cover', { specialistId: luis, until: '2027-01-01T00:00:00Z', continuity: 'all', told: self }, 'continuity'],
    ['release', { specialistId: luis, told: { how: 'shouted' } }, 'told.how'],
    ['want-no-more', { code: 'bored', told: self }, 'code'],
  ])('%s %j is refused at %s', async (path, payload, field) => {
    expect(await wish(ada, ada, path, payload)).toMatchObject(wrong(field));
  });

  test.each([
    [{ offer: 'tea' }, 'offer'],
    [{ offer: 'group' }, 'groupId'],
    [{ offer: 'specialist' }, 'specialistId'],
    [{ offer: 'warm-line', groupId: 'g' }, 'groupId'],
    [{ offer: 'group', groupId: 'g', specialistId: luis }, 'specialistId'],
  ])('meantime %j is refused at %s', async (payload, field) => {
    expect(await wish(luis, ada, 'meantime', payload)).toMatchObject(wrong(field));
  });

  test('P2: proposing names people who are there, to somebody who asked', async () => {
    expect(await wish(agencyNorth, ada, 'propose', { specialistIds: [luis, mara] })).toMatchObject(happened);
    expect(await wish(luis, ada, 'propose', { specialistIds: [mara, luis] })).toMatchObject(nothing);
    expect(await wish(luis, ada, 'propose', { specialistIds: [luis, 'stranger'] })).toMatchObject(refused(409, 'specialist-gone', 'P12'));
    expect(await wish(luis, ada, 'propose', { specialistIds: [] })).toMatchObject(wrong('specialistIds'));
    expect(await wish(luis, ben, 'propose', { specialistIds: [luis] })).toMatchObject(refused(409, 'specialist-not-wanted', 'P2'));
    expect((await look(ada, ada)).body['asked']).toMatchObject([{ proposed: [luis, mara] }]);
  });

  test('is for a programme that is open, or for none', async () => {
    expect(await wish(eli, eli, 'want', { programmeId: 'unheard-of', told: self })).toMatchObject(refused(404, 'programme-unknown'));
    expect(await wish(eli, eli, 'want', { programmeId: evenings, told: self })).toMatchObject(happened);
    expect(await wish(eli, eli, 'choose', { specialistId: luis, programmeId: 'unheard-of', told: self })).toMatchObject(
      refused(404, 'programme-unknown'),
    );
  });

  test('P3: ends when the person says so', async () => {
    expect(await wish(agencySouth, eli, 'want-no-more', { code: 'not-now', told: aloud })).toMatchObject(happened);
    expect(await wish(eli, eli, 'want-no-more', { told: self })).toMatchObject(nothing);
    expect((await look(eli, eli)).body['asked']).toEqual([]);
  });

  test('P5: the lead of an agency that was not asked is told nothing, as of nobody', async () => {
    for (const [who, person] of [
      [agencySouth, ada],
      [agencyNorth, 'nobody-we-know'],
      [cruz, ada],
    ] as const) {
      expect(await wish(who, person, 'want', { told: aloud })).toMatchObject(refused(404, 'not-found'));
    }
    expect(await wish(agencySouth, ada, 'propose', { specialistIds: [mara] })).toMatchObject(refused(404, 'not-found'));
    expect(await wish('sister', ada, 'want', { told: aloud })).toMatchObject(refused(403, 'not-for-this-role'));
  });
});

describe('choosing', () => {
  test('P2: is the person’s alone, and never written down by whom they choose', async () => {
    expect(await wish(luis, ada, 'choose', { specialistId: luis, told: aloud })).toMatchObject(refused(409, 'writes-about-oneself', 'P2'));
    expect(await wish(nia, ada, 'choose', { specialistId: luis, told: self })).toMatchObject(refused(409, 'told-by-somebody-else', 'P2'));
    expect(await wish(ada, ada, 'choose', { specialistId: luis, told: self })).toMatchObject({ body: { id: luis, outcome: 'happened' } });
    expect(await wish(ada, ada, 'choose', { specialistId: luis, told: self })).toMatchObject(nothing);
    expect((await look(ada, ada)).body).toMatchObject({ awaited: [{ specialistId: luis, programmeId: null }], walking: [] });
  });

  test('P5: whoever was chosen sees that, and only that', async () => {
    expect((await look(luis, ada)).body).toEqual({
      walking: [],
      awaited: [{ specialistId: luis, programmeId: null }],
      unconfirmed: [],
    });
    for (const who of [nia, mara, cruz]) expect(await look(who, ada)).toMatchObject(refused(404, 'not-found'));
    expect(await look(agencyNorth, ada)).toMatchObject(refused(403, 'not-for-this-role'));
  });

  test('is answered by whom they chose: no, and the person goes on waiting, or yes', async () => {
    expect(await wish(mara, ada, 'accept')).toMatchObject(refused(409, 'specialist-not-chosen', 'P2'));
    expect(await wish(luis, ada, 'unable', { code: 'no-opening' })).toMatchObject(happened);
    expect(await wish(luis, ada, 'unable', { code: 'no-opening' })).toMatchObject(nothing);
    expect(await wish(luis, ada, 'unable', { code: 'tired' })).toMatchObject(wrong('code'));
    expect(await look(luis, ada)).toMatchObject(refused(404, 'not-found'));
    await wish(ada, ada, 'choose', { specialistId: luis, told: self });
    expect(await wish(luis, ada, 'accept')).toMatchObject(happened);
    expect(await wish(luis, ada, 'accept')).toMatchObject(nothing);
    expect(await wish(luis, ada, 'unable')).toMatchObject(refused(409, 'accepted-already', 'P12'));
    expect((await look(ada, ada)).body).toEqual({
      walking: [{ specialistId: luis, as: 'chosen', programmeId: null, sees: { seesAtOnce: 'everything', consents: [] } }],
      awaited: [],
      unconfirmed: [],
      asked: [],
    });
  });

  test('P3: at most one in a programme, and nobody who is gone', async () => {
    expect(await wish(ada, ada, 'choose', { specialistId: mara, told: self })).toMatchObject(refused(409, 'chosen-already', 'P3'));
    expect(await wish(ada, ada, 'choose', { specialistId: mara, programmeId: evenings, told: self })).toMatchObject(happened);
    expect(await wish(cruz, cruz, 'choose', { specialistId: 'stranger', told: self })).toMatchObject(
      refused(409, 'specialist-gone', 'P12'),
    );
  });

  test('P2: from memory it waits until the person heard it read back, and not by whom it is about', async () => {
    const chosen = await wish(luis, cruz, 'choose', { specialistId: nia, told: fromMemory });
    expect((await look(cruz, cruz)).body).toMatchObject({
      awaited: [],
      unconfirmed: [{ eventId: eventIn(chosen), what: 'SpecialistChosen', specialistId: nia, confirmed: false }],
    });
    expect((await look(luis, cruz)).body).toMatchObject({ unconfirmed: [{ eventId: eventIn(chosen) }] });
    expect(await look(nia, cruz)).toMatchObject(refused(404, 'not-found'));
    expect(await wish(nia, cruz, 'accept')).toMatchObject(refused(409, 'not-confirmed', 'P2'));
    expect(await wish(nia, cruz, `told/${eventIn(chosen)}/confirm`)).toMatchObject(refused(409, 'writes-about-oneself', 'P2'));
    expect(await wish(cruz, cruz, `told/${eventIn(chosen)}/confirm`)).toMatchObject(happened);
    expect(await wish(cruz, cruz, `told/${eventIn(chosen)}/confirm`)).toMatchObject(nothing);
    expect((await look(cruz, cruz)).body).toMatchObject({ awaited: [{ specialistId: nia }], unconfirmed: [] });
    expect(await wish(cruz, cruz, `told/${eventIn(chosen)}/correct`)).toMatchObject(happened);
    expect((await look(cruz, cruz)).body).toMatchObject({ awaited: [] });
    expect(await wish(cruz, cruz, 'told/nothing/correct')).toMatchObject(refused(409, 'nothing-told', 'P2'));
    expect(await wish(ben, cruz, `told/${eventIn(chosen)}/correct`)).toMatchObject(refused(404, 'not-found'));
  });
});

describe('going on with somebody else', () => {
  test('P5: cover sees what the person says within the agency, and elsewhere what they consent to', async () => {
    expect(await wish(ada, ada, 'cover', { specialistId: nia, until: day(-1), told: self })).toMatchObject(refused(409, 'cover-over'));
    const cover = { specialistId: nia, until: day(10), continuity: 'preferences', told: self };
    expect(await wish(ada, ada, 'cover', cover)).toMatchObject(happened);
    expect(await wish(ada, ada, 'cover', cover)).toMatchObject(nothing);
    const { walking } = (await look(nia, ada)).body as { walking: object[] };
    expect(walking).toEqual([{ specialistId: nia, as: 'cover', until: day(10), sees: { seesAtOnce: 'preferences', consents: [] } }]);
    service.clock.advance(1_000);
    await wish(mara, ada, 'accept', { programmeId: evenings });
    expect((await look(nia, ada)).body).toEqual({ walking, awaited: [], unconfirmed: [] });
    await wish(ada, ada, 'cover', { ...cover, until: day(9) });
    expect((await look(nia, ada)).body['walking']).toMatchObject([
      { sees: { seesAtOnce: 'nothing', consents: [{ kind: 'specific', grants: ['preferences'], purpose: 'at-my-request' }] } },
    ]);
    await wish(ada, ada, 'release', { specialistId: mara, programmeId: evenings, told: self });
    service.clock.advance(11 * DAY_MS);
    expect(await look(nia, ada)).toMatchObject(refused(404, 'not-found'));
    expect((await look(ada, ada)).body['walking']).toHaveLength(1);
  });

  test('P2: letting somebody go is never written down by them, and no form stands before it', async () => {
    expect(await wish(luis, ada, 'release', { specialistId: luis, told: aloud })).toMatchObject(refused(409, 'writes-about-oneself', 'P2'));
    expect(await wish(nia, ada, 'release', { specialistId: luis, continuity: 'everything', told: aloud })).toMatchObject(happened);
    expect(await wish(ada, ada, 'release', { specialistId: luis, continuity: 'everything', told: self })).toMatchObject(nothing);
    expect(await look(luis, ada)).toMatchObject(refused(404, 'not-found'));
  });

  test('P5: to another agency it opens the consents that it takes', async () => {
    await wish(cruz, cruz, 'choose', { specialistId: luis, told: self });
    await wish(luis, cruz, 'accept');
    await wish(cruz, cruz, 'release', { specialistId: luis, continuity: 'notes-shared-with-me', told: self });
    await wish(cruz, cruz, 'choose', { specialistId: nia, told: self });
    await wish(nia, cruz, 'accept');
    expect((await look(cruz, cruz)).body['walking']).toMatchObject([
      { specialistId: nia, sees: { seesAtOnce: 'notes-shared-with-me', consents: [] } },
    ]);
    await wish(cruz, cruz, 'release', { specialistId: nia, continuity: 'notes-shared-with-me', told: self });
    await wish(cruz, cruz, 'choose', { specialistId: mara, told: self });
    await wish(mara, cruz, 'accept');
    expect((await look(mara, cruz)).body['walking']).toMatchObject([
      { specialistId: mara, sees: { seesAtOnce: 'nothing', consents: [{ kind: 'specific' }, { kind: 'counselling-notes' }] } },
    ]);
  });
});

test('no word of it lies in the clear or goes on the road, and every event says whom it is about', async () => {
  const { events, records } = await service.stored();
  const theirs = events.filter(({ stream }) => stream.startsWith('pairing-'));
  expect(JSON.stringify([events, records])).not.toContain('found a way on');
  expect(theirs.length).toBeGreaterThan(20);
  expect(theirs.every(({ stream, about }) => about.length === 1 && stream === `pairing-${about[0]}`)).toBe(true);
});
