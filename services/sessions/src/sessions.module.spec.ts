import { ReadModelCatalogue } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { type Decision, type DomainEvent, streamName } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import {
  type AggregateStorage,
  CommandHandling,
  createHttpApplication,
  createLog,
  createMetrics,
  DevelopmentSignIn,
  type HttpApplication,
} from '@golden-thread/service-host';
import { ada, ben, instant, luis, ManualClock, mara, riversideNetwork, SaidByIdentity, SeededIds } from '@golden-thread/testing';
import { rateSession, streamOfRating } from './domain/rating.ts';
import { streamOfNote, writeNote } from './domain/note.ts';
import { arrangeSession, streamOfSession } from './domain/session.ts';
import { SessionsModule } from './sessions.module.ts';
import { noteStorage, ratingStorage, sessionStorage } from './storage.ts';

const clock = new ManualClock();
const ids = new SeededIds(clock);
const store = new MemoryEventStore({ storeId: 'sessions-store' });
const identity = new SaidByIdentity();
const catalogue = new ReadModelCatalogue();
const sealer = new Sealer(DevelopmentKeys.random(), clock);
const handling = new CommandHandling({ store, sealer, clock, ids });
let application: HttpApplication;

/** What was decided elsewhere: wishes whose facts of other services nobody offers yet. */
async function before<State, Event extends DomainEvent>(
  stream: ReturnType<typeof streamName>,
  storage: AggregateStorage<State, Event>,
  decide: (state: State) => Decision<Event>,
): Promise<void> {
  await handling.fulfil({ networkId: riversideNetwork, stream, actor: { accountId: 'a', role: 'r' }, request: {} }, storage, decide);
}

const arranged = (sessionId: string) =>
  before(streamOfSession(sessionId), sessionStorage, (state) =>
    arrangeSession(
      {
        personId: ada,
        specialistId: luis,
        at: instant('2026-10-01T16:00:00Z'),
        accessNeeds: ['quiet'],
        by: { role: 'person', id: ada },
        credential: 'valid',
        standing: 'certified',
      },
      state,
    ),
  );

const written = (sessionId: string, words: string) =>
  before(streamOfNote(sessionId), noteStorage, (state) =>
    writeNote(
      { personId: ada, words, together: true, policy: 'co-written', guest: false, by: { role: 'own-specialist', id: luis } },
      state,
    ),
  );

beforeAll(async () => {
  const { feeds, road } = identity;
  const readModels = new MemoryReadModelStore();
  const signIn = new DevelopmentSignIn();
  const module = SessionsModule.register({ store, readModels, feeds, road, sealer, signIn, clock, ids, catalogue });
  application = await createHttpApplication(module, {
    log: createLog('sessions', 'silent'),
    metrics: createMetrics(),
    ids,
    watched: { stores: new Map([['sessions', store]]), catalogue },
  });
  await identity.luisWalksWithAda(clock, catalogue);
});
afterAll(() => application.app.close());

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>>; readonly etag: unknown };
const steward = 'steward-north';
const roles: Readonly<Record<string, string>> = { [luis]: 'specialist', [mara]: 'specialist', [steward]: 'agency-steward' };

async function ask(who: string, path: string, payload?: object): Promise<Answer> {
  const answer = await application.app.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url: `/api/sessions/${path}`,
    headers: { host: 'localhost:3000', 'golden-thread-identity': `network=${riversideNetwork}; role=${roles[who] ?? 'person'}; id=${who}` },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json<Readonly<Record<string, unknown>>>(), etag: answer.headers['etag'] };
}
const outcome = async (who: string, path: string, payload: object) => (await ask(who, path, payload)).body['outcome'];
const notFound = { status: 404, body: { code: 'not-found' } };
const self = { how: 'self' };
const aloud = { how: 'aloud', readBack: true };
const twice = async (who: string, path: string, payload: object) => [await outcome(who, path, payload), await outcome(who, path, payload)];
const once = ['happened', 'nothing'];

