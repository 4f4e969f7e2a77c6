import { ada, agencyNorth, ben, importedConfidence, luis, mara, riversideNetwork } from '@golden-thread/testing';
import {
  aloud,
  communityOutcomesOverHttp,
  eventIn,
  fromMemory,
  notFound,
  outcomeOf,
  refused,
  self,
  wrong,
  type Answer,
  type CommunityOutcomesOverHttp,
} from './contract/community-outcomes-over-http.ts';

const MS_PER_DAY = 86_400_000;
let service: CommunityOutcomesOverHttp;
beforeEach(async () => (service = await communityOutcomesOverHttp()));
afterEach(() => service.close());

const report = (who: string, body: object, headers: object = {}) => service.wish(who, `people/${ada}/confidence`, body, headers);
const look = (who: string, more = '') => service.get(who, `people/${ada}/confidence${more}`);
const said = ({ body }: Answer) =>
  (body['reports'] as { score: number; confirmed: boolean }[]).map(({ score, confirmed }) => [score, confirmed]);

describe('how sure Ada is of herself', () => {
  test('reads in plain words, each time she said it, without arrow or judgement', async () => {
    await report(ada, { score: 4, told: self });
    service.clock.advance(MS_PER_DAY);
    await report(luis, { score: 6.5, told: aloud });
    const { body, etag } = await look(ada);
    expect(body).toEqual({
      reports: [
        {
          eventId: expect.any(String),
          saidAt: '2026-09-30T00:00:00Z',
          score: 4,
          confirmed: true,
          instrument: 'own-confidence',
          version: '1',
          inWords: '4, where 0 is not sure at all and 10 is as sure as I can be',
          label: 'not a validated scale',
        },
        expect.objectContaining({ saidAt: '2026-10-01T00:00:00Z', score: 6.5, confirmed: true }),
      ],
    });
    expect(etag).toBe('"2"');
    expect((await look(luis, '?language=es-MX')).body['reports']).toContainEqual(
      expect.objectContaining({
        inWords: '4, donde 0 es ninguna confianza y 10 es toda la confianza que puedo sentir',
        label: 'no es una escala validada',
      }),
    );
  });

  test('the same number again is news; the same wish sent twice is not', async () => {
    const once = await report(ada, { score: 4, told: self }, { 'idempotency-key': 'morning' });
    expect(outcomeOf(once)).toBe('happened');
    expect(outcomeOf(await report(ada, { score: 4, told: self }, { 'idempotency-key': 'morning' }))).toBe('repeated');
    expect(outcomeOf(await report(ada, { score: 4, told: self }))).toBe('happened');
    expect(said(await look(ada))).toHaveLength(2);
  });

  test('P2: is told by her; from memory it waits, and only she and the writer see it', async () => {
    const waiting = await report(luis, { score: 3, told: fromMemory });
    expect(said(await look(ada))).toEqual([[3, false]]);
    expect(said(await look(luis))).toEqual([[3, false]]);
    const judge = (who: string, verdict: string) => service.wish(who, `people/${ada}/confidence/told/${eventIn(waiting)}/${verdict}`);
    expect(await judge(mara, 'confirm')).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect(await judge(ben, 'confirm')).toMatchObject(notFound);
    expect(outcomeOf(await judge(ada, 'confirm'))).toBe('happened');
    expect(outcomeOf(await judge(luis, 'confirm'))).toBe('nothing');
    expect(said(await look(luis))).toEqual([[3, true]]);
    expect(outcomeOf(await judge(ada, 'correct'))).toBe('happened');
    expect(outcomeOf(await judge(ada, 'correct'))).toBe('nothing');
    expect(await judge(ada, 'confirm')).toMatchObject(refused(409, 'corrected-already', 'P2'));
    expect(said(await look(ada))).toEqual([]);
    expect(await service.wish(ada, `people/${ada}/confidence/told/nothing/confirm`)).toMatchObject(refused(409, 'nothing-told', 'P2'));
    expect(await report(mara, { score: 9, told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect(await report(luis, { score: 9, told: self })).toMatchObject(refused(409, 'told-by-somebody-else', 'P2'));
  });

  test('P2: how often she said it is told to her alone, since some of it is not for the specialist', async () => {
    await report(ada, { score: 4, told: self });
    const waiting = await report(luis, { score: 3, told: fromMemory }, { 'if-match': '"7"' });
    expect([(await look(ada)).etag, (await look(luis)).etag]).toEqual(['"2"', undefined]);
    const confirm = `people/${ada}/confidence/told/${eventIn(waiting)}/confirm`;
    const confirmed = await service.wish(luis, confirm, {}, { 'if-match': '"7"' });
    for (const { status, body } of [waiting, confirmed]) expect([status, body['version']]).toEqual([200, 0]);
    expect((await report(ada, { score: 5, told: self }, { 'if-match': '"3"' })).body['version']).toBe(4);
    expect(await report(ada, { score: 5, told: self }, { 'if-match': '"3"' })).toMatchObject(refused(412, 'changed-meanwhile'));
  });

  test('P5: is seen by nobody else, and the answer does not tell that there is anything', async () => {
    await report(ada, { score: 4, told: self });
    for (const who of [ben, mara]) expect(await look(who)).toMatchObject(notFound);
    expect(await report(ben, { score: 4, told: self })).toMatchObject(notFound);
    expect(await look(agencyNorth)).toMatchObject(refused(403, 'not-for-this-role'));
  });

  test('stays on the scale of an instrument that is here', async () => {
    for (const score of [-1, 10.5]) expect(await report(ada, { score, told: self })).toMatchObject(refused(409, 'score-out-of-range'));
    for (const [body, path] of [
      [{ score: '4', told: self }, 'score'],
      [{ told: self }, 'score'],
      [{ score: 4, told: self, instrument: 'of-somebody-else' }, 'instrument'],
      [{ score: 4 }, 'told'],
      [{ score: 4, told: { how: 'shouted' } }, 'told.how'],
    ] as const) {
      expect(await report(ada, body)).toMatchObject(wrong(path));
    }
  });

  test('what another system told before stands beside it, as the number that it was', async () => {
    await service.history.store(riversideNetwork, [
      importedConfidence(ada, 5, { at: '2026-07-05T10:00:00Z' }),
      importedConfidence(ben, 1, { id: 'cf-other' }),
    ]);
    await report(ada, { score: 4, told: self });
    expect((await look(ada)).body['reports']).toEqual([
      { eventId: 'cf-ada', saidAt: '2026-07-05T10:00:00Z', score: 5, inWords: '5', confirmed: true },
      expect.objectContaining({ score: 4 }),
    ]);
  });
});

test('what may be asked is open to everybody, with its licence and what it is not', async () => {
  const { body } = await service.get(agencyNorth, 'instruments');
  expect(body['instruments']).toEqual([
    expect.objectContaining({
      name: 'own-confidence',
      licence: 'CC0-1.0',
      scale: { lowest: 0, highest: 10 },
      words: expect.arrayContaining([expect.objectContaining({ language: 'en', label: 'not a validated scale' })]),
    }),
  ]);
});
