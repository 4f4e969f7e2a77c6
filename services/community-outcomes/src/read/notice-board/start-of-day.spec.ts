import { formatInstant } from '@golden-thread/kernel';
import { instant } from '@golden-thread/testing';
import { startOfDay } from './start-of-day.ts';

test.each([
  ['2026-09-30T02:00:00Z', 'America/New_York', '2026-09-29T04:00:00Z'],
  ['2026-09-29T04:00:00Z', 'America/New_York', '2026-09-29T04:00:00Z'],
  ['2026-09-29T03:59:59.999999Z', 'America/New_York', '2026-09-28T04:00:00Z'],
  ['2026-01-15T12:00:00.5Z', 'Asia/Kathmandu', '2026-01-14T18:15:00Z'],
  ['2026-09-30T12:00:00Z', 'UTC', '2026-09-30T00:00:00Z'],
  ['2026-09-30T12:00:00Z', 'Nowhere/At_All', '2026-09-30T00:00:00Z'],
  // The clocks go forward and back in the night: midnight had the other offset.
  ['2026-03-08T20:00:00Z', 'America/New_York', '2026-03-08T05:00:00Z'],
  ['2026-11-01T20:00:00Z', 'America/New_York', '2026-11-01T04:00:00Z'],
  ['1969-12-31T23:00:00Z', 'UTC', '1969-12-31T00:00:00Z'],
])('at %s in %s, today began at %s', (now, timezone, began) => {
  expect(formatInstant(startOfDay(instant(now), timezone))).toBe(began);
});
