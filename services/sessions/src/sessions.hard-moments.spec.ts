import { agencyPolicySet } from '@golden-thread/contracts';
import { streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, ben, luis, mara } from '@golden-thread/testing';
import { notFound, once, type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

let service: SessionsOverHttp;
beforeAll(async () => (service = await sessionsOverHttp()));
afterEach(() => (service.views.outOfReach = false));
afterAll(() => service.close());

beforeAll(() => service.wish(luis, 'sessions/start', { sessionId: 's2', personId: ada }));

describe('P15: when it is hard', () => {
  const call = (who: string, payload: object) => service.wish(who, 'hard-moments/h1/calls', payload);

  test('P15: whoever speaks is heard, also for somebody nobody knows here', async () => {
    expect(await service.twice(ada, 'hard-moments', { hardMomentId: 'h1', sessionId: 's2' })).toEqual(once);
    expect(await service.twice(ben, 'hard-moments', { hardMomentId: 'h2', somebodyElse: true })).toEqual(once);
    expect((await service.wish(ben, 'hard-moments', { personId: ada })).body['outcome']).toBe('happened');
    expect(await service.outcome(ben, 'hard-moments', { hardMomentId: 'h1', personId: ben })).toBe('nothing');
    expect(await service.twice(ben, 'hard-moments/h2/naloxone/use', {})).toEqual(once);
    expect(await service.twice(agencyNorth, 'hard-moments/h2/end', {})).toEqual(once);
    const stored = (await service.store.readAfter(0)).filter(({ stream }) => stream.startsWith('hard-moment-'));
    expect(stored.map(({ type, about, data }) => [type, about, (JSON.parse(data) as { by?: string }).by])).toEqual([
      ['HardMomentBegan', [ada], 'person'],
      ['HardMomentBegan', [], 'supporter'],
      ['HardMomentBegan', [ada], 'supporter'],
      ['NaloxoneUsed', [], undefined],
      ['HardMomentEnded', [], undefined],
    ]);
  });

  test('P15: without her yes help is called only when her life is in danger, and then at once', async () => {
    expect(await service.twice(luis, 'hard-moments/h1/plan/use', { sections: ['crisis'] })).toEqual(once);
    const against = { callId: 'c1', helper: 'mobile-crisis', agreement: 'not-agreed', why: 'She stood at the bridge rail.' };
    expect(await call(luis, against)).toMatchObject({ status: 409, body: { code: 'agreement-first', rule: 'P15' } });
    expect(await call(luis, { ...against, lifeInDanger: true })).toMatchObject({
      status: 409,
      body: { code: 'no-written-policy', rule: 'P15' },
    });
    const policy = { notes: 'co-written', crisisPolicy: 'hard-moments-1' } as const;
    await service.identity.says(agencyPolicySet, streamName('agency', agencyNorth), policy);
    await service.settled();
    expect((await call(luis, { ...against, lifeInDanger: true })).body).toMatchObject({ id: 'c1', outcome: 'happened' });
    expect((await call(luis, { ...against, personTold: 'after' })).body['outcome']).toBe('happened');
    expect((await call(mara, { helper: 'medical', agreement: 'agreed' })).body['outcome']).toBe('happened');
  });

  test('P15: what saves a life waits for no policy, and who stands by for no agency has none to wait for', async () => {
    const against = { agreement: 'not-agreed', lifeInDanger: true };
    const noted = async (who: string, helper: string) => (await service.wish(who, 'hard-moments/h3/calls', { ...against, helper })).body;
    for (const helper of ['911', '988', 'medical'])
      expect([helper, await noted(mara, helper)]).toMatchObject([helper, { outcome: 'happened' }]);
    expect(await noted(mara, 'mobile-crisis')).toMatchObject({ code: 'no-written-policy' });
    expect(await noted(ben, 'mobile-crisis')).toMatchObject({ outcome: 'happened' });
  });

  test('P15: a call is noted also while nothing can be looked up; its own rules hold, and the agency lead sees it afterwards', async () => {
    const against = { agreement: 'not-agreed', helper: 'mobile-crisis', personId: ada };
    service.views.outOfReach = true;
    for (const who of [luis, mara, agencyNorth, ben]) {
      expect([who, await call(who, { ...against, callId: who })]).toMatchObject([who, { status: 409, body: { code: 'agreement-first' } }]);
      const noted = await call(who, { ...against, callId: who, lifeInDanger: true });
      expect([who, noted]).toMatchObject([who, { status: 200, body: { id: who, outcome: 'happened' } }]);
    }
    service.views.outOfReach = false;
    const { calls } = (await service.get(agencyNorth, `agencies/${agencyNorth}/calls-to-review`)).body as { calls: { callId: string }[] };
    expect(calls.map(({ callId }) => callId)).toEqual(expect.arrayContaining([luis, mara, agencyNorth, ben]));
  });

  test('P15: an agency lead looks at a call without agreement', async () => {
    expect(await service.twice(agencyNorth, 'hard-moments/h1/calls/c1/review', {})).toEqual(once);
    expect(await service.wish(agencyNorth, 'hard-moments/h1/calls/c9/review', {})).toMatchObject({
      status: 409,
      body: { code: 'no-call-to-review' },
    });
    expect(await service.wish(luis, 'hard-moments/h1/calls/c1/review', {})).toMatchObject({ status: 403 });
  });

  test('P5: a report that a law requires has a named human being behind it, and says whether she was told', async () => {
    const report = { kind: 'adult-at-risk', law: 'adult-protective-services-act' };
    expect(await service.twice(luis, 'hard-moments/h1/reports', report)).toEqual(once);
    expect(await service.outcome(agencyNorth, 'hard-moments/h1/reports', { ...report, personTold: 'after' })).toBe('happened');
    expect(await service.wish(ben, 'hard-moments/h1/reports', report)).toMatchObject({ status: 403 });
  });

  test('P15: looking back is for her, and for those who were there', async () => {
    expect(await service.twice(ada, 'hard-moments/h1/end', {})).toEqual(once);
    expect(await service.twice(ada, 'hard-moments/h1/look-back', { words: 'Call my sister first.' })).toEqual(once);
    expect(await service.outcome(luis, 'hard-moments/h1/look-back', { words: 'Call my sister first, she can wait.' })).toBe('happened');
    expect(await service.outcome(mara, 'hard-moments/h1/look-back', {})).toBe('nothing');
    expect(await service.wish(ben, 'hard-moments/h1/look-back', { words: 'w' })).toMatchObject(notFound);
    expect(await service.wish(ben, 'hard-moments/h2/look-back', { words: 'w' })).toMatchObject(notFound);
    expect(await service.wish(mara, 'hard-moments/h2/look-back', { words: 'w' })).toMatchObject(notFound);
  });
});