describe('Ada and Luis meet', () => {
  test('a session is moved, and called off, by either of them; no reason is needed', async () => {
    await arranged('walk');
    expect(await twice(ada, 'sessions/walk/move', { at: '2026-10-02T16:00:00Z' })).toEqual(once);
    expect((await ask(luis, 'sessions/walk')).body).toMatchObject({ standing: 'arranged', at: '2026-10-02T16:00:00Z' });
    expect(await twice(luis, 'sessions/walk/cancel', {})).toEqual(once);
    expect(await ask(ada, 'sessions/walk/move', { at: '2026-10-03T16:00:00Z' })).toMatchObject({
      status: 409,
      body: { code: 'session-over' },
    });
    await arranged('rain');
    expect(await twice(luis, 'sessions/rain/did-not-happen', { onWhoseSide: 'neither', code: 'weather' })).toEqual(once);
    expect((await ask(ada, 'sessions/rain')).body).toMatchObject({
      standing: 'did-not-happen',
      didNotHappen: { onWhoseSide: 'neither', code: 'weather' },
    });
  });

  test('P16: a session begins with nobody having planned it, and nothing but who is there', async () => {
    expect(await twice(luis, 'sessions/start', { sessionId: 's1', personId: ada })).toEqual(once);
    const { body, etag } = await ask(ada, 'sessions/s1');
    expect(body).toMatchObject({ personId: ada, specialistId: luis, standing: 'begun', wanted: [] });
    expect(etag).toBe('"1"');
    expect(await ask(luis, 'sessions/start', {})).toMatchObject({ status: 400, body: { field: [{ path: 'personId' }] } });
  });

  test('P16: a guest needs no name, and their words are not kept', async () => {
    const start = { sessionId: 'open-evening', guest: true, place: 'street', unplanned: true };
    expect(await twice(mara, 'sessions/start', start)).toEqual(once);
    expect(await ask(mara, 'sessions/open-evening/answers/q1/keep', { words: 'Just looking.' })).toMatchObject({
      status: 409,
      body: { code: 'words-of-a-guest', rule: 'P16' },
    });
    expect(await ask(mara, 'sessions/open-evening')).toMatchObject(notFound);
  });

  test('P8: what was said is kept word for word, by either of them', async () => {
    expect(await twice(luis, 'sessions/s1/answers/question-vision/keep', { words: 'Mornings by the river.' })).toEqual(once);
    expect(await twice(ada, 'sessions/s1/look-back', { words: 'That silence is allowed.' })).toEqual(once);
    expect(await twice(luis, 'sessions/s1/topics/mornings/touch', { raisedBy: 'person' })).toEqual(once);
    expect(await twice(ada, 'sessions/s1/next-steps', { chosenBy: 'person', stepId: 'step-1' })).toEqual(once);
    for (const who of [ada, luis]) {
      expect((await ask(who, 'sessions/s1')).body).toMatchObject({
        answers: [{ questionId: 'question-vision', words: 'Mornings by the river.' }],
        lookedBack: { words: 'That silence is allowed.' },
        topics: [{ topicId: 'mornings', raisedBy: 'person' }],
        nextSteps: [{ stepId: 'step-1', chosenBy: 'person' }],
      });
    }
  });

  test('P7: how a story was for her is what she said, not what it looked like', async () => {
    const story = { storyId: 'bus', cameUp: 'asked-and-agreed', length: 'moment' };
    expect(await ask(luis, 'sessions/s1/stories', { ...story, reaction: 'helped' })).toMatchObject({
      status: 409,
      body: { code: 'reaction-not-heard', rule: 'P7' },
    });
    expect(await twice(luis, 'sessions/s1/stories', story)).toEqual(once);
    expect(await outcome(luis, 'sessions/s1/stories', { ...story, reaction: 'too-much', reactionFrom: 'person' })).toBe('happened');
    expect((await ask(ada, 'sessions/s1')).body['stories']).toEqual([
      { storyId: 'bus', cameUp: 'asked-and-agreed', length: 'moment', reaction: 'too-much', reactionFrom: 'person' },
    ]);
  });

  test('P5: ended without a note it is not for billing', async () => {
    clock.advance(3_600_000);
    expect(await twice(luis, 'sessions/s1/hold', { given: ['affiliational'], forBilling: true })).toEqual(once);
    expect((await ask(ada, 'sessions/s1')).body).toMatchObject({
      standing: 'held',
      begunAt: '2026-09-30T00:00:00Z',
      endedAt: '2026-09-30T01:00:00Z',
      given: ['affiliational'],
      forBilling: false,
    });
    await ask(luis, 'sessions/start', { sessionId: 's2', personId: ada });
    await written('s2', 'We walked to the library.');
    await ask(luis, 'sessions/s2/hold', { forBilling: true });
    expect((await ask(luis, 'sessions/s2')).body['forBilling']).toBe(true);
  });

  test('P5: nobody else sees or notes anything of it, and the answer does not tell that there is anything', async () => {
    for (const who of [mara, ben]) {
      expect(await ask(who, 'sessions/s1')).toMatchObject(notFound);
      expect(await ask(who, 'sessions/s1/note')).toMatchObject(notFound);
      expect(await ask(who, 'sessions/s1/cancel', {})).toMatchObject(notFound);
      expect(await ask(who, 'sessions/nothing/cancel', {})).toMatchObject(notFound);
      expect(await ask(who, 'sessions/nothing')).toMatchObject(notFound);
    }
    expect(await ask(mara, 'sessions/start', { sessionId: 's1', personId: ben })).toMatchObject(notFound);
    await ask(mara, 'sessions/start', { sessionId: 's3', personId: ada });
    expect(await ask(luis, 'sessions/s3')).toMatchObject(notFound);
    expect(await ask(mara, 'sessions/s3')).toMatchObject(notFound);
    expect(await ask(ada, 'sessions/s3')).toMatchObject({ status: 200, body: { specialistId: mara } });
  });
});

