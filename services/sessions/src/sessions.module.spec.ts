import { ada, ben, luis, mara } from '@golden-thread/testing';
import { notFound, once, type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

let service: SessionsOverHttp;
beforeAll(async () => (service = await sessionsOverHttp()));
afterAll(() => service.close());

const afternoon = { specialistId: luis, at: '2026-10-01T16:00:00Z', accessNeeds: ['quiet'] };

describe('Ada and Luis meet', () => {
  test('a session is moved, and called off, by either of them; no reason is needed', async () => {
    await service.wish(ada, 'sessions', { ...afternoon, sessionId: 'walk' });
    expect(await service.twice(ada, 'sessions/walk/move', { at: '2026-10-02T16:00:00Z' })).toEqual(once);
    expect((await service.get(luis, 'sessions/walk')).body).toMatchObject({ standing: 'arranged', at: '2026-10-02T16:00:00Z' });
    expect(await service.twice(luis, 'sessions/walk/cancel', {})).toEqual(once);
    expect(await service.wish(ada, 'sessions/walk/move', { at: '2026-10-03T16:00:00Z' })).toMatchObject({
      status: 409,
      body: { code: 'session-over' },
    });
    await service.wish(ada, 'sessions', { ...afternoon, sessionId: 'rain' });
    expect(await service.twice(luis, 'sessions/rain/did-not-happen', { onWhoseSide: 'neither', code: 'weather' })).toEqual(once);
    expect((await service.get(ada, 'sessions/rain')).body).toMatchObject({
      standing: 'did-not-happen',
      didNotHappen: { onWhoseSide: 'neither', code: 'weather' },
    });
  });

  test('P16: a session begins with nobody having planned it, and nothing but who is there', async () => {
    expect(await service.twice(luis, 'sessions/start', { sessionId: 's1', personId: ada })).toEqual(once);
    const { body, etag } = await service.get(ada, 'sessions/s1');
    expect(body).toMatchObject({ personId: ada, specialistId: luis, standing: 'begun', wanted: [] });
    expect(etag).toBe('"1"');
    expect(await service.wish(luis, 'sessions/start', {})).toMatchObject({ status: 400, body: { field: [{ path: 'personId' }] } });
  });

  test('P16: a guest needs no name, and their words are not kept', async () => {
    const start = { sessionId: 'open-evening', guest: true, place: 'street', unplanned: true };
    expect(await service.twice(mara, 'sessions/start', start)).toEqual(once);
    expect(await service.wish(mara, 'sessions/open-evening/answers/q1/keep', { words: 'Just looking.' })).toMatchObject({
      status: 409,
      body: { code: 'words-of-a-guest', rule: 'P16' },
    });
    expect(await service.get(mara, 'sessions/open-evening')).toMatchObject(notFound);
  });

  test('P8: what was said is kept word for word, by either of them', async () => {
    expect(await service.twice(luis, 'sessions/s1/answers/question-vision/keep', { words: 'Mornings by the river.' })).toEqual(once);
    expect(await service.twice(ada, 'sessions/s1/look-back', { words: 'That silence is allowed.' })).toEqual(once);
    expect(await service.twice(luis, 'sessions/s1/topics/mornings/touch', { raisedBy: 'person' })).toEqual(once);
    expect(await service.twice(ada, 'sessions/s1/next-steps', { chosenBy: 'person', stepId: 'step-1' })).toEqual(once);
    for (const who of [ada, luis]) {
      expect((await service.get(who, 'sessions/s1')).body).toMatchObject({
        answers: [{ questionId: 'question-vision', words: 'Mornings by the river.' }],
        lookedBack: { words: 'That silence is allowed.' },
        topics: [{ topicId: 'mornings', raisedBy: 'person' }],
        nextSteps: [{ stepId: 'step-1', chosenBy: 'person' }],
      });
    }
  });

  test('P7: how a story was for her is what she said, not what it looked like', async () => {
    const story = { storyId: 'bus', cameUp: 'asked-and-agreed', length: 'moment' };
    expect(await service.wish(luis, 'sessions/s1/stories', { ...story, reaction: 'helped' })).toMatchObject({
      status: 409,
      body: { code: 'reaction-not-heard', rule: 'P7' },
    });
    expect(await service.twice(luis, 'sessions/s1/stories', story)).toEqual(once);
    expect(await service.outcome(luis, 'sessions/s1/stories', { ...story, reaction: 'too-much', reactionFrom: 'person' })).toBe('happened');
    expect((await service.get(ada, 'sessions/s1')).body['stories']).toEqual([
      { storyId: 'bus', cameUp: 'asked-and-agreed', length: 'moment', reaction: 'too-much', reactionFrom: 'person' },
    ]);
  });

  test('P5: ended without a note it is not for billing', async () => {
    service.clock.advance(3_600_000);
    expect(await service.twice(luis, 'sessions/s1/hold', { given: ['affiliational'], forBilling: true })).toEqual(once);
    expect((await service.get(ada, 'sessions/s1')).body).toMatchObject({
      standing: 'held',
      begunAt: '2026-09-30T00:00:00Z',
      endedAt: '2026-09-30T01:00:00Z',
      given: ['affiliational'],
      forBilling: false,
    });
    await service.wish(luis, 'sessions/start', { sessionId: 's2', personId: ada });
    await service.wish(luis, 'sessions/s2/note/write', { words: 'We walked to the library.', together: true });
    await service.wish(luis, 'sessions/s2/hold', { forBilling: true });
    expect((await service.get(luis, 'sessions/s2')).body['forBilling']).toBe(true);
  });

  test('P5: nobody else sees or notes anything of it, and the answer does not tell that there is anything', async () => {
    for (const who of [mara, ben]) {
      expect(await service.get(who, 'sessions/s1')).toMatchObject(notFound);
      expect(await service.get(who, 'sessions/s1/note')).toMatchObject(notFound);
      expect(await service.wish(who, 'sessions/s1/cancel', {})).toMatchObject(notFound);
      expect(await service.wish(who, 'sessions/nothing/cancel', {})).toMatchObject(notFound);
      expect(await service.get(who, 'sessions/nothing')).toMatchObject(notFound);
    }
    expect(await service.wish(mara, 'sessions/start', { sessionId: 's1', personId: ben })).toMatchObject(notFound);
    await service.wish(mara, 'sessions/start', { sessionId: 's3', personId: ada });
    expect(await service.get(luis, 'sessions/s3')).toMatchObject(notFound);
    expect(await service.get(mara, 'sessions/s3')).toMatchObject(notFound);
    expect(await service.get(ada, 'sessions/s3')).toMatchObject({ status: 200, body: { specialistId: mara } });
  });
});
