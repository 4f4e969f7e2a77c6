import { specialistReleased } from '@golden-thread/contracts';
import { formatInstant, streamName } from '@golden-thread/kernel';
import { ada, luis, mara } from '@golden-thread/testing';
import { aloud, preferencesOverHttp, self, type PreferencesOverHttp } from './contract/preferences-over-http.ts';

let service: PreferencesOverHttp;
beforeAll(async () => (service = await preferencesOverHttp()));
afterAll(() => service.close());

const key = { 'idempotency-key': 'k1' };
const step = { words: 'Ask my neighbor.', chosenBy: 'together', told: aloud };
const steps = (who: string, body: object, headers: object = {}) => service.wish(who, `people/${ada}/goals/g/steps`, body, headers);
const notFound = { status: 404, body: { code: 'not-found' } };

test('a wish that comes again gets its first answer, also from a specialist she let go since; nobody else learns anything', async () => {
  await service.wish(ada, `people/${ada}/goals`, { goalId: 'g', from: 'own-words', words: 'Plant tomatoes.', told: self });
  const first = await steps(luis, step, key);
  expect(first).toMatchObject({ status: 200, body: { outcome: 'happened' } });
  service.clock.advance(86_400_000);
  const released = { specialistId: luis, continuity: 'nothing', told: { how: 'self', readBack: false } } as const;
  const today = { at: formatInstant(service.clock.now()), about: [ada] };
  await service.said.says(specialistReleased, streamName('pairing', ada), released, today);
  await service.known();
  const stored = (await service.stored()).events.length;
  expect(await steps(luis, step)).toMatchObject(notFound);
  expect(await steps(luis, step, { 'idempotency-key': 'k2' })).toMatchObject(notFound);
  expect(await steps(mara, step, key)).toMatchObject(notFound);
  const again = await steps(luis, step, key);
  expect([again.status, again.body]).toEqual([200, { ...first.body, outcome: 'repeated' }]);
  expect(await steps(luis, { ...step, words: 'Another.' }, key)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  expect((await service.stored()).events).toHaveLength(stored);
});
