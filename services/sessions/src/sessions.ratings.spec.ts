import { ada, agencyNorth, ben, luis, mara } from '@golden-thread/testing';
import { notFound, type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

let service: SessionsOverHttp;
beforeEach(async () => (service = await sessionsOverHttp()));
afterEach(() => service.close());

const marks = { heard: 4, led: 3, gotSupportWanted: 2, itemSetVersion: 'items-1' } as const;
const of = (who: string, personId = ada, query = '') => service.get(who, `people/${personId}/ratings${query}`);

describe('the ratings of a person', () => {
  test('P5: she reads her own, with the session and when, the last session first; what she did not rate is not there', async () => {
    for (const [sessionId, who] of [
      ['first', luis],
      ['unrated', luis],
      ['last', mara],
    ] as const) {
      await service.wish(who, 'sessions/start', { sessionId, personId: ada });
      await service.wish(who, `sessions/${sessionId}/rating/hand-over`, { way: 'paper' });
      service.clock.advance(60_000);
    }
    await service.wish(mara, 'sessions/start', { sessionId: 'of-ben', personId: ben });
    await service.wish(ben, 'sessions/of-ben/rating/rate', { ...marks, heard: 0 });
    await service.wish(ada, 'sessions/last/rating/rate', marks);
    await service.wish(ada, 'sessions/first/rating/rate', { ...marks, heard: 1, roomToSpeak: 0 });
    expect((await of(ada)).body).toEqual({
      label: 'not a validated scale',
      ratings: [
        { sessionId: 'last', specialistId: mara, at: '2026-09-30T00:02:00Z', ratedAt: '2026-09-30T00:03:00Z', roomToSpeak: null, ...marks },
        {
          sessionId: 'first',
          specialistId: luis,
          at: '2026-09-30T00:00:00Z',
          ratedAt: '2026-09-30T00:03:00Z',
          ...marks,
          heard: 1,
          roomToSpeak: 0,
        },
      ],
      after: null,
      incomplete: false,
    });
  });

  test('P6: nobody else does: not her own specialist, not their lead, and to others she is not there', async () => {
    await service.wish(luis, 'sessions/start', { sessionId: 's1', personId: ada });
    await service.wish(ada, 'sessions/s1/rating/rate', marks);
    for (const who of [luis, mara, agencyNorth]) expect(await of(who)).toMatchObject({ status: 403, body: { code: 'not-for-this-role' } });
    for (const personId of [ada, 'nobody']) expect(await of(ben, personId)).toMatchObject(notFound);
    expect((await of(ben, ben)).body).toMatchObject({ ratings: [] });
  });

  test('come in pages of sessions, and wait for what was just written', async () => {
    for (let n = 10; n < 61; n += 1) {
      await service.wish(luis, 'sessions/start', { sessionId: `s${n}`, personId: ada });
      service.clock.advance(1_000);
    }
    await service.wish(ada, 'sessions/s10/rating/rate', marks);
    const { body } = await service.wish(ada, 'sessions/s60/rating/rate', marks);
    const { body: first } = await of(ada, ada, `?minPosition=${String(body['position'])}`);
    expect(first).toMatchObject({ ratings: [{ sessionId: 's60' }], after: expect.any(String) as string });
    expect((await of(ada, ada, `?after=${String(first['after'])}`)).body).toMatchObject({ ratings: [{ sessionId: 's10' }], after: null });
  });

  test('P5: are gone with her once she was erased', async () => {
    await service.wish(luis, 'sessions/start', { sessionId: 's1', personId: ada });
    await service.wish(ada, 'sessions/s1/rating/rate', marks);
    await service.erased(ada);
    expect(await of(ada)).toMatchObject(notFound);
  });
});
