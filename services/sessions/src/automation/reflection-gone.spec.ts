import { luis } from '@golden-thread/testing';
import { sessionsOverHttp, type SessionsOverHttp } from '../contract/sessions-over-http.ts';

const DAY_MS = 86_400_000;
let service: SessionsOverHttp;
beforeEach(async () => (service = await sessionsOverHttp()));
afterEach(() => service.close());

const pass = async (days: number) => {
  service.clock.advance(days * DAY_MS);
  await service.sweep();
};
const gone = async () => (await service.stored()).events.filter(({ type }) => type === 'ReflectionGone');

test('P11: a reflection is gone after 180 days, not before, and once', async () => {
  await service.wish(luis, 'reflections', { competencies: [], words: 'I fill silences too soon.' });
  await pass(179);
  expect(await gone()).toEqual([]);
  await pass(2);
  await pass(400);
  expect(await gone()).toHaveLength(1);
  const { body } = await service.get(luis, 'reflections');
  expect(JSON.stringify(body)).not.toContain('silences');
});

test('P11: one that its writer keeps stays', async () => {
  await service.wish(luis, 'reflections', { competencies: [], words: 'I was glad to be asked.', kept: true });
  await pass(400);
  expect(await gone()).toEqual([]);
});
