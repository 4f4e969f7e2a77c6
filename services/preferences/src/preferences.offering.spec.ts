import { coverGiven } from '@golden-thread/contracts';
import { formatInstant, MICROS_PER_DAY, streamName } from '@golden-thread/kernel';
import { ada, ben, luis, mara } from '@golden-thread/testing';
import { maraFollowsLuis } from './contract/next-specialist.ts';
import { preferencesOverHttp, self, type PreferencesOverHttp } from './contract/preferences-over-http.ts';

let service: PreferencesOverHttp;
beforeEach(async () => (service = await preferencesOverHttp()));
afterEach(() => service.close());

const offer = (who: string, personId: string, body: object = {}, headers: object = {}) =>
  service.wish(who, `people/${personId}/suggestions`, { words: 'An idea.', permission: true, ...body }, headers);

describe('whoever does not walk with her', () => {
  test('P9: offers her nothing, and no answer tells of a pace, of a no of hers, or that there is anybody', async () => {
    await service.wish(ada, `people/${ada}/topics/housing/pace`, { pace: 'never', told: self });
    await offer(luis, ada, { suggestionId: 's', groupId: 'walkers' });
    await service.wish(ada, `people/${ada}/suggestions/s/decline`, { told: self });
    const stored = (await service.stored()).events.length;
    const nobody = await offer(mara, 'nobody');
    expect(nobody).toMatchObject({ status: 404, body: { code: 'not-found' } });
    for (const answer of [
      await offer(mara, ada),
      await offer(mara, ada, { topicId: 'housing' }),
      await offer(mara, ada, { groupId: 'walkers' }),
      await offer(mara, ada, { suggestionId: 's' }),
      await offer(mara, ada, { preferenceId: 'none' }),
      await offer(mara, ada, {}, { 'if-match': '"9"' }),
      await offer(mara, ben),
    ])
      expect([answer.status, answer.body]).toEqual([404, { ...nobody.body, instance: expect.anything() }]);
    expect((await service.stored()).events).toHaveLength(stored);
  });

  test('P3: offers her nothing any more once she let them go; whoever she chose then does', async () => {
    await maraFollowsLuis(service, 'nothing');
    expect((await offer(luis, ada)).status).toBe(404);
    expect((await offer(mara, ada)).body['outcome']).toBe('happened');
  });
});

test('P2: whoever stands in offers, as long as they do', async () => {
  const until = service.clock.now() + 2 * MICROS_PER_DAY;
  const covers = { specialistId: mara, until, continuity: 'nothing', told: { how: 'self', readBack: false } } as const;
  await service.said.says(coverGiven, streamName('pairing', ada), covers, { at: formatInstant(service.clock.now()), about: [ada] });
  await service.known();
  expect((await offer(mara, ada)).body['outcome']).toBe('happened');
  service.clock.advance((3 * MICROS_PER_DAY) / 1_000);
  expect((await offer(mara, ada)).status).toBe(404);
});
