import { day, gathering, inspired, outcome, registered } from './contract/named-facts.ts';
import { engineAsOf, metricsAsOf, RippleEngine } from './engine.ts';
import type { Fact } from './facts.ts';
import { toPlain } from './output/figure.ts';

const asked = { asOf: day(100_000), horizons: [90], periods: 'year' as const };

function engineOf(facts: Iterable<Fact>): RippleEngine {
  const engine = new RippleEngine();
  for (const fact of facts) engine.apply(fact);
  return engine;
}

function names(...facts: Fact[]): string {
  return [...engineOf(facts).rawMetrics(asked).keys()].join(' ');
}

describe('Blocks', () => {
  it('are left out when their events do not occur', () => {
    expect(names()).toBe('');
    expect(names(registered('ada', 1))).toBe('M1 M13');
    expect(names(inspired('ada', 'ben', 1))).toBe('M1 M2 M3 M4 M5 M8 M9 M10');
    expect(names(outcome('o', 1))).toBe('M6 M7 M11');
    expect(names(outcome('o', 1, { subjectType: 'community' }))).toBe('M11');
    expect(names(gathering('g', 1, []))).toBe('M12');
    expect(names({ kind: 'confidence', eventId: 'c', at: day(1), personId: 'ada', score: 1, instrument: 'i' })).toBe('M14');
  });

  it('with a denominator of 0 hold null, and 0 where nothing is counted', () => {
    const metrics = engineOf([inspired('ada', 'ada', 1)]).rawMetrics(asked);
    expect(toPlain(metrics)).toMatchObject({
      M1: { acks: 1, persons_in_ripple: 0, largest_tree: 0, size_histogram: {} },
      M2: { max_depth: 0, max_breadth: 0, mean_generation_of_inspired: null },
      M3: { structural_virality_of_largest: null, structural_virality_pair_weighted: null },
      M4: { h90: { persons: 0, direct_inspired: 0, R: null }, cohorts_h90: {}, share_of_inspired_who_inspired_others: null },
      M5: { generation_interval_all: { n: 0 }, km_first_ripple_of_inspired: { n: 0, median: null, curve: [], S_7d: null } },
      M8: { agency: { ties_known: 0, external_share: null, assortativity: null, matrix: {}, max_agencies_in_one_tree: 0 } },
    });
  });
});

describe('The clock', () => {
  const facts = [inspired('ada', 'ben', 10), inspired('ben', 'cruz', 100)];

  it('includes a horizon that is reached or kept to the very instant', () => {
    const r = (asOf: number) => toPlain(metricsAsOf(facts, { asOf, horizons: [90], periods: 'month' })) as Record<string, unknown>;
    expect(r(day(100))).toMatchObject({ M4: { h90: { persons: 1, direct_inspired: 1, R: 1 } } });
    expect(r(day(100) - 1)).toMatchObject({ M4: { h90: { persons: 0, R: null } } });
    const late = [inspired('ada', 'ben', 10), { ...inspired('ben', 'cruz', 100), at: day(100) + 1 }];
    expect(toPlain(metricsAsOf(late, { ...asked, asOf: day(200) }))).toMatchObject({ M4: { h90: { direct_inspired: 0 } } });
  });

  it('may not be before a fact for the raw document: that would be no answer about the past', () => {
    const engine = engineOf(facts);
    expect(() => engine.rawMetrics({ ...asked, asOf: day(50) })).toThrow(
      /asked for 2026-02-20T00:00:00Z but holds facts up to 2026-04-11T00:00:00Z/,
    );
    expect(toPlain(engineAsOf(facts, day(50)).rawMetrics({ ...asked, asOf: day(50) }))).toMatchObject({ M1: { acks: 1 } });
  });

  it('is moved up to the latest fact for the live figures', () => {
    const engine = engineOf(facts);
    expect(toPlain(engine.figures({ ...asked, asOf: day(50) }))).toEqual(toPlain(engine.figures({ ...asked, asOf: day(100) })));
  });

  it('is told by the latest of all facts', () => {
    expect(new RippleEngine().latest()).toBeNull();
    expect(engineOf(facts).latest()).toBe(day(100));
  });
});

describe('The largest tree', () => {
  it('among equals is the one with the smallest root id, by bytes', () => {
    const star = ['b1', 'b2', 'b3'].map((to, i) => inspired('b', to, i));
    const path = [inspired('a', 'a1', 5), inspired('a1', 'a2', 6), inspired('a2', 'a3', 7)];
    for (const facts of [
      [...star, ...path],
      [...path, ...star],
    ]) {
      expect(engineOf(facts).rawMetrics(asked).get('M3')?.get('structural_virality_of_largest')).toBe(10 / 6);
    }
  });
});

describe('Hard shapes', () => {
  it('a chain of 10,000, told from its end, is walked without a deep call and without rounding', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => inspired(`p${String(i)}`, `p${String(i + 1)}`, i / 100)).toReversed();
    const metrics = engineOf(chain).rawMetrics(asked);
    const n = 10_001;
    expect(metrics.get('M2')?.get('max_depth')).toBe(10_000);
    expect(metrics.get('M3')?.get('structural_virality_of_largest')).toBeCloseTo((n + 1) / 3, 9);
    expect(metrics.get('M9')?.get('total_forest_reach')).toBe((n * (n - 1)) / 2);
    expect(metrics.get('M10')?.get('influence_half_total')).toBe(2 * 10_000 - 2);
  });

  it('a hub of 20,000 whose own inspirer is told last moves with all of them', () => {
    const followers = Array.from({ length: 20_000 }, (_, i) => inspired('hub', `f${String(i)}`, 1 + i / 1000));
    const engine = engineOf([...followers, inspired('zoe', 'hub', 0)]);
    expect([...engine.treesCsv()].at(-1)).toBe(`zoe,20002,2,20000,1;1;20000,${String(20_001 ** 2)},${String((2 * 20_001) / 20_002)}`);
    expect(engine.rawMetrics(asked).get('M9')?.get('total_forest_reach')).toBe(40_001);
  });
});

describe('Odd ids', () => {
  const odd = ['10', '9', '__proto__', 'a,"b"', '\ud800', '\u{1f600}', '\uff5e', '', 'x'.repeat(70_000)];

  it('are kept apart, shown in order of their bytes and quoted in tables', () => {
    const facts = odd.flatMap((id, i) => [registered(id, 0, id, id), inspired(id, odd[(i + 1) % odd.length] ?? '', i + 1)]);
    const engine = engineOf(facts);
    const agencies = engine.rawMetrics(asked).get('M8')?.get('agency');
    const groups = agencies instanceof Map ? (agencies.get('by_group') as ReadonlyMap<string, unknown>) : new Map<string, unknown>();
    expect([...groups.keys()]).toEqual(['', '10', '9', '__proto__', 'a,"b"', 'x'.repeat(70_000), '\ud800', '\uff5e', '\u{1f600}']);
    expect([...engine.peopleCsv()]).toContainEqual(expect.stringContaining('"a,""b"""'));
  });
});
