import { ada, agencyNorth, agencySouth, ben, luis, mara } from '@golden-thread/testing';
import { isWelcomed, maraFollowsLuis } from './contract/next-specialist.ts';
import {
  aloud,
  type Answer,
  eventIn,
  fromMemory,
  preferencesOverHttp,
  type PreferencesOverHttp,
  self,
} from './contract/preferences-over-http.ts';

const DAY_MS = 86_400_000;
let service: PreferencesOverHttp;
let last: unknown;
beforeEach(async () => (service = await preferencesOverHttp()));
afterEach(() => service.close());

type Few = { readonly shown: readonly Readonly<Record<string, unknown>>[]; readonly more: number };
type Preparation = Readonly<Record<'visions' | 'preferences' | 'topics' | 'goals' | 'questionsAnswered', Few>> & {
  readonly suggestions: { readonly waiting: Few; readonly resting: Few };
  readonly supportWanted: readonly string[] | null;
};
/** A wish; the next one comes a second later. */
const wish = async (who: string, path: string, payload: object = {}): Promise<Answer> => {
  const answer = await service.wish(who, path, payload);
  expect(answer.status).toBe(200);
  last = answer.body['position'] ?? last;
  service.clock.advance(1_000);
  return answer;
};
const about = (who: string, path: string, payload: object = {}) => wish(who, `people/${ada}/${path}`, payload);
const look = (who: string, whose: string = ada) => service.get(who, `people/${whose}/preparation?minPosition=${String(last)}`);
const prepared = async (who: string = luis) => (await look(who)).body as unknown as Preparation;
const words = ({ shown }: Few) => shown.map((each) => each['words']);
const nothing = { shown: [], more: 0 };

