import { ada, ben, luis } from '@golden-thread/testing';
import { notFound, refused, sessionsOverHttp, type SessionsOverHttp } from './contract/sessions-over-http.ts';

let service: SessionsOverHttp;
beforeEach(async () => (service = await sessionsOverHttp()));
afterEach(() => service.close());

const hours = (ago: number) => new Date(service.clock.now() / 1_000 - ago * 3_600_000).toISOString();
const happened = { status: 200, body: { outcome: 'happened' } };

/** What a device kept of one session, as it will be sent. */
const entries = () =>
  [
    ['sessions/start', { sessionId: 's1', personId: ada, occurredAt: hours(5) }],
    ['sessions/s1/answers/q1/keep', { personId: ada, words: 'By the river.', occurredAt: hours(4.5) }],
    ['sessions/s1/topics/t1/touch', { personId: ada, raisedBy: 'person', occurredAt: hours(4.4) }],
    [
      'sessions/s1/stories',
      { personId: ada, cameUp: 'person-asked', length: 'moment', reaction: 'helped', reactionFrom: 'person', occurredAt: hours(4.3) },
    ],
    ['sessions/s1/next-steps', { personId: ada, chosenBy: 'person', occurredAt: hours(4.2) }],
    ['sessions/s1/look-back', { personId: ada, words: 'It was good.', occurredAt: hours(4.1) }],
    ['sessions/s1/note/write', { personId: ada, words: 'We walked.', together: true, occurredAt: hours(4.05) }],
    ['sessions/s1/hold', { personId: ada, endedAt: hours(4), occurredAt: hours(4) }],
  ] as const;

describe('entries of a device that was offline', () => {
  test('are taken in whatever order they come, and tell the same', async () => {
    for (const [path, body] of entries()) expect(await service.wish(luis, path, body)).toMatchObject(happened);
    const inOrder = (await service.get(ada, 'sessions/s1')).body;
    await service.close();
    service = await sessionsOverHttp();
    for (const [path, body] of entries().toReversed()) expect(await service.wish(luis, path, body)).toMatchObject(happened);
    const backwards = (await service.get(ada, 'sessions/s1')).body;
    const withoutMadeIds = (view: unknown) => JSON.parse(JSON.stringify(view).replaceAll(/"storyId":"[^"]*"/g, '"storyId":""')) as unknown;
    expect(withoutMadeIds(backwards)).toEqual(withoutMadeIds(inOrder));
    expect((await service.get(ada, 'sessions/s1/note')).body).toMatchObject({ written: [{ words: 'We walked.' }] });
  });

  test('call a session off whose arrangement is still on its way', async () => {
    expect(await service.wish(luis, 'sessions/s1/cancel', { personId: ada, occurredAt: hours(1) })).toMatchObject(happened);
    expect(await service.wish(luis, 'sessions', { sessionId: 's1', personId: ada, at: hours(-48), occurredAt: hours(2) })).toMatchObject(
      happened,
    );
    expect((await service.get(ada, 'sessions/s1')).body).toMatchObject({ standing: 'cancelled', specialistId: luis });
    expect(await service.wish(luis, 'sessions/s1/cancel', { personId: ben })).toMatchObject(refused('session-of-another'));
    expect(await service.wish(ada, 'sessions/s2/cancel', { personId: ada })).toMatchObject(notFound);
    expect(await service.wish(luis, 'sessions/s2/cancel')).toMatchObject(notFound);
  });

  test('say whom they are about, or wait until it is known', async () => {
    expect(await service.wish(luis, 'sessions/s1/hold', {})).toMatchObject(notFound);
    expect(await service.wish(ada, 'sessions/s1/did-not-happen', { personId: ada })).toMatchObject(notFound);
  });

  test('are turned away where the session is with somebody else, and nothing is noted of either', async () => {
    await service.wish(luis, 'sessions/start', { sessionId: 's1', personId: ada });
    expect(await service.wish(luis, 'sessions/s1/note/write', { personId: ben, words: 'w', together: true })).toMatchObject(
      refused('session-of-another'),
    );
    expect(await service.wish(luis, 'sessions/s1/hold', { personId: ben })).toMatchObject(refused('session-of-another'));
    const { events } = await service.stored();
    expect(events.map(({ type }) => type)).toEqual(['SessionStarted']);
  });
});
