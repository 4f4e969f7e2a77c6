import { growthExponent, percentile, spreadOf } from './statistics.ts';

describe('statistics of repeated runs', () => {
  it('gives the smallest, the middle and the largest', () => {
    expect(spreadOf([5, 1, 3])).toEqual({ minimum: 1, median: 3, maximum: 5, runs: 3 });
  });

  it('takes the mean of the two in the middle of an even number', () => {
    expect(spreadOf([4, 1, 2, 10]).median).toBe(3);
  });

  it('refuses to describe nothing', () => {
    expect(() => spreadOf([])).toThrow('no measurement');
  });

  it('takes percentiles by the inverse ECDF', () => {
    const sorted = Float64Array.from({ length: 200 }, (_, i) => i + 1);
    expect([percentile(sorted, 0.5), percentile(sorted, 0.99), percentile(sorted, 1), percentile(sorted, 0.001)]).toEqual([
      100, 198, 200, 1,
    ]);
  });

  it('calls work in proportion 1 and quadratic work 2', () => {
    expect(growthExponent({ size: 100, cost: 3 }, { size: 1000, cost: 30 })).toBeCloseTo(1, 12);
    expect(growthExponent({ size: 100, cost: 3 }, { size: 1000, cost: 300 })).toBeCloseTo(2, 12);
  });
});
