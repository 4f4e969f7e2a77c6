import { ada, agencyNorth, agencySouth, ben, luis, mara } from '@golden-thread/testing';
import { notFound, self, sessionsOverHttp, type SessionsOverHttp } from './contract/sessions-over-http.ts';

const nora = 'nora';
let service: SessionsOverHttp;
beforeEach(async () => (service = await sessionsOverHttp({ [nora]: { agencyId: agencyNorth } })));
afterEach(() => service.close());

const hours = (ago: number) => new Date(service.clock.now() / 1_000 - ago * 3_600_000).toISOString();
const happened = { status: 200, body: { outcome: 'happened' } };
const wished = async (who: string, path: string, payload: object = {}) =>
  expect(await service.wish(who, path, payload)).toMatchObject(happened);
const seen = async (who: string, path: string) => (await service.get(who, path)).body;

describe('P5: what somebody may not read is not to be had in another way', () => {
  test('a session that another specialist had with her: not by arranging it afterwards', async () => {
    await wished(mara, 'sessions/start', { sessionId: 's1', personId: ada });
    await wished(mara, 'sessions/s1/answers/q1/keep', { words: 'For Mara only.' });
    await wished(mara, 'sessions/s1/note/write', { words: 'We walked.', together: true });
    await wished(luis, 'sessions', { sessionId: 's1', personId: ada, at: '2026-10-09T16:00:00Z' });
    for (const path of ['sessions/s1', 'sessions/s1/note']) {
      expect(await service.get(luis, path)).toMatchObject(notFound);
      expect(await service.get(ada, path)).toMatchObject({ status: 200 });
    }
  });

  test('a note about her that was entered before the session began with somebody else: it is not shown to them, and bills nothing', async () => {
    await wished(mara, 'sessions/s1/note/write', { personId: ada, words: 'We walked.', together: true });
    await wished(mara, 'sessions/start', { sessionId: 's1', personId: ben });
    const { body, etag } = await service.get(ben, 'sessions/s1/note');
    expect([body, etag]).toEqual([{ written: [], answers: [], noneWanted: false }, '"0"']);
    await wished(mara, 'sessions/s1/hold', { forBilling: true });
    expect(await seen(ben, 'sessions/s1')).toMatchObject({ standing: 'held', forBilling: false });
  });

  test('why somebody called: not by naming a session with somebody else', async () => {
    await wished(mara, 'sessions/start', { sessionId: 's1', personId: ben });
    await wished(luis, 'hard-moments', { hardMomentId: 'h1', personId: ada, sessionId: 's1' });
    await wished(luis, 'hard-moments/h1/calls', { callId: 'c1', helper: '911', agreement: 'could-not-be-asked', why: 'She fell.' });
    expect(await seen(agencySouth, `agencies/${agencySouth}/calls-to-review`)).toEqual({ calls: [] });
    expect(await seen(agencyNorth, `agencies/${agencyNorth}/calls-to-review`)).toMatchObject({
      calls: [{ callId: 'c1', why: 'She fell.' }],
    });
  });

  test('her answer to a note that she took back: not once she wrote a new one', async () => {
    await wished(luis, 'sessions/start', { sessionId: 's1', personId: ada });
    await wished(luis, 'sessions/s1/note/write', { words: 'Of her sister.', together: true });
    await wished(ada, 'sessions/s1/note/answer', { words: 'It was my aunt.', told: self });
    await wished(ada, 'sessions/s1/note/withdraw', { told: self });
    service.clock.advance(1_000);
    await wished(ada, 'sessions/s1/note/write', { words: 'We walked.' });
    expect(await seen(luis, 'sessions/s1/note')).toMatchObject({ written: [{ words: 'We walked.' }], answers: [] });
    expect(await seen(ada, 'sessions/s1/note')).toMatchObject({ answers: [{ words: 'It was my aunt.' }] });
    await wished(ada, 'sessions/s1/note/answer', { words: 'It was my aunt.', told: self });
    expect(await seen(luis, 'sessions/s1/note')).toMatchObject({ answers: [{ words: 'It was my aunt.' }] });
  });
});

describe('entries that come in another order', () => {
  test('P15: of a specialist who does not walk with the person are taken too, and nobody else gets at them', async () => {
    await wished(mara, 'sessions/s1/topics/t1/touch', { personId: ada, raisedBy: 'person' });
    expect(await service.wish(nora, 'sessions/s1/topics/t2/touch', { personId: ada, raisedBy: 'person' })).toMatchObject(notFound);
    expect(await service.wish(nora, 'sessions/start', { sessionId: 's1', personId: ada })).toMatchObject(notFound);
    await wished(mara, 'sessions/s1/topics/t2/touch', { personId: ada, raisedBy: 'person' });
    await wished(mara, 'sessions/start', { sessionId: 's1', personId: ada });
    await wished(mara, 'sessions/s1/hold');
    expect(await seen(ada, 'sessions/s1')).toMatchObject({ specialistId: mara, standing: 'held' });
    expect(await service.get(mara, 'sessions/s1')).toMatchObject(notFound);
  });

  test('P1: do not undo what the person said since', async () => {
    await wished(luis, 'sessions/start', { sessionId: 's1', personId: ada, occurredAt: hours(5) });
    await wished(ada, 'sessions/s1/answers/q1/keep', { words: 'By the lake.', occurredAt: hours(1) });
    await wished(luis, 'sessions/s1/answers/q1/keep', { words: 'By the river.', occurredAt: hours(4) });
    expect((await seen(ada, 'sessions/s1'))['answers']).toEqual([{ questionId: 'q1', words: 'By the lake.' }]);
  });

  test('P11: do not keep a reflection that its writer no longer keeps', async () => {
    await wished(luis, 'reflections', { reflectionId: 'r1', words: 'I listened.' });
    const late = { reflectionId: 'r1', words: 'I hurried.', kept: true, occurredAt: hours(3) };
    expect(await service.outcome(luis, 'reflections', late)).toBe('nothing');
    service.clock.advance(200 * 86_400_000);
    await service.sweep();
    expect((await service.stored()).events.map(({ type }) => type)).toEqual(['ReflectionWritten', 'ReflectionGone']);
  });
});

describe('what is still to come', () => {
  test.each([
    ['sessions/s1/hold', 'endedAt', {}],
    ['groups/g1/meetings', 'at', { minutes: 60 }],
  ])('is not noted as over: %s', async (path, field, more) => {
    await wished(luis, 'sessions/start', { sessionId: 's1', personId: ada });
    await wished(luis, 'groups/g1/open', { languages: ['en'], format: 'online', openTo: 'everyone' });
    const problem = { status: 400, body: { code: 'invalid-request', field: [{ path: field }] } };
    expect(await service.wish(luis, path, { ...more, [field]: hours(-24) })).toMatchObject(problem);
    expect(await service.wish(luis, path, { ...more, [field]: hours(-0.1) })).toMatchObject(problem);
    await wished(luis, path, { ...more, [field]: hours(-0.05) });
  });
});