describe('what is written about it', () => {
  const note = async (who: string) => (await ask(who, 'sessions/s2/note')).body;

  test('P5: she reads the note and answers it', async () => {
    expect(await twice(ada, 'sessions/s2/note/answer', { words: 'It was the bakery.', told: self })).toEqual(once);
    for (const who of [ada, luis]) {
      expect(await note(who)).toMatchObject({
        written: [{ by: 'together', words: 'We walked to the library.' }],
        answers: [{ words: 'It was the bakery.', confirmed: true }],
        noneWanted: false,
      });
    }
  });

  test('P2: what was written down from memory waits until it is read back', async () => {
    const told = { how: 'phone' };
    const { body } = await ask(luis, 'sessions/s2/note/answer', { words: 'And it rained.', told });
    const [eventId] = body['eventIds'] as string[];
    expect((await note(ada))['answers']).toContainEqual({ eventId, words: 'And it rained.', confirmed: false });
    expect(await twice(ada, `sessions/s2/note/told/${eventId}/confirm`, {})).toEqual(once);
    expect((await note(luis))['answers']).toContainEqual({ eventId, words: 'And it rained.', confirmed: true });
    expect(await twice(luis, `sessions/s2/note/told/${eventId}/correct`, {})).toEqual(once);
    expect((await note(ada))['answers']).toHaveLength(1);
    expect(await ask(ada, 'sessions/s2/note/told/nothing/confirm', {})).toMatchObject({
      status: 409,
      body: { code: 'nothing-told', rule: 'P2' },
    });
    expect(await ask(luis, 'sessions/s2/note/withdraw', { told: self })).toMatchObject({
      status: 409,
      body: { code: 'told-by-somebody-else', rule: 'P2' },
    });
  });

  test('P5: she takes it back, and nobody sees it any more', async () => {
    expect(await ask(luis, 'sessions/s2/note/keep-none', {})).toMatchObject({ status: 409, body: { code: 'note-written-already' } });
    expect(await twice(luis, 'sessions/s2/note/withdraw', { told: aloud })).toEqual(once);
    expect(await note(luis)).toEqual({ written: [], answers: [], noneWanted: false });
    expect((await note(ada))['written']).toEqual([]);
  });

  test('P5: she asks that no note be kept', async () => {
    expect(await twice(luis, 'sessions/s1/note/keep-none', {})).toEqual(once);
    expect(await twice(ada, 'sessions/s1/note/keep-none', { told: self })).toEqual(once);
    expect((await ask(luis, 'sessions/s1/note')).body['noneWanted']).toBe(true);
    expect(await ask(ada, 'sessions/s1/note/answer', { words: 'w', told: self })).toMatchObject({
      status: 409,
      body: { code: 'no-note-here' },
    });
  });

  test('P6: whoever hands the questions over never learns whether they were answered', async () => {
    const asked = await ask(luis, 'sessions/s2/rating/hand-over', { way: 'link' });
    expect(asked.body).toMatchObject({ outcome: 'happened', version: 0 });
    const mark = { raterPseudonym: 'rater-1', heard: 4, led: 3, gotSupportWanted: 4, itemSetVersion: 'items-1' } as const;
    await before(streamOfRating('s2'), ratingStorage, (state) => rateSession({ ...mark, by: { role: 'person', id: ada } }, state));
    expect((await ask(luis, 'sessions/s2/rating/hand-over', { way: 'paper' })).body).toMatchObject({ outcome: 'happened', version: 0 });
    expect((await ask(luis, 'sessions/s2/rating/hand-over', { way: 'link' })).body).toEqual({
      ...asked.body,
      outcome: 'nothing',
      eventIds: [],
      position: null,
    });
    expect(JSON.stringify((await ask(luis, 'sessions/s2')).body)).not.toMatch(/heard|rater/);
    expect(await ask(mara, 'sessions/s2/rating/hand-over', { way: 'link' })).toMatchObject(notFound);
  });
});

