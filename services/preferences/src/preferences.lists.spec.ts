import { ada, ben, luis, mara } from '@golden-thread/testing';
import { maraFollowsLuis } from './contract/next-specialist.ts';
import { aloud, type Answer, fromMemory, preferencesOverHttp, type PreferencesOverHttp, self } from './contract/preferences-over-http.ts';

let service: PreferencesOverHttp;
let last: unknown;
beforeEach(async () => (service = await preferencesOverHttp()));
afterEach(() => service.close());

const wish = async (who: string, path: string, payload: object = {}): Promise<Answer> => {
  const answer = await service.wish(who, `people/${ada}/${path}`, payload);
  expect(answer.status).toBe(200);
  last = answer.body['position'] ?? last;
  return answer;
};
const look = (who: string, path: string, query = '') => service.get(who, `people/${ada}/${path}?minPosition=${String(last)}${query}`);
const choose = (who: string, goalId: string, more: object = {}) =>
  wish(who, 'goals', { goalId, from: 'own-words', words: `Goal ${goalId}.`, told: who === ada ? self : aloud, ...more });
type Goal = { readonly goalId: string; readonly words: string; readonly standing: string; readonly steps: readonly object[] };
const goals = async (who: string, query = '') => (await look(who, 'goals', query)).body['goals'] as readonly Goal[];
const ids = async (who: string, query = '') => (await goals(who, query)).map(({ goalId }) => goalId);
const notFound = { status: 404, body: { code: 'not-found' } };

describe('the goals of Ada', () => {
  const three = async () => {
    for (const [goalId, path] of [
      ['reached', 'reach'],
      ['aside', 'set-aside'],
      ['way', null],
    ] as const) {
      await choose(ada, goalId);
      if (path !== null) await wish(ada, `goals/${goalId}/${path}`, { told: self });
      service.clock.advance(1_000);
    }
    await wish(ada, 'goals/way/steps', { stepId: 'one', words: 'Ask my neighbor.', chosenBy: 'together', told: self });
    await wish(ada, 'goals/way/steps', { stepId: 'two', words: 'Buy one pot.', chosenBy: 'person', told: self });
    await wish(ada, 'goals/way/steps/two/drop');
  };

  test('P2: are all there for her, the newest first, with how they stand and their steps', async () => {
    await three();
    const { body } = await look(ada, 'goals');
    expect(body).toEqual({
      goals: [
        {
          goalId: 'way',
          from: 'own-words',
          eventId: expect.any(String),
          words: 'Goal way.',
          saidAt: expect.any(String),
          confirmed: true,
          standing: 'on-the-way',
          steps: [
            expect.objectContaining({ stepId: 'one', words: 'Ask my neighbor.', standing: 'open' }),
            expect.objectContaining({ stepId: 'two', standing: 'dropped' }),
          ],
        },
        expect.objectContaining({ goalId: 'aside', standing: 'set-aside', steps: [] }),
        expect.objectContaining({ goalId: 'reached', standing: 'reached' }),
      ],
      after: null,
      incomplete: false,
    });
  });

  test('P3: her specialist sees the current ones, and not what she set aside or dropped', async () => {
    await three();
    expect(await ids(luis)).toEqual(['way', 'reached']);
    expect((await goals(luis))[0]?.steps).toEqual([expect.objectContaining({ stepId: 'one' })]);
    expect(await ids(luis, '&standing=set-aside')).toEqual([]);
  });

  test('may be asked for by how they stand', async () => {
    await three();
    for (const [standing, found] of [
      ['on-the-way', 'way'],
      ['set-aside', 'aside'],
      ['reached', 'reached'],
    ] as const) {
      expect(await ids(ada, `&standing=${standing}`)).toEqual([found]);
    }
    expect(await look(ada, 'goals', '&standing=done')).toMatchObject({ status: 400, body: { field: [{ path: 'standing' }] } });
  });

  test('P2: one that was written from memory is seen by her and the writer alone', async () => {
    await choose(luis, 'memory', { told: fromMemory });
    expect([await ids(ada), await ids(luis)]).toEqual([['memory'], ['memory']]);
    await maraFollowsLuis(service, 'everything');
    expect(await ids(mara)).toEqual([]);
  });

  test.each([
    ['nothing', ['since']],
    ['preferences', ['since', 'before']],
  ] as const)('P3: whoever walks with her next sees what she handed over: %s', async (continuity, seen) => {
    await choose(ada, 'before');
    await maraFollowsLuis(service, continuity);
    await choose(ada, 'since');
    expect(await ids(mara)).toEqual(seen);
    expect(await look(luis, 'goals')).toMatchObject(notFound);
    expect(await ids(ada)).toEqual(['since', 'before']);
  });

  test('come in pages that end where they say', async () => {
    for (let n = 0; n < 60; n += 1) {
      await choose(ada, `goal-${n}`);
      service.clock.advance(1_000);
    }
    const first = (await look(ada, 'goals')).body;
    const second = (await look(ada, 'goals', `&after=${String(first['after'])}`)).body;
    const all = [...(first['goals'] as Goal[]), ...(second['goals'] as Goal[])];
    expect(all.map(({ goalId }) => goalId)).toEqual(Array.from({ length: 60 }, (_, n) => `goal-${59 - n}`));
    expect([(first['goals'] as Goal[]).length, second['after']]).toEqual([50, null]);
    expect(await look(ada, 'goals', '&after=nonsense')).toMatchObject({ status: 400, body: { field: [{ path: 'after' }] } });
  });
});

