import { ada, agencyNorth, agencySouth, ben, cruz, luis, mara } from '@golden-thread/testing';
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

const MS_PER_HOUR = 3_600_000;
let service: CommunityOutcomesOverHttp;
beforeEach(async () => (service = await communityOutcomesOverHttp()));
afterEach(() => service.close());

const soup = {
  gatheringId: 'soup',
  title: 'Open evening with soup and music',
  when: '2026-10-02T18:00:00-04:00',
  where: 'The library by the bridge',
  languages: ['en', 'es-MX'],
  access: ['step-free', 'childcare'],
};
const announce = (who: string, body: object = {}) => service.wish(who, 'gatherings', { ...soup, ...body });
const at = (who: string, path: string, body: object = {}) => service.wish(who, `gatherings/${path}`, body);
const board = async (who: string, more = '') => (await service.list(who, `gatherings${more}`)).body;
const idsOn = async (more = '') =>
  ((await board(ada, more))['gatherings'] as { gatheringId: string }[]).map(({ gatheringId }) => gatheringId);
const soupFor = (who: string) => service.get(who, 'gatherings/soup');

describe('the notice board', () => {
  test('P9: is the same for everybody who is signed in', async () => {
    expect(await announce(luis)).toMatchObject({ status: 200, body: { id: 'soup', outcome: 'happened' } });
    expect(outcomeOf(await announce(mara))).toBe('nothing');
    const expected = {
      after: null,
      incomplete: false,
      gatherings: [{ ...soup, when: '2026-10-02T22:00:00Z', openTo: 'everyone' }],
    };
    for (const who of [ada, ben, luis, agencyNorth, networkLead, analyst]) expect(await board(who)).toEqual(expected);
  });

  test('shows what was announced last', async () => {
    await announce(luis);
    service.clock.advance(MS_PER_HOUR);
    expect(outcomeOf(await announce(agencyNorth, { where: 'The garden', openTo: 'members' }))).toBe('happened');
    expect(await board(ada)).toMatchObject({ gatherings: [{ where: 'The garden', openTo: 'members' }] });
    // Entered late, from before: it does not undo what was said since.
    await announce(luis, { where: 'The cellar', occurredAt: '2026-09-29T23:00:00Z' });
    expect(await board(ada)).toMatchObject({ gatherings: [{ where: 'The garden' }] });
    expect((await soupFor(ada)).body).toMatchObject({ where: 'The garden' });
  });

  test('begins with today, by the clock of the network, and is in order of time', async () => {
    service.clock.correct('2026-09-30T02:00:00Z');
    for (const [gatheringId, when] of [
      ['tomorrow', '2026-10-01T15:00:00Z'],
      ['this-morning', '2026-09-29T12:00:00Z'],
      ['yesterday', '2026-09-29T03:59:59Z'],
      ['midnight', '2026-09-29T04:00:00Z'],
    ] as const) {
      await announce(luis, { gatheringId, when });
    }
    expect(await idsOn()).toEqual(['tomorrow']);
    await service.founded('America/New_York');
    expect(await idsOn()).toEqual(['midnight', 'this-morning', 'tomorrow']);
  });

  test('is searched by language and by what makes it easier to come', async () => {
    await announce(luis);
    await announce(luis, { gatheringId: 'walk', languages: ['en'], access: ['quiet'] });
    await announce(luis, { gatheringId: 'plain', languages: undefined, access: undefined });
    expect(await idsOn('?language=es')).toEqual(['soup']);
    expect(await idsOn('?language=en')).toEqual(['soup', 'walk']);
    expect(await idsOn('?access=step-free&access=childcare')).toEqual(['soup']);
    expect(await idsOn('?access=quiet')).toEqual(['walk']);
    expect(await idsOn('?access=quiet&language=es')).toEqual([]);
    for (const [query, path] of [
      ['language=?', 'language'],
      ['access=Not%20A%20Code', 'access'],
      ['after=x', 'after'],
      ['who=ada', 'who'],
    ] as const) {
      expect(await service.get(ada, `gatherings?${query}`)).toMatchObject(wrong(path));
    }
  });

  test('comes in pages, also while it is searched', async () => {
    for (let n = 0; n < 120; n += 1) {
      const when = new Date(Date.parse('2026-10-01T00:00:00Z') + n * MS_PER_HOUR).toISOString();
      await announce(luis, { gatheringId: `g-${n}`, when, languages: n % 2 === 0 ? ['es'] : ['en'] });
    }
    const first = await board(ada, '?language=es');
    const second = await board(ada, `?language=es&after=${String(first['after'])}`);
    const found = [first, second].map(({ gatherings }) => (gatherings as { gatheringId: string }[]).map(({ gatheringId }) => gatheringId));
    expect(found.flat()).toEqual(Array.from({ length: 60 }, (_, n) => `g-${2 * n}`));
    expect([found[0]?.length, second['after']]).toEqual([50, null]);
  });

  test('is kept by those who help to run things, with words for everybody sealed', async () => {
    for (const who of [ada, analyst]) expect(await announce(who)).toMatchObject(refused(403, 'not-for-this-role'));
    for (const [body, path] of [
      [{ title: '' }, 'title'],
      [{ when: 'soon' }, 'when'],
      [{ when: '2026-10-02T18:00:00' }, 'when'],
      [{ languages: ['?'] }, 'languages'],
      [{ access: ['Ride'] }, 'access'],
    ] as const) {
      expect(await announce(luis, body)).toMatchObject(wrong(path));
    }
    await announce(luis);
    const { events, records } = await service.stored();
    expect(JSON.stringify([events, records])).not.toMatch(/soup and music|library|bridge/);
  });
});

