import { ada, agencyNorth, luis, mara } from '@golden-thread/testing';
import { networkLead, once, refused, type SessionsOverHttp, sessionsOverHttp, stranger } from './contract/sessions-over-http.ts';

const nora = 'nora';
const walking = 'Walking side by side makes it easier to be quiet together.';
const MS_PER_DAY = 86_400_000;
let service: SessionsOverHttp;
beforeAll(async () => (service = await sessionsOverHttp({ [nora]: { agencyId: agencyNorth } })));
afterAll(() => service.close());

type Listed = { insightId: string; words: string; mine?: boolean; readings?: object[] };
type Library = { shared: Listed[]; mine: Listed[]; toRead: Listed[] };
const library = async (who: string, query = '') => (await service.get(who, `insights${query}`)).body as unknown as Library;
const idsIn = (listed: readonly Listed[]) => listed.map(({ insightId }) => insightId);

describe('insights', () => {
  test('P11: one is offered by a specialist, and is theirs until it is shared', async () => {
    expect(await service.twice(luis, 'insights', { insightId: 'walk', words: walking, supportKinds: ['emotional'] })).toEqual(once);
    expect(idsIn((await library(luis)).mine)).toEqual(['walk']);
    expect(await service.wish(luis, 'insights', { words: 'a'.repeat(501) })).toMatchObject(refused('insight-not-short', 'P11'));
    expect(await service.wish(stranger, 'insights', { words: walking })).toMatchObject(refused('no-agency-yet', 'P12'));
    expect(await service.wish(luis, 'insights', { words: walking, supportKinds: ['magical'] })).toMatchObject({
      status: 400,
      body: { field: [{ path: 'supportKinds' }] },
    });
    expect(await service.wish(ada, 'insights', { words: walking })).toMatchObject({ status: 403 });
  });

  test('P11: before that only specialists of another agency read it', async () => {
    expect((await library(mara)).toRead).toEqual([{ insightId: 'walk', words: walking, supportKinds: ['emotional'], readings: [] }]);
    for (const who of [nora, luis, stranger]) expect((await library(who)).toRead).toEqual([]);
    expect(await service.wish(nora, 'insights/walk/read', { fine: true })).toMatchObject(refused('second-reader-needed', 'P11'));
    expect(await service.wish(luis, 'insights/walk/read', { fine: true })).toMatchObject(refused('second-reader-needed', 'P11'));
    expect(await service.wish(stranger, 'insights/walk/read', { fine: true })).toMatchObject(refused('no-agency-yet'));
    expect(await service.wish(luis, 'insights/walk/share')).toMatchObject(refused('second-reader-needed', 'P11'));
  });

  test('P11: what is too personal is said with a code, and a reader may think again', async () => {
    expect(await service.wish(mara, 'insights/walk/read', { fine: false })).toMatchObject(refused('say-what-is-too-personal', 'P11'));
    expect(await service.outcome(mara, 'insights/walk/read', { fine: false, code: 'could-be-recognized' })).toBe('happened');
    expect((await library(luis)).mine).toMatchObject([{ readings: [{ fine: false, code: 'could-be-recognized' }] }]);
    expect(JSON.stringify(await library(luis))).not.toContain(mara);
    expect(await service.wish(luis, 'insights/walk/share')).toMatchObject(refused('insight-too-personal', 'P11'));
    expect(await service.twice(mara, 'insights/walk/read', { fine: true })).toEqual(once);
    expect((await library(mara)).toRead).toMatchObject([{ readings: [{ fine: true }] }]);
  });

  test('P11: what a reader said before, and is entered late, does not take the place of what they said since', async () => {
    const before = new Date(service.clock.now() / 1_000 - 3_600_000).toISOString();
    await service.wish(mara, 'insights/walk/read', { fine: false, code: 'could-be-recognized', occurredAt: before });
    expect((await library(mara)).toRead).toMatchObject([{ readings: [{ fine: true }] }]);
    expect((await library(luis)).mine).toMatchObject([{ readings: [{ fine: true }] }]);
  });

  test('P11: who offered it shares it with everybody, by kind of support', async () => {
    expect(await service.wish(mara, 'insights/walk/share')).toMatchObject({ status: 403, body: { code: 'insight-not-yours' } });
    expect(await service.twice(luis, 'insights/walk/share')).toEqual(once);
    for (const who of [luis, mara, nora]) expect(idsIn((await library(who)).shared)).toEqual(['walk']);
    expect(idsIn((await library(nora, '?supportKind=emotional')).shared)).toEqual(['walk']);
    expect((await library(nora, '?supportKind=instrumental')).shared).toEqual([]);
    expect(await service.get(nora, 'insights?supportKind=none')).toMatchObject({ status: 400, body: { field: [{ path: 'supportKind' }] } });
    expect((await library(luis)).mine).toEqual([]);
  });

  test('P11: others try it and say how it went; the library tells how many, and nobody’s name', async () => {
    expect(await service.twice(nora, 'insights/walk/try')).toEqual(once);
    expect(await service.twice(mara, 'insights/walk/report', { went: 'well', words: 'On the bus, too.' })).toEqual(once);
    expect(await service.wish(luis, 'insights/walk/try')).toMatchObject(refused('insight-tried-by-others', 'P11'));
    expect(await service.wish(nora, 'insights/none/try')).toMatchObject(refused('insight-not-shared', 'P11'));
    const { shared } = await library(nora);
    const went = { well: 1, mixed: 0, notForUs: 0, words: [] };
    expect(shared).toEqual([{ insightId: 'walk', words: walking, supportKinds: ['emotional'], mine: false, tried: 2, went }]);
    expect((await library(luis)).shared).toMatchObject([{ mine: true }]);
  });

  test('P11: what they said of it, which nobody read for anything personal, is for who offered it and who said it; short, too', async () => {
    expect(await service.wish(nora, 'insights/walk/report', { went: 'mixed', words: 'a'.repeat(501) })).toMatchObject(
      refused('report-not-short', 'P11'),
    );
    expect(await service.outcome(nora, 'insights/walk/report', { went: 'mixed', words: 'Not in rain.' })).toBe('happened');
    const went = { well: 1, mixed: 1, notForUs: 0 };
    for (const [who, words] of [
      [luis, ['On the bus, too.', 'Not in rain.']],
      [mara, ['On the bus, too.']],
      [nora, ['Not in rain.']],
      [stranger, []],
    ] as const) {
      expect((await library(who)).shared).toMatchObject([{ went: { ...went, words } }]);
    }
  });

  test('P11: it is taken back by who offered it, or by a network lead', async () => {
    expect(await service.wish(mara, 'insights/walk/take-back')).toMatchObject({ status: 403 });
    expect(await service.twice(networkLead, 'insights/walk/take-back')).toEqual(once);
    expect((await library(nora)).shared).toEqual([]);
    await service.wish(luis, 'insights', { insightId: 'second', words: walking });
    expect(await service.twice(luis, 'insights/second/take-back')).toEqual(once);
    expect(await library(luis)).toMatchObject({ shared: [], mine: [], toRead: [] });
  });

  test('come in pages', async () => {
    for (let n = 0; n < 51; n += 1) {
      await service.wish(luis, 'insights', { insightId: `i${n}`, words: walking });
      await service.wish(mara, `insights/i${n}/read`, { fine: true });
      await service.wish(luis, `insights/i${n}/share`);
      service.clock.advance(1);
    }
    const { body: first } = await service.get(nora, 'insights');
    expect(idsIn(first['shared'] as Listed[])).toEqual(Array.from({ length: 50 }, (_, n) => `i${50 - n}`));
    const { body: second } = await service.get(nora, `insights?after=${String(first['after'])}`);
    expect(second).toMatchObject({ shared: [{ insightId: 'i0' }], after: null, incomplete: false });
    expect(await service.get(nora, 'insights?after=nonsense')).toMatchObject({ status: 400, body: { field: [{ path: 'after' }] } });
  });
});

