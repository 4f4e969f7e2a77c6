import { ada, luis } from '@golden-thread/testing';
import { aloud, eventIn, fromMemory, preferencesOverHttp, type PreferencesOverHttp, self } from '../contract/preferences-over-http.ts';

const DAY_MS = 86_400_000;
let service: PreferencesOverHttp;
beforeEach(async () => (service = await preferencesOverHttp()));
afterEach(() => service.close());

const offer = async (words: string) => {
  const { body } = await service.wish(luis, `people/${ada}/suggestions`, { words, permission: true });
  return String(body['id']);
};
const answer = (id: string, what: string, payload: object = { told: self }) =>
  service.wish(ada, `people/${ada}/suggestions/${id}/${what}`, payload);
const standing = async (id: string) => {
  const { body } = await service.get(ada, `people/${ada}`);
  return (body['suggestions'] as { suggestionId: string; standing: string }[]).find(({ suggestionId }) => suggestionId === id)?.standing;
};
const pass = async (days: number) => {
  service.clock.advance(days * DAY_MS);
  await service.sweep();
};

describe('a suggestion that nobody answers', () => {
  test('fades after 60 days, not before, at the time it was due, once, and quietly: nothing of it leaves the service', async () => {
    const id = await offer('The choir sings on Thursdays.');
    const offeredAt = service.clock.now();
    await pass(59);
    expect(await standing(id)).toBe('waiting');
    await pass(3);
    expect(await standing(id)).toBe('faded');
    await pass(200);
    const { events, records } = await service.stored();
    const faded = events.filter(({ type }) => type === 'SuggestionFaded');
    expect(faded).toMatchObject([{ occurredAt: offeredAt + 60 * DAY_MS * 1_000, meta: { actor: { role: 'automation' } } }]);
    expect(records.at(-1)?.event).toMatchObject({ type: 'org.golden-thread.preferences.Withheld.v1', subject: null, data: null });
  });

  test('P3: one that was answered does not fade: not when taken up, not when declined', async () => {
    const [taken, declined] = [await offer('A walk.'), await offer('A course.')];
    await answer(taken, 'take-up');
    await answer(declined, 'decline');
    await pass(61);
    expect([await standing(taken), await standing(declined)]).toEqual(['taken-up', 'declined']);
  });

  test('P3: one that was set for later has its days from then on', async () => {
    const id = await offer('A walk.');
    await pass(30);
    await answer(id, 'for-later');
    await pass(31);
    expect(await standing(id)).toBe('for-later');
    await pass(30);
    expect(await standing(id)).toBe('faded');
  });

  test('P3: one that was set for later has its days also where an earlier word on it came late', async () => {
    const id = await offer('A walk.');
    await pass(10);
    const occurredAt = new Date(service.clock.now() / 1_000).toISOString();
    await pass(30);
    await answer(id, 'for-later');
    await answer(id, 'for-later', { told: self, until: '2026-10-01T00:00:00Z', occurredAt });
    await pass(31);
    expect(await standing(id)).toBe('for-later');
    await pass(28);
    expect(await standing(id)).toBe('for-later');
    await pass(2);
    expect(await standing(id)).toBe('faded');
    const faded = (await service.stored()).events.filter(({ type }) => type === 'SuggestionFaded');
    expect(faded).toHaveLength(1);
  });

  test('P2: a no that was written from memory, and was not what she meant, leaves it waiting; then it has its days', async () => {
    const id = await offer('A walk.');
    const said = await service.wish(luis, `people/${ada}/suggestions/${id}/decline`, { told: fromMemory });
    await service.wish(ada, `people/${ada}/told/${eventIn(said)}/correct`, {});
    await pass(59);
    expect(await standing(id)).toBe('waiting');
    await pass(2);
    expect(await standing(id)).toBe('faded');
  });

  test('P2: a no that was read back is a no', async () => {
    const id = await offer('A walk.');
    await service.wish(luis, `people/${ada}/suggestions/${id}/decline`, { told: aloud });
    await pass(61);
    expect(await standing(id)).toBe('declined');
  });
});
