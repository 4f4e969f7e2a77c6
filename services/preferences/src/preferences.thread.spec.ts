import { ada, ben, luis } from '@golden-thread/testing';
import { aloud, fromMemory, preferencesOverHttp, type PreferencesOverHttp, self } from './contract/preferences-over-http.ts';

let service: PreferencesOverHttp;
beforeEach(async () => (service = await preferencesOverHttp()));
afterEach(() => service.close());

type Entry = { readonly what: string; readonly happenedAt: string; readonly content: Readonly<Record<string, unknown>> };
const page = async (who: string, whose: string, query = '') => {
  const answer = await service.get(who, `people/${whose}/thread${query}`);
  return { ...answer, entries: (answer.body['entries'] ?? []) as readonly Entry[], after: answer.body['after'] };
};
/** Reads what a wish that was just answered left. */
const afterWish = async ({ body }: { readonly body: Readonly<Record<string, unknown>> }) =>
  page(ada, ada, `?minPosition=${String(body['position'])}`);

describe('my thread', () => {
  test('P4: holds every wording with its reason, and what was said no to, the newest first', async () => {
    await service.wish(ada, `people/${ada}/visions`, { questionId: 'q1', words: 'The garden again.', told: self });
    service.clock.advance(1_000);
    await service.wish(luis, `people/${ada}/visions/q1/reword`, { words: 'With company.', why: 'It is big.', told: aloud });
    service.clock.advance(1_000);
    const offered = await service.wish(luis, `people/${ada}/suggestions`, { words: 'The walking group?', permission: true });
    service.clock.advance(1_000);
    const last = await service.wish(ada, `people/${ada}/suggestions/${String(offered.body['id'])}/decline`, { told: self });
    const { entries } = await afterWish(last);
    expect(entries.map(({ what }) => what)).toEqual(['SuggestionDeclined', 'SuggestionOffered', 'VisionReworded', 'VisionShared']);
    expect(entries[2]?.content).toMatchObject({ words: 'With company.', why: 'It is big.', told: { how: 'aloud', readBack: true } });
  });

  test('P5: is whole where somebody wrote from memory, and is hers alone', async () => {
    await service.wish(luis, `people/${ada}/support`, { supportKinds: ['emotional'], told: fromMemory });
    const last = await service.wish(luis, `people/${ada}/topics/t1/pace`, { pace: 'never', told: aloud });
    expect((await afterWish(last)).entries.map(({ what }) => what).sort()).toEqual(['SupportWanted', 'TopicPaceSet']);
    expect(await page(ben, ada)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await page(luis, ada)).toMatchObject({ status: 403, body: { code: 'not-for-this-role' } });
    expect((await page(ben, ben)).body).toEqual({ entries: [], after: null, incomplete: false });
  });

  test('comes in pages that end where they say, and takes no cursor that is none', async () => {
    let last = { body: {} as Readonly<Record<string, unknown>> };
    for (let n = 0; n < 60; n += 1) {
      last = await service.wish(ada, `people/${ada}/preferences`, { words: `Wish ${n}`, told: self });
      service.clock.advance(1_000);
    }
    const first = await afterWish(last);
    const second = await page(ada, ada, `?after=${String(first.after)}`);
    const words = [...first.entries, ...second.entries].map(({ content }) => content['words']);
    expect(words).toEqual(Array.from({ length: 60 }, (_, n) => `Wish ${59 - n}`));
    expect([first.entries.length, second.after]).toEqual([50, null]);
    expect(await page(ada, ada, '?after=nonsense')).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', field: [{ path: 'after' }] },
    });
  });

  test('is gone with the person who was erased', async () => {
    const last = await service.wish(ada, `people/${ada}/visions`, { questionId: 'q1', words: 'The garden.', told: self });
    expect((await afterWish(last)).entries).toHaveLength(1);
    await service.erased(ada);
    expect((await page(ada, ada)).entries).toEqual([]);
  });

  test('lies sealed where it is kept', async () => {
    await service.wish(ada, `people/${ada}/visions`, { questionId: 'q1', words: 'The orchard.', told: self });
    const { events } = await service.stored();
    expect(JSON.stringify(events)).not.toContain('orchard');
  });
});