describe('reflections', () => {
  const own = async (who: string) =>
    (await service.get(who, 'reflections')).body['reflections'] as { reflectionId: string; words: string; goesAt: string | null }[];
  const seen = async (who: string) => (await own(who)).map(({ reflectionId }) => reflectionId);

  test('P11: are for the eyes of who wrote them', async () => {
    const silences = { reflectionId: 'r1', competencies: ['active-listening'], words: 'I fill silences too soon.' };
    expect(await service.twice(luis, 'reflections', silences)).toEqual(once);
    expect(await own(luis)).toMatchObject([
      { reflectionId: 'r1', words: 'I fill silences too soon.', competencies: ['active-listening'], kept: false },
    ]);
    for (const who of [mara, nora]) expect(await own(who)).toEqual([]);
    for (const who of [ada, agencyNorth]) expect(await service.get(who, 'reflections')).toMatchObject({ status: 403 });
    expect(await service.wish(mara, 'reflections', { ...silences, words: 'Mine now.' })).toMatchObject({ status: 403 });
    expect(await service.wish(mara, 'reflections/r1/let-go')).toMatchObject({ status: 403, body: { code: 'reflection-not-yours' } });
    expect(await service.wish(mara, 'reflections/none/let-go')).toMatchObject({ status: 403, body: { code: 'reflection-not-yours' } });
  });

  test('P11: go after 180 days by the clock, unless they are kept; and whenever their writer lets them go', async () => {
    await service.wish(luis, 'reflections', { reflectionId: 'r2', words: 'I was glad to be asked.', kept: true });
    await service.wish(luis, 'reflections', { reflectionId: 'r3', words: 'Slower.' });
    expect(await seen(luis)).toHaveLength(3);
    expect(await service.twice(luis, 'reflections/r3/let-go')).toEqual(once);
    for (const [path, body] of [
      ['reflections/r3/let-go', {}],
      ['reflections', { reflectionId: 'r3', words: 'Mine.' }],
    ] as const) {
      expect(await service.wish(mara, path, body)).toMatchObject({ status: 403, body: { code: 'reflection-not-yours' } });
    }
    expect(await service.wish(luis, 'reflections', { reflectionId: 'r3', words: 'Again.' })).toMatchObject(
      refused('reflection-gone', 'P11'),
    );
    service.clock.advance(180 * MS_PER_DAY - 1);
    expect((await seen(luis)).toSorted()).toEqual(['r1', 'r2']);
    service.clock.advance(1);
    expect(await seen(luis)).toEqual(['r2']);
    expect((await own(luis))[0]?.goesAt).toBeNull();
  });
});
