import { SeededIds } from '@golden-thread/testing';
import { SystemClock } from './system-clock.ts';
import { SystemIds } from './system-ids.ts';

const clock = new SystemClock();
const ids = new SystemIds(clock);

test('ids for events sort by the time they were made', async () => {
  const first = ids.timeOrdered();
  await new Promise((resolve) => setTimeout(resolve, 3));
  const second = ids.timeOrdered();
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first < second).toBe(true);
});

test('ids for people are random', () => {
  expect(ids.random()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
  expect(ids.random()).not.toBe(ids.random());
});

test('derived ids depend on their inputs alone, and are those of RFC 9562', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  // RFC 9562, appendix A.4
  expect(ids.derived(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  expect(ids.derived(dns, 'x')).toBe(new SeededIds(clock).derived(dns, 'x'));
});

test('the wall clock is in microseconds, and the other one goes forward', () => {
  expect(Math.abs(clock.now() / 1000 - Date.now())).toBeLessThan(1_000);
  const earlier = clock.monotonic();
  expect(clock.monotonic()).toBeGreaterThanOrEqual(earlier);
});
