import { ada, agencyNorth, agencySouth, ben, cruz, luis, mara } from '@golden-thread/testing';
import { aloud, eventIn, fromMemory, type IdentityOverHttp, refused, self } from './contract/identity-over-http.ts';
import { evenings, identityWithAgencies, luisWalksWithAda, nia } from './contract/people-there-already.ts';

const notFound = refused(404, 'not-found');
const happened = { status: 200, body: { outcome: 'happened' } };
let service: IdentityOverHttp;
beforeEach(async () => {
  service = await identityWithAgencies();
  await luisWalksWithAda(service);
});
afterEach(() => service.close());

const wish = (who: string, person: string, path: string, payload: object = {}) =>
  service.wish(who, `people/${person}/pairing/${path}`, payload);
/** As of a version that was never there. */
const wishAsOf9 = (who: string, path: string, payload: object) => service.wish(who, path, payload, { 'if-match': '"9"' });
const answered = async (who: string, person: string) => {
  const { body } = await wish(who, person, 'propose', { specialistIds: [who] });
  return body['code'] ?? body['outcome'];
};

describe('P5: who walks with a person, and whether they look for somebody', () => {
  test('is told to no specialist who has nothing to do with them, in the same words as of nobody', async () => {
    const told = fromMemory;
    const until = '2027-01-01T00:00:00Z';
    for (const person of [ada, 'nobody-we-know'])
      for (const [path, payload] of [
        ['choose', { specialistId: luis, told }],
        ['choose', { specialistId: nia, told }],
        ['choose', { specialistId: 'stranger', told }],
        ['propose', { specialistIds: [mara] }],
        ['meantime', { offer: 'warm-line' }],
        ['want', { told }],
        ['want-no-more', { told }],
        ['cover', { specialistId: nia, until, told }],
        ['release', { specialistId: luis, told }],
        ['accept', {}],
        ['unable', {}],
        ['told/nothing/confirm', {}],
      ] as const) {
        expect(await wish(mara, person, path, payload)).toMatchObject(notFound);
        expect(await wishAsOf9(mara, `people/${person}/pairing/${path}`, payload)).toMatchObject(notFound);
      }
  });

  test('is answered for by the specialists of an agency they are with', async () => {
    expect(await answered(nia, ada)).toBe('specialist-not-wanted');
    await service.wish(ada, `people/${ada}/agencies/${agencySouth}/come`);
    expect(await answered(mara, ada)).toBe('specialist-not-wanted');
  });

  test('is answered for by those of an agency whose programme they asked for, as long as they ask, and not by what was written from memory', async () => {
    const asked = await wish(luis, ada, 'want', { programmeId: evenings, told: fromMemory });
    expect(await answered(mara, ada)).toBe('not-found');
    await wish(ada, ada, `told/${eventIn(asked)}/confirm`);
    expect(await answered(mara, ada)).toBe('happened');
    await wish(ada, ada, 'want-no-more', { told: self });
    expect(await answered(mara, ada)).toBe('not-found');
    expect(await answered(agencySouth, ada)).toBe('not-found');
  });

  test('is answered for by any specialist while they have no agency yet, and by none who left theirs', async () => {
    await service.wish(ben, `people/${ben}/register`);
    expect(await answered(mara, ben)).toBe('specialist-not-wanted');
    await service.wish(mara, `specialists/${mara}/leave`);
    expect(await answered(mara, ben)).toBe('not-found');
    await wish(cruz, cruz, 'want', { told: self });
    expect(await answered(nia, cruz)).toBe('happened');
  });

  test('is answered for by whom they choose, or was proposed, and then no more', async () => {
    await wish(ada, ada, 'choose', { specialistId: mara, programmeId: evenings, told: self });
    expect(await wish(mara, ada, 'unable', { programmeId: evenings })).toMatchObject(happened);
    await wish(ada, ada, 'want-no-more', { told: self });
    expect(await answered(mara, ada)).toBe('not-found');
    await wish(ada, ada, 'want', { told: self });
    await wish(agencyNorth, ada, 'propose', { specialistIds: [mara] });
    expect(await wish(mara, ada, 'meantime', { offer: 'specialist', specialistId: mara })).toMatchObject(happened);
    await wish(ada, ada, 'choose', { specialistId: nia, told: self });
    await wish(ada, ada, 'want-no-more', { told: self });
    expect(await answered(mara, ada)).toBe('not-found');
  });

  test('is told to whoever stands in, from another agency too', async () => {
    await wish(ada, ada, 'cover', { specialistId: mara, until: '2027-01-01T00:00:00Z', told: self });
    await service.caughtUp();
    expect(await answered(mara, ada)).toBe('specialist-not-wanted');
    expect(await wish(mara, ada, 'choose', { specialistId: nia, told: aloud })).toMatchObject({ body: { code: 'chosen-already' } });
  });
});

describe('P5: how much happened with a person', () => {
  test('is told to themselves: to a specialist neither by an answer, nor by a page, nor by what is refused', async () => {
    expect(await wish(ada, ada, 'want', { told: self })).toMatchObject({ body: { version: 3 } });
    for (const who of [luis, nia, agencyNorth]) {
      const offered = await wishAsOf9(who, `people/${ada}/pairing/meantime`, { offer: 'group', groupId: who });
      expect(offered).toMatchObject({ status: 200, body: { outcome: 'happened', version: 0 } });
    }
    expect((await service.get(ada, `people/${ada}/pairing`)).etag).toBe('"6"');
    expect(await wishAsOf9(ada, `people/${ada}/pairing/want-no-more`, { told: self })).toMatchObject(refused(412, 'changed-meanwhile'));
    const page = await service.getLater(luis, `people/${ada}/pairing`);
    expect([page.status, page.etag]).toEqual([200, undefined]);
  });
});