describe('P15: when it is hard', () => {
  const call = (who: string, payload: object) => ask(who, 'hard-moments/h1/calls', payload);

  test('P15: whoever speaks is heard, also for somebody nobody knows here', async () => {
    expect(await twice(ada, 'hard-moments', { hardMomentId: 'h1', sessionId: 's2' })).toEqual(once);
    expect(await twice(ben, 'hard-moments', { hardMomentId: 'h2', somebodyElse: true })).toEqual(once);
    expect((await ask(ben, 'hard-moments', { personId: ada })).body['outcome']).toBe('happened');
    expect(await outcome(ben, 'hard-moments', { hardMomentId: 'h1', personId: ben })).toBe('nothing');
    expect(await twice(ben, 'hard-moments/h2/naloxone/use', {})).toEqual(once);
    expect(await twice(steward, 'hard-moments/h2/end', {})).toEqual(once);
    const stored = (await store.readAfter(0)).filter(({ stream }) => stream.startsWith('hard-moment-'));
    expect(stored.map(({ type, about, data }) => [type, about, (JSON.parse(data) as { by?: string }).by])).toEqual([
      ['HardMomentBegan', [ada], 'person'],
      ['HardMomentBegan', [], 'supporter'],
      ['HardMomentBegan', [ada], 'supporter'],
      ['NaloxoneUsed', [], undefined],
      ['HardMomentEnded', [], undefined],
    ]);
  });

  test('P15: without her yes help is called only when her life is in danger, and then at once', async () => {
    expect(await twice(luis, 'hard-moments/h1/plan/use', { sections: ['crisis'] })).toEqual(once);
    const against = { callId: 'c1', helper: 'mobile-crisis', agreement: 'not-agreed', why: 'She stood at the bridge rail.' };
    expect(await call(luis, against)).toMatchObject({ status: 409, body: { code: 'agreement-first', rule: 'P15' } });
    expect((await call(luis, { ...against, lifeInDanger: true })).body).toMatchObject({ id: 'c1', outcome: 'happened' });
    expect((await call(luis, { ...against, personTold: 'after' })).body['outcome']).toBe('happened');
    expect((await call(mara, { helper: 'medical', agreement: 'agreed' })).body['outcome']).toBe('happened');
  });

  test('P15: an agency lead looks at a call without agreement', async () => {
    expect(await twice(steward, 'hard-moments/h1/calls/c1/review', {})).toEqual(once);
    expect(await ask(steward, 'hard-moments/h1/calls/c9/review', {})).toMatchObject({ status: 409, body: { code: 'no-call-to-review' } });
    expect(await ask(luis, 'hard-moments/h1/calls/c1/review', {})).toMatchObject({ status: 403 });
  });

  test('P5: a report that a law requires has a named human being behind it, and says whether she was told', async () => {
    const report = { kind: 'adult-at-risk', law: 'adult-protective-services-act' };
    expect(await twice(luis, 'hard-moments/h1/reports', report)).toEqual(once);
    expect(await outcome(steward, 'hard-moments/h1/reports', { ...report, personTold: 'after' })).toBe('happened');
    expect(await ask(ben, 'hard-moments/h1/reports', report)).toMatchObject({ status: 403 });
  });

  test('P15: looking back is for her, and for those who were there', async () => {
    expect(await twice(ada, 'hard-moments/h1/end', {})).toEqual(once);
    expect(await twice(ada, 'hard-moments/h1/look-back', { words: 'Call my sister first.' })).toEqual(once);
    expect(await outcome(luis, 'hard-moments/h1/look-back', { words: 'Call my sister first, she can wait.' })).toBe('happened');
    expect(await outcome(mara, 'hard-moments/h1/look-back', {})).toBe('nothing');
    expect(await ask(ben, 'hard-moments/h1/look-back', { words: 'w' })).toMatchObject(notFound);
    expect(await ask(ben, 'hard-moments/h2/look-back', { words: 'w' })).toMatchObject(notFound);
    expect(await ask(mara, 'hard-moments/h2/look-back', { words: 'w' })).toMatchObject(notFound);
  });
});