describe('what others ask of Ada', () => {
  const note = async (who: string, askedBy: string, words: string) => {
    const { body } = await wish(who, 'outside-wishes', { askedBy, words });
    service.clock.advance(1_000);
    return String(body['id']);
  };
  const asked = async (who: string) =>
    ((await look(who, 'outside-wishes')).body['othersAsk'] as { words: string }[]).map(({ words }) => words);

  test('P1: is shown as theirs who ask it, and is no goal of hers', async () => {
    const id = await note(luis, 'court', 'Two meetings a month.');
    const court = {
      outsideWishId: id,
      askedBy: 'court',
      words: 'Two meetings a month.',
      notedAt: expect.stringMatching(/^2026-/),
      left: false,
    };
    for (const who of [ada, luis]) {
      expect((await look(who, 'outside-wishes')).body).toEqual({ othersAsk: [court], after: null, incomplete: false });
      expect(await goals(who)).toEqual([]);
    }
  });

  test('P3: what is no longer asked stays with her alone', async () => {
    const id = await note(ada, 'school', 'A letter.');
    await note(ada, 'family', 'A call on Sundays.');
    await wish(ada, `outside-wishes/${id}/leave`);
    expect(await asked(ada)).toEqual(['A call on Sundays.', 'A letter.']);
    expect((await look(ada, 'outside-wishes')).body['othersAsk']).toMatchObject([{ left: false }, { left: true }]);
    expect(await asked(luis)).toEqual(['A call on Sundays.']);
  });

  test('P3: of before, the next specialist sees what was handed over', async () => {
    await note(ada, 'court', 'Before.');
    await maraFollowsLuis(service, 'nothing');
    await note(ada, 'payer', 'Since.');
    expect(await asked(mara)).toEqual(['Since.']);
    expect(await asked(ada)).toEqual(['Since.', 'Before.']);
  });
});

test.each(['goals', 'outside-wishes'])('P5: %s are there for nobody else, and nothing tells that there are any', async (path) => {
  await choose(ada, 'g');
  await wish(ada, 'outside-wishes', { askedBy: 'other', words: 'w' });
  const { body } = await look(ben, path);
  for (const who of [ben, mara]) expect(await look(who, path)).toMatchObject(notFound);
  expect((await service.get(ben, `people/nobody/${path}`)).body).toEqual({ ...body, instance: expect.anything() });
  for (const who of ['sister', 'agency-lead', 'network-lead']) expect((await look(who, path)).status).toBe(403);
});

test('no word of them lies in the clear, and with a person who is erased they are gone', async () => {
  await choose(ada, 'g', { words: 'Plant an orchard.' });
  await wish(ada, 'outside-wishes', { askedBy: 'court', words: 'The orchard must wait.' });
  expect(JSON.stringify((await service.stored()).events)).not.toContain('orchard');
  expect(await ids(ada)).toEqual(['g']);
  await service.erased(ada);
  for (const who of [ada, luis]) for (const path of ['goals', 'outside-wishes']) expect(await look(who, path)).toMatchObject(notFound);
});
