import { ada, ben, cruz, importedAcknowledgement, luis, mara, riversideNetwork } from '@golden-thread/testing';
import {
  aloud,
  communityOutcomesOverHttp,
  eventIn,
  fromMemory,
  notFound,
  outcomeOf,
  refused,
  self,
  wrong,
  type CommunityOutcomesOverHttp,
} from './contract/community-outcomes-over-http.ts';
import { INSPIRATIONS } from './read/inspirations-of-person/inspirations-of-person.projection.ts';

let service: CommunityOutcomesOverHttp;
beforeEach(async () => (service = await communityOutcomesOverHttp()));
afterEach(() => service.close());

type Entry = Readonly<Record<string, unknown>>;
const acknowledge = (who: string, body: object, inspired = who) =>
  service.wish(who, `people/${inspired}/inspirations`, { told: self, ...body });
const wish = (who: string, path: string, body: object = { told: self }, headers: object = {}) =>
  service.wish(who, `inspirations/${path}`, body, headers);
const lists = async (who: string, more = '') => (await service.list(who, `people/${who}/inspirations${more}`)).body;
const liftedMe = async (who: string, more = '') => (await lists(who, more))['liftedMe'] as { people: Entry[]; after: string | null };
const iLifted = async (who: string, more = '') => (await lists(who, more))['iLifted'] as { people: Entry[]; after: string | null };

/** Ada was lifted by Ben, and it goes by the id `i`. */
const adaByBen = (body: object = {}) =>
  acknowledge(ada, { inspirationId: 'i', inspirerId: ben, through: 'story', storyId: 'story-1', ...body });

