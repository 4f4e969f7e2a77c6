import { toPlain } from '../output/figure.ts';
import { calendarOf, type PeriodLength } from './calendar.ts';
import { inequality } from './gini.ts';
import { Histogram } from './histogram.ts';
import { survival } from './kaplan-meier.ts';

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

const instant = (text: string) => Date.parse(text) * 1000;

describe('Calendar', () => {
  it.each([
    ['month', '2026-01-31T23:59:59Z', '2026-01', '2026-01-01'],
    ['month', '1969-12-31T23:59:59Z', '1969-12', '1969-12-01'],
    ['month', '1900-02-28T00:00:00Z', '1900-02', '1900-02-01'],
    ['year', '1969-12-31T23:59:59Z', '1969', '1969-01-01'],
    ['year', '2000-02-29T00:00:00Z', '2000', '2000-01-01'],
    ['week', '2026-01-01T00:00:00Z', '2026-W01', '2025-12-29'],
    ['week', '2027-01-03T23:59:59Z', '2026-W53', '2026-12-28'],
    ['week', '2027-01-04T00:00:00Z', '2027-W01', '2027-01-04'],
    ['week', '2024-12-30T00:00:00Z', '2025-W01', '2024-12-30'],
    ['week', '1963-07-01T00:00:00Z', '1963-W27', '1963-07-01'],
  ] as [PeriodLength, string, string, string][])('puts into a %s: %s lies in %s, which begins on %s', (length, at, label, start) => {
    const calendar = calendarOf(length);
    const index = calendar.indexOf(instant(at));
    expect(calendar.label(index)).toBe(label);
    expect(calendar.startOf(index)).toBe(instant(`${start}T00:00:00Z`));
    expect(calendar.indexOf(calendar.startOf(index + 1) - 1)).toBe(index);
  });
});

describe('Quantiles', () => {
  it('are the smallest value with at least that share at or below it', () => {
    const days = histogramOf([29, 30, 105, 117]);
    expect([days.quantile(1, 4), days.quantile(1, 2), days.quantile(3, 4)]).toEqual([29, 30, 105]);
    expect(new Histogram().quantile(1, 2)).toBeNull();
  });

  it('forget values that were taken away', () => {
    const days = histogramOf([1, 2, 2]);
    days.add(1, -1);
    expect([days.sorted(), days.total, days.sum, days.quantile(1, 4)]).toEqual([[[2, 2]], 2, 4, 2]);
  });
});

describe('Kaplan-Meier', () => {
  it('counts somebody censored on a day as at risk on that day', () => {
    expect(toPlain(survival(histogramOf([2, 5]), histogramOf([2])).block)).toEqual({
      n: 3,
      events: 2,
      censored: 1,
      median: 5,
      curve: [
        [2, 3, 1, 2 / 3],
        [5, 1, 1, 0],
      ],
    });
  });

  it('divides once while nobody is censored', () => {
    const curve = survival(histogramOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), new Histogram());
    expect([1, 3, 7, 9].map((day) => curve.shareAt(day))).toEqual([9 / 10, 7 / 10, 3 / 10, 1 / 10]);
  });

  it('decides the median exactly where doubles miss one half', () => {
    // 14/15 x 9/12 x 5/7 = 1/2
    const curve = survival(histogramOf([1, 2, 2, 2, 3, 3]), histogramOf([1, 1, 2, 2, 9, 9, 9, 9, 9]));
    expect(curve.shareAt(3)).toBeGreaterThan(0.5);
    expect(curve.block.get('median')).toBe(3);
  });

  it('is 1 before the first event, holds on the longest day, and is null beyond it', () => {
    const curve = survival(histogramOf([40]), histogramOf([90]));
    expect([39, 40, 90, 91].map((day) => curve.shareAt(day))).toEqual([1, 0.5, 0.5, null]);
    expect(survival(new Histogram(), new Histogram()).shareAt(0)).toBeNull();
  });
});

describe('Gini', () => {
  it('is 0 where all have the same, (n - 1) / n where one has all, and null where nobody has anything', () => {
    expect(toPlain(inequality(histogramOf([3, 3, 3])))).toEqual({ gini: 0, share_zero: 0 });
    expect(toPlain(inequality(histogramOf([0, 0, 0, 8])))).toEqual({ gini: 0.75, share_zero: 0.75 });
    expect(toPlain(inequality(histogramOf([0, 0])))).toEqual({ gini: null, share_zero: 1 });
    expect(toPlain(inequality(new Histogram()))).toEqual({ gini: null, share_zero: null });
  });
});
