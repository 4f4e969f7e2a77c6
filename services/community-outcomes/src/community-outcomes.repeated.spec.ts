import { specialistReleased } from '@golden-thread/contracts';
import { formatInstant, streamName } from '@golden-thread/kernel';
import { ada, ben, luis, mara } from '@golden-thread/testing';
import { communityOutcomesOverHttp, type CommunityOutcomesOverHttp, notFound, self } from './contract/community-outcomes-over-http.ts';

const key = { 'idempotency-key': 'k1' };
const told = { how: 'aloud', readBack: true };
let service: CommunityOutcomesOverHttp;
beforeEach(async () => (service = await communityOutcomesOverHttp()));
afterEach(() => service.close());

/** Ada lets Luis go, and he sees nothing of hers from then on. */
async function adaLetsLuisGo(): Promise<void> {
  service.clock.advance(86_400_000);
  const released = { specialistId: luis, continuity: 'nothing', told: { how: 'self', readBack: false } } as const;
  const today = { at: formatInstant(service.clock.now()), about: [ada] };
  await service.said.says(specialistReleased, streamName('pairing', ada), released, today);
  await service.settled();
}

describe('a wish that comes again gets its first answer, also from a specialist she let go since; nobody else learns anything', () => {
  test.each([
    ['correct', { depth: 'transitional', told }],
    ['substantiate', { how: 'saw-it' }],
    ['withdraw', { told }],
  ])('to %s an outcome', async (what, body) => {
    const better = { subjectType: 'person', subjectId: ada, statement: 'I sleep.', sign: 'positive', intended: true, told: self };
    await service.wish(ada, 'outcomes', { outcomeId: 'o', ...better });
    const first = await service.wish(luis, `outcomes/o/${what}`, body, key);
    expect(first).toMatchObject({ status: 200, body: { outcome: 'happened' } });
    await adaLetsLuisGo();
    const stored = (await service.stored()).events.length;
    expect(await service.wish(luis, `outcomes/o/${what}`, body)).toMatchObject(notFound);
    expect(await service.wish(mara, `outcomes/o/${what}`, body, key)).toMatchObject(notFound);
    const again = await service.wish(luis, `outcomes/o/${what}`, body, key);
    expect([again.status, again.body]).toEqual([200, { ...first.body, outcome: 'repeated' }]);
    expect((await service.stored()).events).toHaveLength(stored);
  });

  test('to take back an inspiration; that somebody else acted in its stream is not told', async () => {
    const inspired = { inspirationId: 'i', inspirerId: ben, through: 'presence', told: self };
    await service.wish(ada, `people/${ada}/inspirations`, inspired);
    const first = await service.wish(luis, 'inspirations/i/withdraw', { told }, key);
    expect(first).toMatchObject({ status: 200, body: { outcome: 'happened', version: 0 } });
    await adaLetsLuisGo();
    expect(await service.wish(luis, 'inspirations/i/withdraw', { told })).toMatchObject(notFound);
    const again = await service.wish(luis, 'inspirations/i/withdraw', { told }, key);
    expect([again.status, again.body]).toEqual([200, { ...first.body, outcome: 'repeated' }]);
  });
});