describe('the minute before they meet', () => {
  test('P1: begins with what matters most to her, in her words, the newest first', async () => {
    await about(ada, 'visions', { questionId: 'q1', words: 'The garden.', told: self });
    await about(luis, 'visions', { questionId: 'q2', words: 'My sister.', told: aloud });
    await about(ada, 'visions/q1/reword', { words: 'The garden, with company.', told: self });
    await about(ada, 'preferences', { preferenceId: 'p1', words: 'Walking while we talk.', told: self });
    await about(ada, 'support', { supportKinds: ['emotional'], told: self });
    expect(await prepared()).toEqual({
      visions: {
        shown: [
          { questionId: 'q1', words: 'The garden, with company.', saidAt: expect.stringMatching(/^2026-/) },
          { questionId: 'q2', words: 'My sister.', saidAt: expect.stringMatching(/^2026-/) },
        ],
        more: 0,
      },
      preferences: { shown: [{ preferenceId: 'p1', words: 'Walking while we talk.', saidAt: expect.stringMatching(/^2026-/) }], more: 0 },
      topics: nothing,
      supportWanted: ['emotional'],
      suggestions: { waiting: nothing, resting: nothing },
      goals: nothing,
      questionsAnswered: nothing,
    });
  });

  test('is quick to read: five of each, and how many more there are', async () => {
    for (let n = 1; n <= 7; n += 1) {
      await about(ada, 'visions', { questionId: `q${n}`, words: `Vision ${n}.`, told: self });
      await about(ada, 'goals', { goalId: `g${n}`, from: 'own-words', words: `Goal ${n}.`, told: self });
    }
    const { visions, goals, preferences } = await prepared();
    expect([words(visions), visions.more]).toEqual([['Vision 7.', 'Vision 6.', 'Vision 5.', 'Vision 4.', 'Vision 3.'], 2]);
    expect([words(goals), goals.more]).toEqual([['Goal 7.', 'Goal 6.', 'Goal 5.', 'Goal 4.', 'Goal 3.'], 2]);
    expect(preferences).toEqual(nothing);
  });

  test('P2: holds nothing that was written from memory, not even by whoever prepares', async () => {
    await about(ada, 'visions', { questionId: 'q1', words: 'The garden.', told: self });
    const memory = await about(luis, 'visions/q1/reword', { words: 'The sea.', told: fromMemory });
    await about(luis, 'preferences', { words: 'Mornings.', told: fromMemory });
    await about(luis, 'support', { supportKinds: ['informational'], told: fromMemory });
    await about(luis, 'goals', { goalId: 'g', from: 'own-words', words: 'Swim.', told: fromMemory });
    await about(luis, 'topics/t1/pace', { pace: 'open', told: fromMemory });
    const { visions, ...rest } = await prepared();
    expect(words(visions)).toEqual(['The garden.']);
    expect(rest).toMatchObject({ preferences: nothing, supportWanted: null, goals: nothing, topics: nothing });
    await about(ada, `told/${eventIn(memory)}/confirm`);
    expect(words((await prepared()).visions)).toEqual(['The sea.']);
  });

  test('P3: what she let go, reached or set aside is not brought up', async () => {
    await about(ada, 'preferences', { preferenceId: 'p', words: 'Mornings.', told: self });
    await about(ada, 'preferences/p/let-go', { told: self });
    for (const [goalId, path] of [
      ['a', 'reach'],
      ['b', 'set-aside'],
    ] as const) {
      await about(ada, 'goals', { goalId, from: 'own-words', words: 'w', told: self });
      await about(ada, `goals/${goalId}/${path}`, { told: self });
    }
    expect(await prepared()).toMatchObject({ preferences: nothing, goals: nothing });
  });

  test('P2: shows of a goal on the way the first small step that is open', async () => {
    await about(ada, 'goals', { goalId: 'g', from: 'own-words', words: 'Plant tomatoes.', told: self });
    const step = () => prepared().then(({ goals }) => goals.shown[0]?.['nextStep']);
    expect(await step()).toBeNull();
    for (const stepId of ['one', 'two', 'three']) {
      await about(ada, 'goals/g/steps', { stepId, words: `Step ${stepId}.`, chosenBy: 'together', told: self });
    }
    await about(ada, 'goals/g/steps/one/take');
    await about(ada, 'goals/g/steps/two/drop');
    expect(await step()).toEqual({ stepId: 'three', words: 'Step three.', chosenBy: 'together' });
  });

  test('P9: pace comes as open, ask first or not now; what to leave alone first, and nothing tells when it was said', async () => {
    for (const [topic, pace] of [
      ['a', 'open'],
      ['b', 'ask-first'],
      ['d', 'never'],
      ['c', 'not-yet'],
    ] as const) {
      await about(ada, `topics/${topic}/pace`, { pace, told: self });
    }
    await about(ada, 'topics/c/name', { label: 'My flat' });
    expect((await prepared()).topics).toEqual({
      shown: [
        { topicId: 'c', label: 'My flat', pace: 'not-now' },
        { topicId: 'd', pace: 'not-now' },
        { topicId: 'b', pace: 'ask-first' },
        { topicId: 'a', pace: 'open' },
      ],
      more: 0,
    });
  });
});

