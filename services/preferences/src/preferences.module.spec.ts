import { ada, ben, luis, mara } from '@golden-thread/testing';
import { aloud, preferencesOverHttp, self, type PreferencesOverHttp } from './contract/preferences-over-http.ts';

let service: PreferencesOverHttp;
beforeAll(async () => (service = await preferencesOverHttp()));
afterAll(() => service.close());

const ask = (who: string, path: string) => service.get(who, `people/${path}`);
const wish = (who: string, path: string, payload: object) => service.wish(who, `people/${path}`, payload);

describe('what Ada wants', () => {
  test('P1: is kept in her words and shown first to her, with every wording there was', async () => {
    await wish(ada, `${ada}/visions`, { questionId: 'q1', words: 'The garden again.', told: self });
    await wish(luis, `${ada}/visions/q1/reword`, { words: 'The garden, with company.', told: aloud });
    const { body, etag } = await ask(ada, ada);
    expect(body['visions']).toEqual([
      expect.objectContaining({
        questionId: 'q1',
        words: 'The garden, with company.',
        confirmed: true,
        history: [expect.objectContaining({ words: 'The garden again.' }), expect.objectContaining({ words: 'The garden, with company.' })],
      }),
    ]);
    expect(etag).toBe('"2"');
  });

  test('lies sealed in the store: no word of it in the clear, and nothing of it on the road', async () => {
    const { events, records } = await service.stored();
    const stored = JSON.stringify(events);
    expect(stored).toContain('$sealed');
    expect(stored + JSON.stringify(records)).not.toMatch(/garden|company/);
    expect(records.map(({ event }) => event.data)).toEqual([
      { questionId: 'q1', told: { how: 'self', readBack: false } },
      { questionId: 'q1', told: { how: 'aloud', readBack: true } },
    ]);
  });

  test('P4: a preference is reworded and let go, and stays in her own view', async () => {
    const declared = await wish(ada, `${ada}/preferences`, {
      words: 'Walking while we talk.',
      supportKinds: ['affiliational'],
      told: self,
    });
    const id = String(declared.body['id']);
    await wish(ada, `${ada}/preferences/${id}/reword`, { words: 'Walking by the river.', why: 'Quieter.', told: self });
    expect((await ask(luis, ada)).body['preferences']).toEqual([
      expect.objectContaining({ preferenceId: id, words: 'Walking by the river.', supportKinds: ['affiliational'], letGo: false }),
    ]);
    expect((await wish(ada, `${ada}/preferences/${id}/let-go`, { told: self })).body['outcome']).toBe('happened');
    expect((await ask(ada, ada)).body['preferences']).toEqual([expect.objectContaining({ preferenceId: id, letGo: true })]);
    expect((await ask(luis, ada)).body['preferences']).toEqual([]);
    expect(await wish(ada, `${ada}/preferences/other/let-go`, { told: self })).toMatchObject({
      status: 404,
      body: { code: 'preference-unknown' },
    });
  });

  test('P2: written from memory, only she and the writer see it, until it is read back', async () => {
    const { body } = await wish(luis, `${ada}/support`, { supportKinds: ['emotional'], told: { how: 'aloud' } });
    const eventId = (body['eventIds'] as string[])[0];
    expect((await ask(luis, ada)).body['supportWanted']).toEqual(['emotional']);
    await wish(luis, `${ada}/told/${eventId}/correct`, {});
    expect((await ask(ada, ada)).body['supportWanted']).toBeNull();
    const again = await wish(luis, `${ada}/support`, { supportKinds: ['informational'], told: { how: 'phone' } });
    const confirmed = await wish(ada, `${ada}/told/${(again.body['eventIds'] as string[])[0]}/confirm`, {});
    expect(confirmed.body['outcome']).toBe('happened');
    expect((await ask(ada, ada)).body['supportWanted']).toEqual(['informational']);
    expect(await wish(ada, `${ada}/told/nothing/confirm`, {})).toMatchObject({ status: 409, body: { code: 'nothing-told', rule: 'P2' } });
  });

  test('P2: is told by nobody else: a specialist who does not walk with her is refused', async () => {
    const refused = await wish(mara, `${ada}/visions`, { questionId: 'q2', words: 'w', told: aloud });
    expect(refused).toMatchObject({ status: 409, body: { code: 'only-the-person', rule: 'P2' } });
  });

  test('P5: is seen by nobody else, and the answer does not tell that there is anything', async () => {
    for (const who of [mara, ben]) expect(await ask(who, ada)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await ask(ben, 'nobody')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('at her own pace', () => {
  const offer = (words: string, more: object = {}) => wish(luis, `${ada}/suggestions`, { words, ...more });

  test('P9: what has not been spoken of is ask-first, and nothing finer than three answers is seen by others', async () => {
    await wish(ada, `${ada}/topics/mornings/name`, { label: 'My mornings' });
    expect(await offer('The library?', { topicId: 'mornings' })).toMatchObject({ status: 409, body: { code: 'ask-first', rule: 'P9' } });
    expect(await offer('The library?', { topicId: 'mornings', permission: true })).toMatchObject({ status: 200 });
    await wish(ada, `${ada}/topics/housing/pace`, { pace: 'never', told: self });
    expect(await offer('A flat?', { topicId: 'housing', permission: true })).toMatchObject({
      status: 409,
      body: { code: 'topic-not-open', rule: 'P9' },
    });
    const topics = async (who: string) => (await ask(who, ada)).body['topics'];
    expect(await topics(ada)).toEqual([
      { topicId: 'housing', pace: 'never' },
      { topicId: 'mornings', label: 'My mornings', pace: 'ask-first' },
    ]);
    expect(await topics(luis)).toEqual([
      { topicId: 'housing', pace: 'not-now' },
      { topicId: 'mornings', label: 'My mornings', pace: 'ask-first' },
    ]);
  });

  test('P3: what she says no to rests; she can bring it back any day', async () => {
    const { body } = await offer('Group for walkers?', { groupId: 'walkers' });
    const id = String(body['id']);
    const answer = (how: string, more: object = {}) => wish(ada, `${ada}/suggestions/${id}/${how}`, { told: self, ...more });
    await answer('decline');
    expect(await offer('Group again?', { groupId: 'walkers' })).toMatchObject({
      status: 409,
      body: { code: 'suggestion-resting', rule: 'P3' },
    });
    await answer('ask-for');
    await answer('for-later', { until: '2026-12-01T00:00:00Z' });
    await answer('take-up');
    const { suggestions } = (await ask(ada, ada)).body as { suggestions: { suggestionId: string; standing: string }[] };
    expect(suggestions.find(({ suggestionId }) => suggestionId === id)?.standing).toBe('taken-up');
    expect(await answer('for-later', { until: '2026-12-01' })).toMatchObject({ status: 400, body: { field: [{ path: 'until' }] } });
  });

  test('what is her own affair goes out as blank records', async () => {
    const { events: stored, records } = await service.stored();
    const types = new Map(records.map(({ position, event }) => [position, event]));
    const own = stored.filter(({ type }) => ['TopicNamed', 'TopicPaceSet', 'SuggestionDeclined', 'SuggestionSetForLater'].includes(type));
    expect(own.length).toBeGreaterThanOrEqual(4);
    for (const { position } of own) {
      expect(types.get(position)).toMatchObject({
        type: 'org.golden-thread.preferences.Withheld.v1',
        subject: null,
        streamVersion: null,
        about: null,
        data: null,
      });
    }
  });
});