describe('who lifted Ada', () => {
  test('is said once, by her, about somebody else', async () => {
    await adaByBen();
    expect(outcomeOf(await adaByBen())).toBe('nothing');
    expect(await adaByBen({ inspirerId: cruz })).toMatchObject(refused(409, 'inspiration-exists'));
    expect(await acknowledge(ada, { inspirerId: ada })).toMatchObject(refused(409, 'inspired-by-oneself', 'P13'));
    expect(await acknowledge(mara, { inspirerId: ben, told: aloud }, ada)).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect(await acknowledge(ben, { inspirerId: cruz }, ada)).toMatchObject(notFound);
    expect(await acknowledge(ada, { inspirerId: 'two words' })).toMatchObject(wrong('inspirerId'));
    expect(await acknowledge(ada, { inspirerId: ben, through: 'magic' })).toMatchObject(wrong('through'));
  });

  test('P3: is taken back without a word why, and stays in her own list', async () => {
    await adaByBen();
    await wish(ada, 'i/telling/allow');
    expect(outcomeOf(await wish(ada, 'i/withdraw'))).toBe('happened');
    expect(outcomeOf(await wish(ada, 'i/withdraw'))).toBe('nothing');
    expect((await liftedMe(ada)).people).toMatchObject([{ inspirationId: 'i', takenBack: true }]);
    expect((await iLifted(ben)).people).toEqual([]);
    expect(await wish(ada, 'i/telling/allow')).toMatchObject(refused(409, 'inspiration-withdrawn', 'P2'));
    expect(await adaByBen()).toMatchObject(refused(409, 'inspiration-withdrawn', 'P2'));
    for (const [who, id] of [
      [ada, 'none'],
      [cruz, 'i'],
      [mara, 'i'],
    ] as const) {
      expect(await wish(who, `${id}/withdraw`)).toMatchObject(notFound);
    }
  });

  test('P2: written from memory, nobody may know until she heard it read back', async () => {
    const written = await acknowledge(luis, { inspirationId: 'm', inspirerId: ben, told: fromMemory }, ada);
    expect(await wish(luis, 'm/telling/allow', { told: aloud })).toMatchObject(refused(409, 'not-confirmed', 'P2'));
    expect(outcomeOf(await wish(luis, `m/told/${eventIn(written)}/confirm`, {}))).toBe('happened');
    expect(outcomeOf(await wish(ada, `m/told/${eventIn(written)}/confirm`, {}))).toBe('nothing');
    const allowed = await wish(luis, 'm/telling/allow', { told: fromMemory });
    expect((await iLifted(ben)).people).toEqual([]);
    await wish(ada, `m/told/${eventIn(allowed)}/confirm`, {});
    expect((await iLifted(ben)).people).toHaveLength(1);
    await wish(ada, `m/told/${eventIn(allowed)}/correct`, {});
    expect((await iLifted(ben)).people).toEqual([]);
    await wish(ada, 'm/telling/allow');
    const named = await wish(ben, 'm/naming/allow');
    // His answer is his to take back, and none of hers.
    expect(await wish(ada, `m/told/${eventIn(named)}/correct`, {})).toMatchObject(notFound);
    expect(outcomeOf(await wish(ben, `m/told/${eventIn(named)}/correct`, {}))).toBe('happened');
    expect((await iLifted(ben)).people).toMatchObject([{ iMayBeNamed: false }]);
    expect(await wish(ada, 'm/told/nothing/confirm', {})).toMatchObject(refused(409, 'nothing-told', 'P2'));
    expect(await wish(luis, `m/told/${eventIn(written)}/correct`, {})).toMatchObject({ status: 200 });
    expect((await liftedMe(ada)).people).toMatchObject([{ takenBack: true, confirmed: false }]);
  });

  test('P13: can be her own specialist, who decides on being named like anybody else', async () => {
    await acknowledge(ada, { inspirationId: 's', inspirerId: luis });
    expect((await iLifted(luis)).people).toEqual([]);
    await wish(ada, 's/telling/allow');
    expect((await iLifted(luis)).people).toMatchObject([{ inspiredId: ada }]);
    expect(outcomeOf(await wish(luis, 's/naming/allow'))).toBe('happened');
    expect(outcomeOf(await acknowledge(luis, { inspirerId: mara }))).toBe('happened');
    expect((await liftedMe(luis)).people).toMatchObject([{ inspirerId: mara }]);
  });

  test('comes in pages, the latest first, and the cursor holds while more is said', async () => {
    const ofNeighbor = async (n: number) => {
      service.clock.advance(60_000);
      await acknowledge(ada, { inspirationId: `i-${n}`, inspirerId: `neighbor-${n}` });
    };
    for (let n = 0; n < 60; n += 1) await ofNeighbor(n);
    const ids = ({ people }: { people: Entry[] }) => people.map(({ inspirationId }) => inspirationId);
    const first = await liftedMe(ada);
    await ofNeighbor(60);
    const second = await liftedMe(ada, `?liftedMeAfter=${String(first.after)}`);
    expect([...ids(first), ...ids(second)]).toEqual(Array.from({ length: 60 }, (_, n) => `i-${59 - n}`));
    expect([first.people.length, second.after]).toEqual([50, null]);
    const text = Buffer.from('["a",1,2]').toString('base64url');
    for (const [query, path] of [
      ['liftedMeAfter=x', 'liftedMeAfter'],
      [`iLiftedAfter=${text}`, 'iLiftedAfter'],
      ['other=1', 'other'],
    ] as const) {
      expect(await service.get(ada, `people/${ada}/inspirations?${query}`)).toMatchObject(wrong(path));
    }
  });

  test('is read as soon as it was said, by its position', async () => {
    const { body } = await adaByBen();
    const seen = await service.get(ada, `people/${ada}/inspirations?minPosition=${encodeURIComponent(String(body['position']))}`);
    expect(seen.body).toMatchObject({ liftedMe: { people: [{ inspirationId: 'i' }] } });
    expect(await service.get(ada, `people/${ada}/inspirations?minPosition=somewhere`)).toMatchObject({ status: 400 });
  });

  test('stands beside what another system told before', async () => {
    await service.history.store(riversideNetwork, [importedAcknowledgement(ben, ada, { at: '2026-02-04T10:00:00Z' })]);
    const [imported] = (await liftedMe(ada)).people;
    expect(imported).toMatchObject({ inspirerId: ben, confirmed: true, theyMayKnow: false, saidAt: '2026-02-04T10:00:00Z' });
    expect((await iLifted(ben)).people).toEqual([]);
    expect(outcomeOf(await wish(ada, `${String(imported?.['inspirationId'])}/telling/allow`))).toBe('happened');
    expect((await iLifted(ben)).people).toMatchObject([{ inspiredId: ada }]);
  });

  test('an erased person is "someone" to others, and there is nothing of their own any more', async () => {
    await adaByBen();
    await wish(ada, 'i/telling/allow');
    await acknowledge(cruz, { inspirerId: ada });
    await service.erased(ben);
    expect((await liftedMe(ada)).people).toEqual([expect.not.objectContaining({ inspirerId: expect.anything() })]);
    await service.erased(cruz);
    for (const who of [ben, cruz]) expect(await service.list(who, `people/${who}/inspirations`)).toMatchObject(notFound);
    // What reaches the list afterwards is told as if they were not named.
    await acknowledge(ada, { inspirationId: 'late', inspirerId: ben });
    expect(await acknowledge(cruz, { inspirerId: ada })).toMatchObject(notFound);
    expect((await liftedMe(ada)).people).toHaveLength(2);
    expect(JSON.stringify((await liftedMe(ada)).people)).not.toContain(ben);
  });
});

