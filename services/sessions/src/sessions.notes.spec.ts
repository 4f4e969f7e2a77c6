import { ada, luis, mara } from '@golden-thread/testing';
import { aloud, notFound, once, self, type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

let service: SessionsOverHttp;
beforeAll(async () => (service = await sessionsOverHttp()));
afterAll(() => service.close());

beforeAll(async () => {
  await service.wish(luis, 'sessions/start', { sessionId: 's1', personId: ada });
  await service.wish(luis, 'sessions/start', { sessionId: 's2', personId: ada });
  await service.wish(luis, 'sessions/s2/note/write', { words: 'We walked to the library.', together: true });
});

describe('what is written about it', () => {
  const note = async (who: string) => (await service.get(who, 'sessions/s2/note')).body;
  /** What stands of notes in her own thread, the newest first. */
  const inThread = async (of?: string) => {
    const { entries } = (await service.get(ada, `people/${ada}/thread`)).body as {
      entries: { what: string; stream: string; content: object }[];
    };
    return entries.filter(({ what, stream }) => what === 'NoteWritten' && stream === (of ?? stream)).map(({ content }) => content);
  };

  test('P5: she reads the note and answers it', async () => {
    expect(await service.twice(ada, 'sessions/s2/note/answer', { words: 'It was the bakery.', told: self })).toEqual(once);
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
    const { body } = await service.wish(luis, 'sessions/s2/note/answer', { words: 'And it rained.', told });
    const [eventId] = body['eventIds'] as string[];
    expect((await note(ada))['answers']).toContainEqual({ eventId, words: 'And it rained.', confirmed: false });
    expect(await service.twice(ada, `sessions/s2/note/told/${eventId}/confirm`, {})).toEqual(once);
    expect((await note(luis))['answers']).toContainEqual({ eventId, words: 'And it rained.', confirmed: true });
    expect(await service.twice(luis, `sessions/s2/note/told/${eventId}/correct`, {})).toEqual(once);
    expect((await note(ada))['answers']).toHaveLength(1);
    expect(await service.wish(ada, 'sessions/s2/note/told/nothing/confirm', {})).toMatchObject({
      status: 409,
      body: { code: 'nothing-told', rule: 'P2' },
    });
    expect(await service.wish(luis, 'sessions/s2/note/withdraw', { told: self })).toMatchObject({
      status: 409,
      body: { code: 'told-by-somebody-else', rule: 'P2' },
    });
  });

  test('P5: she takes it back, and nobody sees it any more', async () => {
    expect(await service.wish(luis, 'sessions/s2/note/keep-none', {})).toMatchObject({
      status: 409,
      body: { code: 'note-written-already' },
    });
    expect(await inThread()).toEqual([{ personId: ada, by: 'together', words: 'We walked to the library.' }]);
    expect(await service.twice(luis, 'sessions/s2/note/withdraw', { told: aloud })).toEqual(once);
    expect(await note(luis)).toEqual({ written: [], answers: [], noneWanted: false });
    expect((await note(ada))['written']).toEqual([]);
  });

  test('P5: nor does it stand in her own thread, only that there was one; what she writes anew does', async () => {
    expect(await inThread()).toEqual([{ personId: ada, by: 'together' }]);
    service.clock.advance(1_000);
    await service.wish(ada, 'sessions/s2/note/write', { words: 'We walked.' });
    await service.wish(luis, 'sessions/start', { sessionId: 's4', personId: ada });
    await service.wish(luis, 'sessions/s4/note/write', { words: 'We sat.', together: true });
    const all = [{ words: 'We sat.' }, { words: 'We walked.' }, { personId: ada, by: 'together' }];
    expect(await inThread()).toMatchObject(all);
    expect((await inThread())[2]).not.toHaveProperty('words');
  });

  test('P5: what she said of taking it back was not what she meant: it is there again', async () => {
    await service.wish(luis, 'sessions/start', { sessionId: 's3', personId: ada });
    await service.wish(luis, 'sessions/s3/note/write', { words: 'We ran.', together: true });
    const { body } = await service.wish(luis, 'sessions/s3/note/withdraw', { told: { how: 'phone' } });
    expect((await inThread('note-s3'))[0]).not.toHaveProperty('words');
    await service.wish(ada, `sessions/s3/note/told/${String((body['eventIds'] as string[])[0])}/correct`);
    expect(await inThread('note-s3')).toMatchObject([{ words: 'We ran.' }]);
  });

  test('P5: she asks that no note be kept', async () => {
    expect(await service.twice(luis, 'sessions/s1/note/keep-none', {})).toEqual(once);
    expect(await service.wish(ada, 'sessions/s1/note/keep-none', {})).toMatchObject({
      status: 409,
      body: { code: 'say-how-it-was-asked', rule: 'P2' },
    });
    expect(await service.twice(ada, 'sessions/s1/note/keep-none', { told: self })).toEqual(once);
    expect((await service.get(luis, 'sessions/s1/note')).body['noneWanted']).toBe(true);
    expect(await service.wish(ada, 'sessions/s1/note/answer', { words: 'w', told: self })).toMatchObject({
      status: 409,
      body: { code: 'no-note-here' },
    });
  });

  test('P6: whoever hands the questions over never learns whether they were answered', async () => {
    const asked = await service.wish(luis, 'sessions/s2/rating/hand-over', { way: 'link' });
    expect(asked.body).toMatchObject({ outcome: 'happened', version: 0 });
    const mark = { heard: 4, led: 3, gotSupportWanted: 4, itemSetVersion: 'items-1' } as const;
    expect(await service.twice(ada, 'sessions/s2/rating/rate', mark)).toEqual(once);
    expect((await service.wish(luis, 'sessions/s2/rating/hand-over', { way: 'paper' })).body).toMatchObject({
      outcome: 'happened',
      version: 0,
    });
    expect((await service.wish(luis, 'sessions/s2/rating/hand-over', { way: 'link' })).body).toEqual({
      ...asked.body,
      outcome: 'nothing',
      eventIds: [],
      position: null,
    });
    expect(JSON.stringify((await service.get(luis, 'sessions/s2')).body)).not.toMatch(/heard|rater/);
    expect(await service.wish(mara, 'sessions/s2/rating/hand-over', { way: 'link' })).toMatchObject(notFound);
  });
});
