import { ada, agencyNorth, ben, importedOutcome, luis, mara, riversideNetwork } from '@golden-thread/testing';
import {
  aloud,
  analyst,
  communityOutcomesOverHttp,
  eventIn,
  fromMemory,
  networkLead,
  notFound,
  outcomeOf,
  refused,
  self,
  wrong,
  type CommunityOutcomesOverHttp,
} from './contract/community-outcomes-over-http.ts';

let service: CommunityOutcomesOverHttp;
beforeEach(async () => (service = await communityOutcomesOverHttp()));
afterEach(() => service.close());

const own = {
  outcomeId: 'o',
  subjectType: 'person',
  subjectId: ada,
  statement: 'I ate with my brothers on Sunday.',
  whyItMatters: 'They set a plate for me.',
  sign: 'positive',
  intended: false,
};
const record = (who: string, body: object) => service.wish(who, 'outcomes', body);
const wish = (who: string, path: string, body: object = {}) => service.wish(who, `outcomes/${path}`, body);
const look = (who: string, id = 'o') => service.get(who, `outcomes/${id}`);
const listOf = async (who: string, more = '') => (await service.list(who, `people/${ada}/outcomes${more}`)).body;

describe('what got better for Ada', () => {
  test('P1: is told by her, in her words, and read by her and the specialist she walks with', async () => {
    expect(
      await record(ada, {
        ...own,
        told: self,
        ledBy: ['earlier'],
        depth: 'transitional',
        programmeId: 'programme-1',
        agencyId: agencyNorth,
      }),
    ).toMatchObject({
      status: 200,
      body: { id: 'o', outcome: 'happened' },
    });
    const { body, etag } = await look(ada);
    expect(body).toEqual({
      ...own,
      personId: ada,
      agencyId: agencyNorth,
      programmeId: 'programme-1',
      category: 'not-sorted',
      ledBy: ['earlier'],
      depth: 'transitional',
      happenedAt: '2026-09-30T00:00:00Z',
      standing: 'counts',
      substantiatedBy: [],
      waiting: [],
    });
    expect(etag).toBe('"1"');
    expect((await look(luis)).body).toEqual(body);
    expect(await listOf(luis)).toEqual({ outcomes: [body], after: null, incomplete: false });
    const { events, records } = await service.stored();
    expect(JSON.stringify([events, records])).not.toMatch(/brothers|plate/);
    expect(events.map(({ about }) => about)).toEqual([[ada]]);
  });

  test('P5: is seen by nobody else: none, not hers and not allowed are the same answer', async () => {
    await record(ada, { ...own, told: self });
    for (const who of [ben, mara, agencyNorth, networkLead]) {
      for (const id of ['o', 'none']) {
        expect(await look(who, id)).toMatchObject(notFound);
        expect(await wish(who, `${id}/substantiate`, { how: 'saw-it' })).toMatchObject(notFound);
        expect(await wish(who, `${id}/withdraw`, { told: aloud })).toMatchObject(notFound);
        expect(await wish(who, `${id}/correct`, { category: 'human', told: aloud })).toMatchObject(notFound);
      }
    }
    for (const who of [ben, mara]) {
      expect(await service.get(who, `people/${ada}/outcomes`)).toMatchObject(notFound);
      for (const id of ['o', 'none']) expect(await wish(who, `${id}/told/e/confirm`)).toMatchObject(notFound);
    }
    expect(await look(analyst)).toMatchObject(refused(403, 'not-for-this-role'));
  });

  test('P2: nobody else tells it', async () => {
    expect(await record(ada, own)).toMatchObject(refused(409, 'told-by-the-person', 'P2'));
    expect(await record(ben, { ...own, told: self })).toMatchObject(notFound);
    expect(await record(luis, { ...own, told: self })).toMatchObject(refused(409, 'told-by-somebody-else', 'P2'));
    for (const who of [mara, agencyNorth])
      expect(await record(who, { ...own, told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect((await service.stored()).events).toEqual([]);
  });

  test('P2: from memory it waits and counts nowhere; only she and the writer see it', async () => {
    const written = await record(luis, { ...own, told: fromMemory });
    expect((await look(luis)).body).toMatchObject({ standing: 'waits', waiting: [{ eventId: eventIn(written), is: 'recorded' }] });
    expect(await wish(luis, 'o/substantiate', { how: 'saw-it' })).toMatchObject(refused(409, 'not-confirmed', 'P2'));
    const judge = (who: string, verdict: string, eventId = eventIn(written)) => wish(who, `o/told/${eventId}/${verdict}`);
    expect(outcomeOf(await judge(ada, 'confirm'))).toBe('happened');
    expect(outcomeOf(await judge(luis, 'confirm'))).toBe('nothing');
    expect((await look(ada)).body).toMatchObject({ standing: 'counts', waiting: [] });
    expect(await judge(ada, 'confirm', 'nothing')).toMatchObject(refused(409, 'nothing-told', 'P2'));
    expect(outcomeOf(await judge(ada, 'correct'))).toBe('happened');
    expect((await look(ada)).body).toMatchObject({ standing: 'taken-back' });
    expect(await look(luis)).toMatchObject(notFound);
    expect(await listOf(luis)).toMatchObject({ outcomes: [] });
    expect(await listOf(ada)).toMatchObject({ outcomes: [{ outcomeId: 'o', standing: 'taken-back' }] });
  });

  test('is recorded once, and never led to itself', async () => {
    await record(ada, { ...own, told: self });
    expect(outcomeOf(await record(ada, { ...own, told: self }))).toBe('nothing');
    expect(await record(ada, { ...own, told: self, statement: 'Something else.' })).toMatchObject(refused(409, 'outcome-exists'));
    expect(await record(ada, { ...own, outcomeId: 'p', told: self, ledBy: ['p'] })).toMatchObject(refused(409, 'led-by-itself'));
    for (const [body, path] of [
      [{ statement: undefined }, 'statement'],
      [{ sign: 'great' }, 'sign'],
      [{ intended: 'yes' }, 'intended'],
      [{ subjectType: 'dog' }, 'subjectType'],
      [{ told: null }, 'told'],
      [{ told: 'aloud' }, 'told'],
      [{ ledBy: ['x', 'x'] }, 'ledBy'],
      [{ unknown: 1 }, 'unknown'],
    ] as const) {
      expect(await record(ada, { ...own, told: self, ...body })).toMatchObject(wrong(path));
    }
  });

  test('is substantiated by somebody who neither told it nor wrote it down', async () => {
    await record(ada, { ...own, told: self });
    expect(await wish(ada, 'o/substantiate', { how: 'saw-it' })).toMatchObject(refused(409, 'substantiated-by-somebody-else'));
    expect(outcomeOf(await wish(luis, 'o/substantiate', { how: 'saw-it' }))).toBe('happened');
    expect(outcomeOf(await wish(luis, 'o/substantiate', { how: 'saw-it' }))).toBe('nothing');
    expect((await look(ada)).body).toMatchObject({ substantiatedBy: [{ by: luis, how: 'saw-it' }] });
    expect(await wish(luis, 'o/substantiate', { how: 'I saw it' })).toMatchObject(wrong('how'));
  });

  test('P2: is put right by her; what is written from memory stands beside until she heard it', async () => {
    await record(ada, { ...own, told: self });
    expect(outcomeOf(await wish(ada, 'o/correct', { category: 'social', statement: 'I ate with both my brothers.', told: self }))).toBe(
      'happened',
    );
    expect(outcomeOf(await wish(ada, 'o/correct', { category: 'social', told: self }))).toBe('nothing');
    const written = await wish(luis, 'o/correct', { sign: 'mixed', agencyId: null, whoHelped: 'Ben.', told: fromMemory });
    expect((await look(ada)).body).toMatchObject({
      statement: 'I ate with both my brothers.',
      category: 'social',
      sign: 'mixed',
      whoHelped: 'Ben.',
      waiting: [{ eventId: eventIn(written), is: 'corrected' }],
    });
    await wish(ada, `o/told/${eventIn(written)}/correct`);
    expect((await look(ada)).body).toMatchObject({ sign: 'positive', waiting: [] });
    expect(await wish(ada, 'o/correct', { subjectId: ben, told: self })).toMatchObject(refused(409, 'outcome-of-another', 'P2'));
    expect(await wish(ada, 'o/correct', { sign: 'mixed' })).toMatchObject(refused(409, 'told-by-the-person', 'P2'));
    expect(await wish(ada, 'o/correct', { ledBy: ['o'], told: self })).toMatchObject(refused(409, 'led-by-itself'));
    expect(await wish(ada, 'o/correct', { agencyId: 7, told: self })).toMatchObject(wrong('agencyId'));
  });

  test('P3: is taken back, once, and does not count any more', async () => {
    await record(ada, { ...own, told: self });
    expect(await wish(ada, 'o/withdraw')).toMatchObject(refused(409, 'told-by-the-person', 'P2'));
    expect(outcomeOf(await wish(luis, 'o/withdraw', { told: aloud }))).toBe('happened');
    expect(outcomeOf(await wish(luis, 'o/withdraw', { told: aloud }))).toBe('nothing');
    expect((await look(ada)).body).toMatchObject({ standing: 'taken-back' });
    expect(await look(luis)).toMatchObject(notFound);
    expect(await record(ada, { ...own, told: self })).toMatchObject(refused(409, 'outcome-withdrawn'));
    expect(await wish(ada, 'o/correct', { sign: 'mixed', told: self })).toMatchObject(refused(409, 'outcome-withdrawn'));
  });

  test('is listed the latest first, and is gone when she is erased', async () => {
    for (const n of [1, 2, 3]) await record(ada, { ...own, outcomeId: `o-${n}`, told: self, occurredAt: `2026-09-0${n}T10:00:00Z` });
    await record(ben, { ...own, outcomeId: 'of-ben', subjectId: ben, told: self });
    expect(await listOf(ada)).toMatchObject({ outcomes: ['o-3', 'o-2', 'o-1'].map((outcomeId) => ({ outcomeId })), after: null });
    await service.erased(ada);
    expect(await record(ada, { ...own, outcomeId: 'late', told: self })).toMatchObject(notFound);
    expect(await service.list(ada, `people/${ada}/outcomes`)).toMatchObject(notFound);
    expect(await look(ada, 'o-1')).toMatchObject(notFound);
    expect((await service.list(ben, `people/${ben}/outcomes`)).body).toMatchObject({ outcomes: [{ outcomeId: 'of-ben' }] });
  });

  test('stands beside what another system told before, and is put right under its own id', async () => {
    await service.history.store(riversideNetwork, [importedOutcome('oc 1', ada, { id: 'e-1' })]);
    const { outcomes } = (await listOf(ada)) as unknown as { outcomes: { outcomeId: string }[] };
    expect(outcomes).toMatchObject([{ subjectId: ada, category: 'social', standing: 'counts' }]);
    const id = String(outcomes[0]?.outcomeId);
    expect(outcomeOf(await wish(ada, `${id}/correct`, { category: 'human', told: self }))).toBe('happened');
    expect(outcomeOf(await wish(luis, `${id}/substantiate`, { how: 'saw-it' }))).toBe('happened');
    expect(outcomeOf(await wish(ada, `${id}/withdraw`, { told: self }))).toBe('happened');
    const { events } = await service.stored();
    expect(events.slice(1).map(({ data }) => (JSON.parse(data) as { outcomeId: string }).outcomeId)).toEqual(['oc 1', 'oc 1', 'oc 1']);
  });
});

describe('what led to an outcome', () => {
  const oneHundred = '\u{1f33b}'.repeat(100);
  const FOREIGN = ['oc 9', 'caf\u00e9, no. 2 / "A"', '\u7b2c\u4e00', `a-${oneHundred}`, 'https://elsewhere.example/oc?n=1#a'];

  test('is named by any id that another system can have given it', async () => {
    await service.history.store(
      riversideNetwork,
      FOREIGN.map((outcomeId, n) => importedOutcome(outcomeId, ada, { id: `e-${n}` })),
    );
    expect(outcomeOf(await record(ada, { ...own, told: self, ledBy: FOREIGN }))).toBe('happened');
    expect((await look(ada)).body).toMatchObject({ ledBy: FOREIGN });
    const { records } = await service.stored();
    expect(records.at(-1)?.event.data).toMatchObject({ outcomeId: 'o', ledBy: FOREIGN });
    expect(outcomeOf(await wish(ada, 'o/correct', { ledBy: FOREIGN.toReversed(), told: self }))).toBe('nothing');
    expect(outcomeOf(await wish(ada, 'o/correct', { ledBy: [...FOREIGN, 'o-1'], told: self }))).toBe('happened');
    expect((await look(ada)).body).toMatchObject({ ledBy: [...FOREIGN, 'o-1'] });
  });

  test('stays named where an outcome of another system is put right, and is never itself', async () => {
    await service.history.store(riversideNetwork, [importedOutcome('oc 1', ada, { id: 'e-1', ledBy: ['oc 9'] })]);
    const { outcomes } = (await listOf(ada)) as unknown as { outcomes: { outcomeId: string; ledBy: string[] }[] };
    const [{ outcomeId: id, ledBy } = { outcomeId: '', ledBy: [] }] = outcomes;
    expect(outcomeOf(await wish(ada, `${id}/correct`, { ledBy: [...ledBy, 'o'], told: self }))).toBe('happened');
    expect((await look(ada, id)).body).toMatchObject({ ledBy: ['oc 9', 'o'] });
    expect(await wish(ada, `${id}/correct`, { ledBy: ['oc 1'], told: self })).toMatchObject(refused(409, 'led-by-itself'));
  });

  test.each([
    ['nothing', ''],
    ['a control character', 'oc\u00001'],
    ['a line end', 'oc-1\n'],
    ['a later control character', 'oc\u0085'],
    ['half of a pair', '\ud83d'],
    ['more than 128 characters', '\u{1f33b}'.repeat(129)],
    ['a number', 7],
    ['null', null],
    ['a list', ['oc-1']],
    ['an object', { toString: 'oc-1' }],
  ])('is no id: %s', async (_, hostile) => {
    await record(ada, { ...own, told: self });
    for (const [path, body] of [
      ['', { ...own, outcomeId: 'p', told: self }],
      ['o/correct', { told: self }],
    ] as const) {
      const answer = await service.wish(ada, path === '' ? 'outcomes' : `outcomes/${path}`, { ...body, ledBy: ['oc-1', hostile] });
      const reason = 'holds ids of 1-128 characters without control characters';
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request', field: [{ path: 'ledBy', reason }] } });
    }
    expect((await service.stored()).events).toHaveLength(1);
  });
});
