import { ada, agencyNorth, agencySouth, ben, luis, mara } from '@golden-thread/testing';
import {
  aloud,
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

const market = {
  outcomeId: 'm',
  subjectType: 'community',
  subjectId: 'riverside-market',
  statement: 'The market keeps a table free.',
  category: 'cultural',
  sign: 'mixed',
  intended: true,
};
const record = (who: string, body: object) => service.wish(who, 'outcomes', body);
const wish = (who: string, path: string, body: object = {}) => service.wish(who, `outcomes/${path}`, body);
const look = (who: string, id = 'm') => service.get(who, `outcomes/${id}`);
const listOf = async (who: string, more = '') => (await service.list(who, `people/${ada}/outcomes${more}`)).body;

describe('what got better in the community', () => {
  test('is put down by those who help to run things, with words sealed for the network', async () => {
    expect(outcomeOf(await record(agencyNorth, market))).toBe('happened');
    expect(outcomeOf(await record(agencyNorth, market))).toBe('nothing');
    for (const who of [agencyNorth, luis, networkLead]) {
      expect((await look(who, 'm')).body).toMatchObject({ statement: market.statement, agencyId: agencyNorth, standing: 'counts' });
    }
    for (const who of [ada, agencySouth]) expect(await look(who, 'm')).toMatchObject(notFound);
    expect(await record(agencyNorth, { ...market, outcomeId: 'n', agencyId: agencySouth })).toMatchObject(wrong('agencyId'));
    expect(await record(luis, { ...market, outcomeId: 'n', told: aloud })).toMatchObject(refused(409, 'teller-not-named', 'P2'));
    expect(JSON.stringify((await service.stored()).events)).not.toMatch(/table free/);
    expect(outcomeOf(await wish(luis, 'm/substantiate', { how: 'saw-it' }))).toBe('happened');
    expect(await wish(agencyNorth, 'm/substantiate', { how: 'saw-it' })).toMatchObject(refused(409, 'substantiated-by-somebody-else'));
    expect(outcomeOf(await wish(mara, 'm/correct', { sign: 'positive', ledBy: ['o'] }))).toBe('happened');
    expect(await wish(mara, 'm/substantiate', { how: 'saw-it' })).toMatchObject(refused(409, 'substantiated-by-somebody-else'));
    expect(await wish(agencyNorth, 'm/correct', { agencyId: agencySouth })).toMatchObject({ status: 400 });
    expect(outcomeOf(await wish(agencyNorth, 'm/withdraw'))).toBe('happened');
    expect(outcomeOf(await wish(agencyNorth, 'm/withdraw'))).toBe('nothing');
    expect((await look(agencyNorth, 'm')).body).toMatchObject({ standing: 'taken-back' });
  });

  test('P13: told by a person, an agency lead sees the facts and not who told them', async () => {
    expect(outcomeOf(await record(ada, { ...market, told: self, agencyId: agencyNorth }))).toBe('happened');
    expect((await look(ada, 'm')).body).toMatchObject({ personId: ada, statement: market.statement });
    expect((await look(luis, 'm')).body).toMatchObject({ personId: ada, statement: market.statement });
    const { body } = await look(agencyNorth, 'm');
    expect(body).toEqual({
      outcomeId: 'm',
      subjectType: 'community',
      subjectId: 'riverside-market',
      agencyId: agencyNorth,
      category: 'cultural',
      ledBy: [],
      sign: 'mixed',
      intended: true,
      happenedAt: '2026-09-30T00:00:00Z',
      standing: 'counts',
      substantiatedBy: [],
      waiting: [],
    });
    expect(outcomeOf(await wish(agencyNorth, 'm/substantiate', { how: 'saw-it' }))).toBe('happened');
    expect(await wish(agencyNorth, 'm/withdraw', { told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
    for (const who of [agencySouth, networkLead, mara, ben]) expect(await look(who, 'm')).toMatchObject(notFound);
    expect(await listOf(ada)).toMatchObject({ outcomes: [{ outcomeId: 'm' }] });
  });

  test('P2: nor how much was said of it, which would tell of what is written from memory', async () => {
    await record(ada, { ...market, told: self, agencyId: agencyNorth });
    await wish(luis, 'm/correct', { sign: 'positive', told: fromMemory });
    const seen = await look(agencyNorth);
    expect([seen.body['sign'], seen.etag, (await look(luis)).etag]).toEqual(['mixed', undefined, undefined]);
    expect((await look(ada)).etag).toBe('"2"');
    const substantiate = (version: number, key: string) =>
      service.wish(agencyNorth, 'outcomes/m/substantiate', { how: 'saw-it' }, { 'if-match': `"${version}"`, 'idempotency-key': key });
    for (const [version, key, outcome] of [
      [7, 'k', 'happened'],
      [7, 'k', 'repeated'],
      [2, 'l', 'nothing'],
    ] as const) {
      expect((await substantiate(version, key)).body).toMatchObject({ outcome, version: 0 });
    }
  });

  test('P2: told from memory, no agency lead sees it before the person heard it', async () => {
    const written = await record(luis, { ...market, personId: ada, told: fromMemory });
    expect(await look(agencyNorth, 'm')).toMatchObject(notFound);
    await wish(ada, `m/told/${eventIn(written)}/confirm`);
    expect((await look(agencyNorth, 'm')).status).toBe(200);
    await wish(ada, 'm/withdraw', { told: self });
    expect(await look(agencyNorth, 'm')).toMatchObject(notFound);
  });

  test('P13: told by a person who was erased, it stays for the agency lead, and nothing is added to it', async () => {
    await record(ada, { ...market, told: self, agencyId: agencyNorth });
    await record(ada, { ...market, outcomeId: 'hers', subjectType: 'person', subjectId: ada, told: self });
    const before = await look(agencyNorth);
    await service.erased(ada);
    expect(await look(agencyNorth)).toEqual(before);
    for (const who of [ada, luis, agencySouth, networkLead]) expect(await look(who)).toMatchObject(notFound);
    expect(await look(agencyNorth, 'hers')).toMatchObject(notFound);
    for (const path of ['substantiate', 'correct', 'withdraw'])
      expect(await wish(agencyNorth, `m/${path}`, path === 'substantiate' ? { how: 'saw-it' } : { told: aloud })).toMatchObject(notFound);
  });

  test('of an agency is for its own lead', async () => {
    await record(networkLead, { ...market, subjectType: 'agency', subjectId: agencySouth, agencyId: agencyNorth });
    expect((await look(agencySouth, 'm')).status).toBe(200);
    expect((await look(agencyNorth, 'm')).status).toBe(200);
    await record(luis, { ...market, outcomeId: 'of-all' });
    for (const who of [agencyNorth, agencySouth]) expect((await look(who, 'of-all')).status).toBe(200);
  });
});