describe('what was said', () => {
  test('lies sealed in the store: no word of it in the clear, and nothing of it on the road', async () => {
    const all = await store.readAfter(0);
    const { records } = await SessionsModule.feed(store).read(all[0]?.lane ?? 0, 0, 1_000);
    expect(all.filter(({ data }) => data.includes('$sealed')).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['AnswerKept', 'LookedBackTogether', 'NoteWritten', 'NoteAnswered', 'HelpCalled', 'LookedBack']),
    );
    const kept = JSON.stringify([all, records]);
    const said = ['the river', 'silence', 'library', 'bakery', 'rained', 'bridge', 'sister'];
    expect(said.filter((words) => kept.includes(words))).toEqual([]);
    expect(records.length).toBe(all.length);
  });

  test('P5: what is of the person alone goes out as blank records', async () => {
    const all = await store.readAfter(0);
    const { records } = await SessionsModule.feed(store).read(all[0]?.lane ?? 0, 0, 1_000);
    const out = new Map(records.map(({ position, event }) => [position, event]));
    const own = all.filter(({ stream, type }) => /^(note|hard-moment)-/.test(stream) || ['TopicTouched', 'StoryShared'].includes(type));
    expect(own.length).toBeGreaterThanOrEqual(20);
    for (const { position } of own) expect(out.get(position)).toMatchObject({ subject: null, about: null, data: null });
  });
});
