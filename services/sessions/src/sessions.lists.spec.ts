import { ada, agencyNorth, ben, luis, mara } from '@golden-thread/testing';
import { notFound, type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

const MS_PER_HOUR = 3_600_000;
let service: SessionsOverHttp;
beforeEach(async () => (service = await sessionsOverHttp()));
afterEach(() => service.close());

type Listed = { sessionId: string };
const arrange = (sessionId: string, at: string, more: object = {}) =>
  service.wish(ada, 'sessions', { sessionId, at, specialistId: luis, ...more });
const listed = async (who: string, path: string) =>
  ((await service.get(who, path)).body['sessions'] as Listed[]).map(({ sessionId }) => sessionId);
const coming = (who: string) => listed(who, `people/${ada}/sessions`);
const past = (who: string) => listed(who, `people/${ada}/sessions?when=was`);

describe('the sessions of a person', () => {
  test('P5: what is coming, the next one first, and what was, the last one first', async () => {
    await arrange('later', '2026-10-03T16:00:00Z');
    await arrange('sooner', '2026-10-01T16:00:00Z', { mode: 'walk', accessNeeds: ['quiet'] });
    await service.wish(luis, 'sessions/start', { sessionId: 'first', personId: ada });
    service.clock.advance(MS_PER_HOUR);
    await service.wish(luis, 'sessions/start', { sessionId: 'second', personId: ada });
    service.clock.advance(1);
    expect(await coming(ada)).toEqual(['sooner', 'later']);
    expect(await past(ada)).toEqual(['second', 'first']);
    await service.wish(ada, 'sessions/sooner/move', { at: '2026-10-05T16:00:00Z' });
    await service.wish(ada, 'sessions/later/cancel');
    const { body } = await service.get(luis, `people/${ada}/sessions`);
    expect(body).toMatchObject({
      sessions: [
        { sessionId: 'later', standing: 'cancelled' },
        { sessionId: 'sooner', personId: ada, specialistId: luis, at: '2026-10-05T16:00:00Z', mode: 'walk', accessNeeds: ['quiet'] },
      ],
      after: null,
      incomplete: false,
    });
  });

  test('P5: her own specialist sees those with them, nobody else any, and the answer does not tell that there are', async () => {
    await arrange('with-luis', '2026-10-01T16:00:00Z');
    await arrange('with-mara', '2026-10-02T16:00:00Z', { specialistId: mara });
    expect(await coming(ada)).toEqual(['with-luis', 'with-mara']);
    expect(await coming(luis)).toEqual(['with-luis']);
    for (const who of [mara, ben]) {
      expect(await service.get(who, `people/${ada}/sessions`)).toMatchObject(notFound);
      expect(await service.get(who, 'people/nobody/sessions')).toMatchObject(notFound);
    }
    expect(await service.get(agencyNorth, `people/${ada}/sessions`)).toMatchObject({ status: 403 });
    expect(await service.get(ada, `people/${ada}/sessions?when=always`)).toMatchObject({
      status: 400,
      body: { field: [{ path: 'when' }] },
    });
  });

  test('come in pages, and wait for what was just written', async () => {
    for (let n = 10; n < 61; n += 1) await arrange(`s${n}`, `2026-11-01T10:00:${n === 60 ? '59.5' : n}Z`);
    const { body: first } = await service.get(ada, `people/${ada}/sessions`);
    expect((first['sessions'] as Listed[]).map(({ sessionId }) => sessionId)).toEqual(Array.from({ length: 50 }, (_, n) => `s${n + 10}`));
    expect(await listed(ada, `people/${ada}/sessions?after=${String(first['after'])}`)).toEqual(['s60']);
    const { body } = await arrange('newest', '2026-10-02T10:00:00Z');
    expect((await listed(ada, `people/${ada}/sessions?minPosition=${String(body['position'])}`))[0]).toBe('newest');
  });

  test('P5: are gone with a person who was erased', async () => {
    await arrange('once', '2026-10-01T16:00:00Z');
    await service.wish(luis, 'hard-moments', { hardMomentId: 'h1', personId: ada });
    await service.wish(luis, 'sessions/once/topics/mornings/touch', { raisedBy: 'person' });
    await service.erased(ada);
    await service.wish(luis, 'sessions/once/topics/evenings/touch', { raisedBy: 'person' });
    expect(await listed(luis, 'me/today')).toEqual([]);
    expect((await service.get(luis, 'me/balance')).body).toMatchObject({ topics: { person: 0 } });
    for (const what of ['sessions', 'hard-moments']) expect(await service.get(ada, `people/${ada}/${what}`)).toMatchObject(notFound);
  });
});

describe('the day of a specialist', () => {
  test('is the one the clocks of the network show: 2026-09-29 in New York is still on', async () => {
    await arrange('yesterday', '2026-09-29T03:59:59Z');
    await arrange('morning', '2026-09-29T04:00:00Z', { language: 'es', interpreter: 'signed', accessNeeds: ['step-free'], mode: 'walk' });
    await arrange('evening', '2026-09-30T03:59:59Z');
    await arrange('tomorrow', '2026-09-30T04:00:00Z');
    await arrange('called-off', '2026-09-29T12:00:00Z');
    await service.wish(luis, 'sessions/called-off/cancel');
    expect(await listed(luis, 'me/today')).toEqual(['morning', 'evening']);
    expect((await service.get(luis, 'me/today')).body['sessions']).toContainEqual({
      sessionId: 'morning',
      personId: ada,
      specialistId: luis,
      at: '2026-09-29T04:00:00Z',
      standing: 'arranged',
      mode: 'walk',
      language: 'es',
      interpreter: 'signed',
      accessNeeds: ['step-free'],
    });
    expect(await listed(mara, 'me/today')).toEqual([]);
    expect(await service.get(ada, 'me/today')).toMatchObject({ status: 403 });
  });
});

describe('the balance of a specialist', () => {
  test('P6, P7: counts who raised topics, who chose, and stories, for that specialist alone', async () => {
    const story = { storyId: 'bus', cameUp: 'not-asked', length: 'moment' };
    await service.wish(luis, 'sessions/start', { sessionId: 's1', personId: ada });
    await service.wish(luis, 'sessions/s1/topics/mornings/touch', { raisedBy: 'person' });
    await service.wish(luis, 'sessions/s1/topics/bus/touch', { raisedBy: 'specialist' });
    await service.wish(ada, 'sessions/s1/next-steps', { chosenBy: 'together' });
    await service.wish(luis, 'sessions/s1/stories', story);
    service.clock.advance(45 * 60_000);
    await service.wish(luis, 'sessions/s1/hold');
    expect((await service.get(luis, 'me/balance')).body).toEqual({
      topics: { person: 1, specialist: 1 },
      nextSteps: { person: 0, together: 1, specialist: 0 },
      stories: { told: 1, withPermission: 0, tooMuch: 0, marked: 1, beside: [{ lengths: ['moment'], minutes: 45 }] },
    });
    expect((await service.get(mara, 'me/balance')).body).toMatchObject({ topics: { person: 0, specialist: 0 }, stories: { told: 0 } });
    for (const who of [ada, agencyNorth]) expect(await service.get(who, 'me/balance')).toMatchObject({ status: 403 });
  });
});

describe('the hard moments of a person', () => {
  test('P15: she reads the whole record, her own specialist what was in sessions with them, nobody else any', async () => {
    await service.wish(luis, 'sessions/start', { sessionId: 's1', personId: ada });
    await service.wish(ada, 'hard-moments', { hardMomentId: 'alone' });
    service.clock.advance(1);
    await service.wish(luis, 'hard-moments', { hardMomentId: 'there', personId: ada, sessionId: 's1' });
    await service.wish(luis, 'hard-moments/there/plan/use', { sections: ['crisis'] });
    await service.wish(luis, 'hard-moments/there/calls', {
      callId: 'c1',
      helper: 'warm-line',
      agreement: 'agreed',
      why: 'From the bench.',
    });
    await service.wish(ada, 'hard-moments/there/look-back', { words: 'My sister first.' });
    await service.wish(ada, 'hard-moments/there/end');
    const moments = async (who: string) =>
      (await service.get(who, `people/${ada}/hard-moments`)).body['hardMoments'] as { hardMomentId: string }[];
    expect((await moments(ada)).map(({ hardMomentId }) => hardMomentId)).toEqual(['there', 'alone']);
    expect(await moments(luis)).toEqual([
      {
        hardMomentId: 'there',
        since: '2026-09-30T00:00:00.001Z',
        sessionId: 's1',
        ended: true,
        sections: ['crisis'],
        calls: [
          {
            callId: 'c1',
            helper: 'warm-line',
            agreement: 'agreed',
            personTold: 'not-yet',
            why: 'From the bench.',
            calledAt: '2026-09-30T00:00:00.001Z',
            reviewed: false,
          },
        ],
        naloxoneUsed: false,
        reports: [],
        lookedBack: 'My sister first.',
      },
    ]);
    for (const who of [mara, ben]) expect(await service.get(who, `people/${ada}/hard-moments`)).toMatchObject(notFound);
  });
});