describe('coming', () => {
  beforeEach(() => announce(luis));
  const say = (who: string, body: object = {}) => at(who, 'soup/coming/say', { told: self, ...body });
  const takeBack = (who: string, body: object = {}) => at(who, 'soup/coming/take-back', { told: self, ...body });

  test('P5: is said by whoever likes, seen by themselves, and a number for an agency lead', async () => {
    expect((await soupFor(ada)).body).toEqual({ ...soup, when: '2026-10-02T22:00:00Z', openTo: 'everyone', doICome: false });
    expect(outcomeOf(await say(ada))).toBe('happened');
    expect(outcomeOf(await say(ada))).toBe('nothing');
    await say(ben);
    await say(mara);
    for (const [who, doICome] of [
      [ada, true],
      [mara, true],
      [cruz, false],
      [luis, false],
    ] as const) {
      expect((await soupFor(who)).body['doICome']).toBe(doICome);
    }
    expect((await soupFor(agencyNorth)).body).toMatchObject({ expected: 3 });
    expect(outcomeOf(await takeBack(ada))).toBe('happened');
    expect(outcomeOf(await takeBack(ada))).toBe('nothing');
    expect((await soupFor(agencySouth)).body).toMatchObject({ expected: 2 });
    for (const who of [networkLead, analyst]) {
      expect((await soupFor(who)).body).not.toHaveProperty('expected');
      expect((await soupFor(who)).body).not.toHaveProperty('doICome');
    }
    for (const who of [ada, agencyNorth, networkLead]) {
      const { body, etag } = await soupFor(who);
      expect(JSON.stringify([body, etag, await board(who)])).not.toMatch(/"(ada|ben|mara)"/);
      expect(etag).toBeUndefined();
    }
  });

  test('P5: does not count whoever was erased', async () => {
    for (const who of [ada, ben, mara]) await say(who);
    await service.erased(ada);
    expect((await soupFor(agencyNorth)).body['expected']).toBe(2);
  });

  test('P2: her specialist writes it down for her, and from memory it waits', async () => {
    const written = await say(luis, { personId: ada, told: fromMemory });
    expect((await soupFor(ada)).body['doICome']).toBe(false);
    const judge = (who: string, verdict: string, body: object = {}) => at(who, `soup/told/${eventIn(written)}/${verdict}`, body);
    expect(await judge(ben, 'confirm')).toMatchObject(refused(409, 'nothing-told', 'P2'));
    expect(await judge(mara, 'confirm', { personId: ada })).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect(outcomeOf(await judge(luis, 'confirm', { personId: ada }))).toBe('happened');
    expect(outcomeOf(await judge(ada, 'confirm'))).toBe('nothing');
    expect((await soupFor(ada)).body['doICome']).toBe(true);
    expect((await soupFor(luis)).body['doICome']).toBe(false);
    expect(outcomeOf(await judge(ada, 'correct'))).toBe('happened');
    expect((await soupFor(ada)).body['doICome']).toBe(false);
    expect(await say(mara, { personId: ada, told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect(await say(ben, { personId: ada })).toMatchObject(notFound);
    expect(await say(agencyNorth)).toMatchObject(refused(403, 'not-for-this-role'));
    expect(await say(ada, { told: undefined })).toMatchObject(wrong('told'));
  });

  test('P5: tells nobody by a version that others said so too', async () => {
    const first = await say(ada);
    for (const who of [ben, cruz]) await say(who);
    const later = await takeBack(ada);
    const changed = await announce(luis, { where: 'The garden' });
    expect([first, later, changed].map(({ body }) => body['version'])).toEqual([0, 0, 0]);
  });

  test('P5: leaves the service as blank records', async () => {
    await takeBack(ada);
    const said = await say(ada);
    await takeBack(ada);
    await at(ada, `soup/told/${eventIn(said)}/correct`);
    const { events, records } = await service.stored();
    expect(events.map(({ type }) => type)).toEqual(['GatheringAnnounced', 'ComingSaid', 'ComingTakenBack', 'ToldCorrected']);
    expect(records.slice(1).map(({ event }) => [event.subject, event.about, event.data])).toEqual([1, 2, 3].map(() => [null, null, null]));
  });

  test('is said of what is on the board alone', async () => {
    expect(await at(ada, 'nowhere/coming/say', { told: self })).toMatchObject(refused(409, 'gathering-not-announced'));
    expect(await service.get(ada, 'gatherings/nowhere')).toMatchObject(notFound);
  });
});
