import { ada, ben, luis, mara } from '@golden-thread/testing';
import { maraFollowsLuis } from './contract/next-specialist.ts';
import { aloud, eventIn, fromMemory, preferencesOverHttp, self, type PreferencesOverHttp } from './contract/preferences-over-http.ts';

const DAY_MS = 86_400_000;
let service: PreferencesOverHttp;
beforeEach(async () => (service = await preferencesOverHttp()));
afterEach(() => service.close());

const wish = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${ada}/${path}`, payload);
const preferences = async (who: string) => (await service.get(who, `people/${ada}`)).body['preferences'];
const beside = { topicId: 'mornings', supportKinds: ['emotional'], dimensions: ['spiritual'] };
const declare = (who: string, told: object) => wish(who, 'preferences', { preferenceId: 'p', words: 'Praying.', ...beside, told });
const reword = (words: string, more: object = {}) => wish(ada, 'preferences/p/reword', { words, told: self, ...more });
const bare = { preferenceId: 'p', words: 'Walking.', letGo: false };

describe('what is said beside the words of a preference', () => {
  const withoutCodes = [expect.objectContaining(bare)];
  const withCodes = [expect.objectContaining({ ...bare, ...beside })];
  const noCodes = [expect.not.objectContaining({ topicId: 'mornings' })];

  test('P2: written from memory, only she and the writer see it, though she put the words in others; corrected, nobody', async () => {
    const declared = await declare(luis, fromMemory);
    await reword('Walking.');
    expect([await preferences(ada), await preferences(luis)]).toEqual([withCodes, withCodes]);
    await maraFollowsLuis(service, 'everything');
    expect(await preferences(mara)).toEqual(withoutCodes);
    expect(await preferences(mara)).toEqual(noCodes);
    await wish(ada, `told/${eventIn(declared)}/correct`);
    expect(await preferences(ada)).toEqual(withoutCodes);
    expect(await preferences(ada)).toEqual(noCodes);
  });

  test('P2: corrected, its topic holds no suggestion back', async () => {
    const declared = await declare(luis, fromMemory);
    await reword('Walking.');
    await wish(ada, 'topics/mornings/pace', { pace: 'never', told: self });
    const idea = { words: 'A walk?', preferenceId: 'p' };
    expect(await wish(luis, 'suggestions', idea)).toMatchObject({ status: 409, body: { code: 'topic-not-open' } });
    await wish(ada, `told/${eventIn(declared)}/correct`);
    expect((await wish(luis, 'suggestions', idea)).status).toBe(200);
  });

  test('P3: of before, the next specialist sees it where it was handed over', async () => {
    await declare(ada, self);
    await maraFollowsLuis(service, 'nothing');
    await reword('Walking.');
    expect(await preferences(mara)).toEqual(withoutCodes);
    expect(await preferences(mara)).toEqual(noCodes);
    expect(await preferences(ada)).toEqual(withCodes);
  });
});

test('P2: a goal that was corrected stays in the thread of its person: nobody else chooses one under its id', async () => {
  const chosen = await wish(luis, 'goals', { goalId: 'g', from: 'own-words', words: 'Sing.', told: fromMemory });
  await wish(ada, `goals/g/told/${eventIn(chosen)}/correct`);
  const bens = { goalId: 'g', from: 'own-words', words: 'The words of Ben.', told: self };
  expect(await service.wish(ben, `people/${ben}/goals`, bens)).toMatchObject({ status: 409, body: { code: 'goal-exists' } });
  for (const who of [ada, luis]) expect((await service.get(who, `people/${ada}/goals/g`)).status).toBe(404);
  expect((await wish(luis, 'goals', { goalId: 'g', from: 'own-words', words: 'Sing.', told: aloud })).body['outcome']).toBe('happened');
});

describe('what she said before she let a preference go, and what comes late', () => {
  /** She wrote on the first day, let go on the second, and her phone finds the network on the third. */
  async function late(): Promise<{ readonly occurredAt: string }> {
    await declare(ada, self);
    service.clock.advance(DAY_MS);
    const occurredAt = new Date(service.clock.now() / 1_000).toISOString();
    service.clock.advance(DAY_MS);
    await wish(ada, 'preferences/p/let-go', { told: self });
    service.clock.advance(DAY_MS);
    return { occurredAt };
  }

  test('P4: her words stand in its history; it stays let go', async () => {
    expect((await reword('Walking.', await late())).body['outcome']).toBe('happened');
    expect(await preferences(ada)).toEqual([
      expect.objectContaining({
        letGo: true,
        history: [expect.objectContaining({ words: 'Praying.' }), expect.objectContaining({ words: 'Walking.' })],
      }),
    ]);
    expect(await preferences(luis)).toEqual([]);
    expect(await reword('Running.')).toMatchObject({ status: 409, body: { code: 'preference-let-go', rule: 'P2' } });
  });

  test('P1: a goal she chose then grows from it; today none does', async () => {
    const goal = { from: 'preference', fromId: 'p', words: 'Sing in the choir.', told: self };
    expect((await wish(ada, 'goals', { ...goal, ...(await late()) })).body['outcome']).toBe('happened');
    expect(await wish(ada, 'goals', goal)).toMatchObject({ status: 409, body: { code: 'goal-from-what-was-let-go', rule: 'P1' } });
  });
});
