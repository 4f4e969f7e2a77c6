import { instant } from '@golden-thread/testing';
import { calendarOf, dayAround } from './network-day.ts';

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
    // Without its first hour; the day before; with its last hour twice; with its first hour twice.
    ['America/Santiago', '2026-09-06T12:00:00Z', '2026-09-06T04:00:00Z', '2026-09-07T03:00:00Z'],
    ['America/Santiago', '2026-09-05T12:00:00Z', '2026-09-05T04:00:00Z', '2026-09-06T04:00:00Z'],
    ['America/Santiago', '2026-04-04T12:00:00Z', '2026-04-04T03:00:00Z', '2026-04-05T04:00:00Z'],
    ['America/Havana', '2026-11-01T12:00:00Z', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
  ])('where the clocks change at midnight: of %s around %s begins at %s and ends at %s', (timezone, at, from, to) => {
    expect(dayAround(instant(at), timezone)).toEqual({ from: instant(from), to: instant(to) });
  });

  test.each(['UTC', 'America/New_York', 'America/Santiago', 'America/Havana', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'begins where the one before ends: %s, each day of two years',
    (timezone) => {
      const { dayOf, beginOf } = calendarOf(timezone);
      const first = dayOf(instant('2025-06-01T12:00:00Z'));
      for (const day of Array.from({ length: 731 }, (_, n) => first + n)) {
        expect([dayOf(beginOf(day)), dayOf(beginOf(day) - 1)]).toEqual([day, day - 1]);
      }
    },
  );
});