describe('P13: a permission that ended', () => {
  const NOBODY_MAY = { theyMayKnow: false, theyMayBeNamed: false };
  beforeEach(async () => {
    await adaByBen();
    await wish(ada, 'i/telling/allow');
    await wish(ben, 'i/naming/allow');
    expect((await liftedMe(ada)).people).toMatchObject([{ inspirerId: ben, theyMayKnow: true, theyMayBeNamed: true }]);
  });

  test('P13: is not to be seen any more once she took her thanks back', async () => {
    await wish(ada, 'i/withdraw');
    expect((await liftedMe(ada)).people).toMatchObject([{ takenBack: true, ...NOBODY_MAY }]);
    expect((await iLifted(ben)).people).toEqual([]);
  });

  test('P13: nor once what was written down was not what she meant', async () => {
    const written = await acknowledge(luis, { inspirationId: 'm', inspirerId: cruz, told: aloud }, ada);
    await wish(ada, 'm/telling/allow');
    await wish(ada, `m/told/${eventIn(written)}/correct`, {});
    const people = (await liftedMe(ada)).people.filter(({ inspirationId }) => inspirationId === 'm');
    expect(people).toMatchObject([{ takenBack: true, ...NOBODY_MAY }]);
  });

  test('P13: nor once she or he said no', async () => {
    await wish(ben, 'i/naming/keep-private');
    expect((await liftedMe(ada)).people).toMatchObject([{ theyMayKnow: true, theyMayBeNamed: false }]);
    await wish(ben, 'i/naming/allow');
    await wish(ada, 'i/telling/keep-private');
    expect((await liftedMe(ada)).people).toMatchObject([NOBODY_MAY]);
  });

  test('P13: nor once he took his name off, which is gone before any list knows of it', async () => {
    const list = service.catalogue.get(INSPIRATIONS.name);
    if (list === undefined) throw new RangeError('there is no list');
    await list.stop();
    await wish(ben, 'i/name/take-off');
    const { events } = await service.stored();
    const { standInId } = JSON.parse(events.find(({ type }) => type === 'NameTakenOff')?.data ?? '{}') as Entry;
    const { body } = await service.get(ada, `people/${ada}/inspirations`);
    expect(body['liftedMe']).toMatchObject({ people: [{ inspirerId: standInId, takenBack: false, ...NOBODY_MAY }] });
    expect(JSON.stringify(body)).not.toContain(`"${ben}"`);
  });

  test('P13: nor once he was erased: nobody is left who could know', async () => {
    await service.erased(ben);
    expect((await liftedMe(ada)).people).toMatchObject([NOBODY_MAY]);
  });
});
