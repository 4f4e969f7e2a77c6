import { instant } from '@golden-thread/testing';
import { dayAround, utcOffsetAt } from './network-day.ts';

describe('a day of a network', () => {
  test.each([
    ['UTC', '2026-05-04T12:00:00Z', '2026-05-04T00:00:00Z', '2026-05-05T00:00:00Z'],
    ['America/New_York', '2026-05-04T03:59:59Z', '2026-05-03T04:00:00Z', '2026-05-04T04:00:00Z'],
    ['America/New_York', '2026-05-04T04:00:00Z', '2026-05-04T04:00:00Z', '2026-05-05T04:00:00Z'],
    ['America/New_York', '2026-03-08T15:00:00Z', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'],
    ['America/New_York', '2026-11-01T15:00:00Z', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    ['Asia/Kathmandu', '2026-05-04T18:15:00Z', '2026-05-04T18:15:00Z', '2026-05-05T18:15:00Z'],
  ])('of %s around %s begins at %s and ends at %s', (timezone, at, from, to) => {
    expect(dayAround(instant(at), timezone)).toEqual({ from: instant(from), to: instant(to) });
  });

  test.each([
    ['UTC', 0],
    ['America/New_York', -240],
    ['Asia/Kathmandu', 345],
  ])('is ahead of UTC in %s by %i minutes', (timezone, minutes) => {
    expect(utcOffsetAt(instant('2026-07-01T00:00:00Z'), timezone)).toBe(minutes);
  });
});
