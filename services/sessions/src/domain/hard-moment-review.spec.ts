import { fold, formatInstant, type Instant, MICROS_PER_DAY, parseInstant } from '@golden-thread/kernel';
import { ada, on, recordedAs } from '@golden-thread/testing';
import { type Calendar, callsToReview, reviewDueAt } from './hard-moment-review.ts';
import { hardMoment } from './hard-moment.ts';
import type { HardMomentEvent } from './hard-moment.schema.ts';

const at = (text: string): number => parseInstant(text) ?? NaN;
const MICROS_PER_MINUTE = 60_000_000;

/** Clocks so many minutes ahead of UTC, negative west of Greenwich; where they change, others from an instant on. */
function clocks(minutes: number, change?: { readonly at: Instant; readonly to: number }): Calendar {
  const before = minutes * MICROS_PER_MINUTE;
  const after = (change?.to ?? minutes) * MICROS_PER_MINUTE;
  const from = change?.at ?? Infinity;
  return {
    dayOf: (instant) => Math.floor((instant + (instant < from ? before : after)) / MICROS_PER_DAY),
    beginOf: (day) => {
      const begin = day * MICROS_PER_DAY - before;
      return begin < from ? begin : day * MICROS_PER_DAY - after;
    },
  };
}

const utc = clocks(0);

describe('the look at a call', () => {
  test.each([
    ['a Monday', '2026-01-05T10:00:00Z', '2026-01-08T00:00:00Z'],
    ['a Wednesday', '2026-01-07T23:59:59Z', '2026-01-10T00:00:00Z'],
    ['a Thursday', '2026-01-08T00:00:00Z', '2026-01-13T00:00:00Z'],
    ['a Friday', '2026-01-09T18:00:00Z', '2026-01-14T00:00:00Z'],
    ['a Saturday', '2026-01-10T03:00:00Z', '2026-01-14T00:00:00Z'],
    ['a Sunday', '2026-01-11T22:00:00Z', '2026-01-14T00:00:00Z'],
    ['a Tuesday before 1970', '1969-12-23T12:00:00Z', '1969-12-26T00:00:00Z'],
    ['a Friday before 1970', '1969-12-19T12:00:00Z', '1969-12-24T00:00:00Z'],
  ])('P15: of %s is due within 2 working days', (_, calledAt, dueAt) => {
    expect(formatInstant(reviewDueAt(at(calledAt), utc))).toBe(dueAt);
  });

  test('P15: the days are those of the network’s clock', () => {
    // 22:00 on a Wednesday in Chicago is 04:00 on Thursday in UTC; the Friday ends at 06:00 UTC.
    expect(formatInstant(reviewDueAt(at('2026-01-08T04:00:00Z'), clocks(-360)))).toBe('2026-01-10T06:00:00Z');
    // 01:00 on a Thursday in Madrid is 00:00 UTC of the same day, and 23:59 UTC is Thursday there already.
    expect(formatInstant(reviewDueAt(at('2026-01-07T23:59:00Z'), clocks(60)))).toBe('2026-01-12T23:00:00Z');
  });

  test('P15: the days are counted, not the hours: a change of the clocks in between moves nothing', () => {
    const summer = clocks(-300, { at: at('2026-03-08T07:00:00Z'), to: -240 });
    expect(formatInstant(reviewDueAt(at('2026-03-06T15:00:00Z'), summer))).toBe('2026-03-11T04:00:00Z');
    const winter = clocks(-240, { at: at('2026-11-01T06:00:00Z'), to: -300 });
    expect(formatInstant(reviewDueAt(at('2026-10-30T15:00:00Z'), winter))).toBe('2026-11-04T05:00:00Z');
    // 00:30 on the day of the change: the new clocks did not hold yet.
    expect(formatInstant(reviewDueAt(at('2026-11-01T04:30:00Z'), winter))).toBe('2026-11-04T05:00:00Z');
  });

  test('P15: waits for calls without agreement that nobody has looked at', () => {
    const called = (callId: string, agreement: 'agreed' | 'asked-for' | 'not-agreed' | 'could-not-be-asked'): HardMomentEvent => ({
      type: 'HelpCalled',
      data: { personId: ada, callId, helper: '911', agreement, personTold: 'after' },
    });
    const monday = at('2026-01-05T10:00:00Z');
    const state = fold(
      hardMoment,
      [
        on(monday, called('call-1', 'not-agreed')),
        on(monday, called('call-2', 'agreed')),
        on(monday, called('call-3', 'asked-for')),
        on(monday + 1, called('call-4', 'could-not-be-asked')),
        on(monday, called('call-5', 'not-agreed')),
        on<HardMomentEvent>(monday, { type: 'CallReviewed', data: { personId: ada, callId: 'call-5', by: 'steward-north' } }),
      ].map(recordedAs),
    );
    expect(callsToReview(state, clocks(-360))).toEqual([
      { callId: 'call-1', calledAt: monday, dueAt: at('2026-01-08T06:00:00Z') },
      { callId: 'call-4', calledAt: monday + 1, dueAt: at('2026-01-08T06:00:00Z') },
    ]);
  });
});