describe('P3: suggestions in the minute before', () => {
  const offer = (suggestionId: string, more: object = {}) =>
    about(luis, 'suggestions', { suggestionId, words: `Idea ${suggestionId}.`, ...more });
  const answer = (suggestionId: string, how: string) => about(ada, `suggestions/${suggestionId}/${how}`, { told: self });
  const suggestions = async () => (await prepared()).suggestions;

  test('P3: those that wait are told, and those she kept or asked for; an answer ends it', async () => {
    for (const id of ['s1', 's2', 's3', 's4']) await offer(id);
    await answer('s2', 'take-up');
    await answer('s3', 'for-later');
    await answer('s4', 'ask-for');
    const { waiting, resting } = await suggestions();
    expect(waiting.shown.map(({ suggestionId, standing }) => [suggestionId, standing])).toEqual([
      ['s4', 'asked-for'],
      ['s3', 'for-later'],
      ['s1', 'waiting'],
    ]);
    expect(resting).toEqual(nothing);
  });

  test('P3: one she said no to rests until a day, and is not mentioned when that has come', async () => {
    await offer('s1');
    const declined = await answer('s1', 'decline');
    expect(declined.status).toBe(200);
    const said = service.clock.now() / 1_000 - 1_000;
    const until = new Date(said + 30 * DAY_MS).toISOString().replace('.000Z', 'Z');
    expect(await suggestions()).toEqual({
      waiting: nothing,
      resting: { shown: [{ suggestionId: 's1', words: 'Idea s1.', restsUntil: until }], more: 0 },
    });
    service.clock.advance(30 * DAY_MS);
    expect((await suggestions()).resting).toEqual(nothing);
  });

  test('P3: after a second no the same rests until she brings it up, and is told once', async () => {
    await offer('s1', { groupId: 'walkers' });
    await answer('s1', 'decline');
    service.clock.advance(31 * DAY_MS);
    await offer('s2', { groupId: 'walkers' });
    await answer('s2', 'decline');
    expect((await suggestions()).resting).toEqual({ shown: [{ suggestionId: 's2', words: 'Idea s2.', restsUntil: null }], more: 0 });
    await answer('s2', 'ask-for');
    expect(await suggestions()).toMatchObject({ waiting: { shown: [{ suggestionId: 's2' }] }, resting: nothing });
  });
});

test('P8: the questions of the bank that she answered last are told with their words, others are not', async () => {
  await isWelcomed(service, luis, agencyNorth);
  await isWelcomed(service, mara, agencySouth);
  await service.known();
  for (const questionId of ['vision', 'proposed']) {
    await wish('network-lead', 'questions', { questionId, kind: 'open', words: [{ language: 'en', words: `What about ${questionId}?` }] });
  }
  for (const who of [luis, mara]) await wish(who, 'questions/vision/read', { verdict: 'yes' });
  for (const questionId of ['vision', 'proposed', 'my-own']) await about(ada, 'visions', { questionId, words: 'w', told: self });
  expect((await prepared()).questionsAnswered).toEqual({
    shown: [
      { questionId: 'vision', answeredAt: expect.stringMatching(/^2026-/), words: [{ language: 'en', words: 'What about vision?' }] },
    ],
    more: 0,
  });
});

describe('who prepares', () => {
  const tell = async (when: string) => {
    await about(ada, 'visions', { questionId: when, words: `Vision ${when}.`, told: self });
    await about(ada, 'goals', { from: 'own-words', words: `Goal ${when}.`, told: self });
    await about(ada, `topics/${when}/pace`, { pace: 'open', told: self });
  };

  test.each([
    ['nothing', ['since']],
    ['everything', ['since', 'before']],
  ] as const)('P3: the next specialist prepares with what was handed over: %s', async (continuity, seen) => {
    await tell('before');
    await about(luis, 'suggestions', { words: 'Idea before.' });
    await maraFollowsLuis(service, continuity);
    await tell('since');
    const { visions, goals, topics, suggestions } = await prepared(mara);
    expect(words(visions)).toEqual(seen.map((when) => `Vision ${when}.`));
    expect(words(goals)).toEqual(seen.map((when) => `Goal ${when}.`));
    expect(topics.shown).toHaveLength(seen.length);
    expect(words(suggestions.waiting)).toEqual(seen.length === 1 ? [] : ['Idea before.']);
    expect((await look(luis)).status).toBe(404);
  });

  test('P5: is the specialist who walks with her; for everybody else there is nothing here', async () => {
    await tell('now');
    for (const [who, whose] of [
      [mara, ada],
      [luis, ben],
      [luis, 'nobody'],
    ] as const) {
      expect(await look(who, whose)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    for (const who of [ada, 'sister', 'agency-lead', 'network-lead']) expect((await look(who)).status).toBe(403);
    await service.erased(ada);
    expect(await look(luis)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
