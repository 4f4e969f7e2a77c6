import { ada, agencyNorth, agencySouth, luis, mara } from '@golden-thread/testing';
import { type Continuity, maraFollowsLuis } from './contract/next-specialist.ts';
import { aloud, preferencesOverHttp, type PreferencesOverHttp, self } from './contract/preferences-over-http.ts';

let service: PreferencesOverHttp;
beforeEach(async () => (service = await preferencesOverHttp()));
afterEach(() => service.close());

/** Ada tells something, lets Luis go with this word, chooses Mara, and tells something more. Answers the goal she chose before. */
async function reassigned(continuity: Continuity, maraWorksAt = agencyNorth): Promise<string> {
  await service.wish(ada, `people/${ada}/visions`, { questionId: 'q1', words: 'Before.', told: self });
  await service.wish(ada, `people/${ada}/preferences`, { words: 'Before, too.', told: self });
  await service.wish(ada, `people/${ada}/topics/t1/name`, { label: 'Nights' });
  await service.wish(luis, `people/${ada}/suggestions`, { words: 'An idea from before.', permission: true });
  const { body } = await service.wish(ada, `people/${ada}/goals`, { from: 'own-words', words: 'Sing again.', told: self });
  await maraFollowsLuis(service, continuity, maraWorksAt);
  await service.wish(ada, `people/${ada}/visions`, { questionId: 'q2', words: 'Since.', told: self });
  return String(body['id']);
}
const seen = async (who: string) => {
  const { status, body } = await service.get(who, `people/${ada}`);
  const words = ['visions', 'preferences', 'suggestions'].flatMap((list) => (body[list] as { words: string }[] | undefined) ?? []);
  return { status, words: words.map((each) => each.words), topics: body['topics'] };
};
const everything = ['Before.', 'Since.', 'Before, too.', 'An idea from before.'];

describe('whoever walks with her next', () => {
  test('P3: sees nothing of before where she said so: no word, no topic, no goal', async () => {
    const goal = await reassigned('nothing');
    expect(await seen(mara)).toEqual({ status: 200, words: ['Since.'], topics: [] });
    expect(await service.get(mara, `people/${ada}/goals/${goal}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await seen(ada)).words).toEqual(everything);
  });

  test('P3: does nothing with what she does not see, though she knows how it is called', async () => {
    const noted = await service.wish(luis, `people/${ada}/outside-wishes`, { askedBy: 'court', words: 'Two meetings.' });
    const goal = await reassigned('nothing');
    const about = (who: string, path: string, body: object = { told: aloud }) => service.wish(who, `people/${ada}/${path}`, body);
    const unknown = await about(mara, 'goals/none/reach');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const step = { words: 'Ask.', chosenBy: 'together', told: aloud };
    for (const answer of [
      await about(mara, `goals/${goal}/reach`),
      await about(mara, `goals/${goal}/set-aside`),
      await about(mara, `goals/${goal}/steps`, step),
      await about(mara, `goals/${goal}/told/none/confirm`, {}),
      await about(mara, `outside-wishes/${String(noted.body['id'])}/leave`, {}),
    ])
      expect([answer.status, answer.body]).toEqual([404, { ...unknown.body, instance: expect.anything() }]);
    const since = await about(ada, 'goals', { from: 'own-words', words: 'Dance.', told: self });
    expect((await about(mara, `goals/${String(since.body['id'])}/reach`)).status).toBe(200);
    expect((await about(ada, `goals/${goal}/reach`, { told: self })).status).toBe(200);
  });

  test.each(['preferences', 'notes-shared-with-me', 'everything'] as const)(
    'P3: sees what she wants, where she said: %s',
    async (continuity) => {
      const goal = await reassigned(continuity);
      expect(await seen(mara)).toMatchObject({ words: everything, topics: [{ topicId: 't1', label: 'Nights' }] });
      expect((await service.get(mara, `people/${ada}/goals/${goal}`)).status).toBe(200);
      expect((await service.wish(mara, `people/${ada}/goals/${goal}/reach`, { told: aloud })).body['outcome']).toBe('happened');
    },
  );

  test('P5: sees nothing of before at another agency: that takes a consent', async () => {
    await reassigned('everything', agencySouth);
    expect((await seen(mara)).words).toEqual(['Since.']);
  });

  test('P3: the one she let go sees nothing any more', async () => {
    await reassigned('everything');
    expect((await seen(luis)).status).toBe(404);
  });
});
