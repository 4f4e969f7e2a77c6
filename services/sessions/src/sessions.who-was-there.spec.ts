import { specialistAccepted, specialistChosen } from '@golden-thread/contracts';
import { formatInstant, streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, luis, mara } from '@golden-thread/testing';
import { notFound, refused, self, type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

const nora = 'nora';
let service: SessionsOverHttp;
/** Ada walks with Luis, and in a programme with Nora. */
beforeEach(async () => {
  service = await sessionsOverHttp({ [nora]: { agencyId: agencyNorth } });
  const [pairing, programmeId] = [streamName('pairing', ada), 'programme-1'];
  const now = { at: formatInstant(service.clock.now()), about: [ada] };
  const told = { how: 'self', readBack: false, interpreter: 'none' } as const;
  await service.identity.says(specialistChosen, pairing, { specialistId: nora, programmeId, told }, now);
  await service.identity.says(specialistAccepted, pairing, { specialistId: nora, programmeId }, now);
  await service.settled();
});
afterEach(() => service.close());

const happened = { status: 200, body: { outcome: 'happened' } };
const wished = async (who: string, path: string, payload: object = {}) =>
  expect(await service.wish(who, path, payload)).toMatchObject(happened);
const balance = async (who: string) => (await service.get(who, 'me/balance')).body;
const none = { topics: { person: 0, specialist: 0 }, nextSteps: { specialist: 0 }, stories: { told: 0 } };

describe('P6, P7: what counts in a balance is noted by who was there', () => {
  test('not by another specialist who walks with her, neither where it was held nor where it is arranged', async () => {
    await wished(luis, 'sessions/start', { sessionId: 's1', personId: ada });
    await wished(luis, 'sessions/s1/hold');
    await wished(luis, 'sessions', { sessionId: 's2', personId: ada, at: '2026-10-09T16:00:00Z' });
    for (const [path, body] of [
      ['topics/t1/touch', { raisedBy: 'specialist' }],
      ['stories', { cameUp: 'not-asked', length: 'longer' }],
      ['next-steps', { chosenBy: 'specialist' }],
    ] as const) {
      for (const session of ['s1', 's2']) {
        expect(await service.wish(nora, `sessions/${session}/${path}`, body)).toMatchObject(refused('specialist-notes-this'));
      }
    }
    expect(await balance(luis)).toMatchObject(none);
    await wished(nora, 'sessions/start', { sessionId: 's2', personId: ada });
    await wished(nora, 'sessions/s2/topics/t1/touch', { raisedBy: 'person' });
    await wished(ada, 'sessions/s2/next-steps', { chosenBy: 'specialist' });
    expect(await balance(luis)).toMatchObject(none);
    expect(await balance(nora)).toMatchObject({ ...none, topics: { person: 1, specialist: 0 }, nextSteps: { specialist: 1 } });
  });
});

describe('P5: a session that nobody said began is with whoever held or noted it first', () => {
  const start = (who: string) => service.wish(who, 'sessions/start', { sessionId: 's1', personId: ada });

  test('held: another specialist who walks with her does not begin it afterwards, nor read it', async () => {
    await wished(luis, 'sessions/s1/note/write', { personId: ada, words: 'For Luis only.', together: true });
    await wished(luis, 'sessions/s1/hold', { personId: ada });
    expect(await start(nora)).toMatchObject(refused('session-held-already'));
    await wished(ada, 'sessions', { sessionId: 's1', specialistId: nora, at: '2026-10-09T16:00:00Z' });
    for (const path of ['sessions/s1', 'sessions/s1/note']) expect(await service.get(nora, path)).toMatchObject(notFound);
    expect((await service.get(luis, 'sessions/s1')).body).toMatchObject({ standing: 'held', specialistId: luis });
    expect((await service.get(luis, 'sessions/s1/note')).body).toMatchObject({ written: [{ words: 'For Luis only.' }] });
    expect(await start(luis)).toMatchObject(happened);
  });

  test.each([
    ['answers/q1/keep', { words: 'For Luis only.' }],
    ['note/write', { words: 'For Luis only.', together: true }],
    ['topics/t1/touch', { raisedBy: 'person' }],
    ['did-not-happen', {}],
  ])('noted by %s: for another specialist it is not there', async (path, body) => {
    await wished(luis, `sessions/s1/${path}`, { personId: ada, ...body });
    const stored = (await service.stored()).events.length;
    expect(await start(nora)).toMatchObject(notFound);
    for (const [entry, said] of [
      ['hold', {}],
      ['note/write', { words: 'w', together: true }],
      ['topics/t2/touch', { raisedBy: 'person' }],
    ] as const) {
      expect(await service.wish(nora, `sessions/s1/${entry}`, { personId: ada, ...said })).toMatchObject(notFound);
    }
    const at = '2026-10-09T16:00:00Z';
    expect(await service.wish(nora, 'sessions', { sessionId: 's1', personId: ada, at })).toMatchObject(notFound);
    expect(await service.wish(agencyNorth, 'sessions', { sessionId: 's1', personId: ada, specialistId: nora, at })).toMatchObject(notFound);
    expect(await service.get(nora, 'sessions/s1')).toMatchObject(notFound);
    expect((await service.stored()).events).toHaveLength(stored);
    expect(await start(luis)).toMatchObject(happened);
  });

  test('what she wrote herself is nobody’s claim', async () => {
    await wished(mara, 'sessions/s2/topics/t1/touch', { personId: ada, raisedBy: 'person' });
    await wished(ada, 'sessions/s2/note/write', { words: 'We walked.' });
    await wished(ada, 'sessions/s2/note/answer', { words: 'It rained.', told: self });
    await wished(mara, 'sessions/start', { sessionId: 's2', personId: ada });
  });
});

describe('P16: a session that was arranged with her', () => {
  test('does not begin with a guest: her sessions stay hers, and their words are kept', async () => {
    await wished(ada, 'sessions', { sessionId: 's1', specialistId: luis, at: '2026-10-09T16:00:00Z' });
    expect(await service.wish(luis, 'sessions/start', { sessionId: 's1', guest: true })).toMatchObject(
      refused('session-with-somebody-known', 'P16'),
    );
    await wished(luis, 'sessions/start', { sessionId: 's1' });
    await wished(luis, 'sessions/s1/answers/q1/keep', { words: 'Mornings.' });
    await wished(luis, 'sessions/start', { sessionId: 's2', guest: true });
  });
});
