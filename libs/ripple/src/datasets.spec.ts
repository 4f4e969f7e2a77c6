import { expectedOf, factsOf, instantOf, type Expected } from './contract/facts-of-dataset.ts';
import { naiveMetrics } from './contract/naive-metrics.ts';
import { Random } from './contract/random-facts.ts';
import { engineAsOf, metricsAsOf, RippleEngine } from './engine.ts';
import type { Fact } from './facts.ts';
import { jsonText, toPlain, type PlainFigure } from './output/figure.ts';

const sets = [
  { set: 'worked-example', horizons: [90, 180, 365] },
  { set: 'kfamily', horizons: [365, 730, 1461] },
];

/** Figures that stand in a table or nowhere outside (README of the worked example). */
const ELSEWHERE: Record<string, string[]> = {
  M3: ['wiener', 'structural_virality'],
  M7: ['threshold'],
  M11: ['downstream'],
  M12: ['attendance_per_person', 'people_met_per_person'],
};

/** Blocks that must have no other names than the expected ones. */
const WHOLE = /histogram|counts|curve|matrix|cumulative|hazard|exposure|by_category|rejected/;

/** Expected figures that are not there, or differ: whole numbers at all, ratios by more than 1e-9. */
function missing(expected: PlainFigure, actual: PlainFigure | undefined, path: string): string[] {
  if (isLeaf(expected) || actual === undefined || isLeaf(actual)) {
    const areSame = expected === actual || (isRatio(expected) && isRatio(actual) && Math.abs(expected - actual) <= 1e-9);
    return areSame ? [] : [`${path}: ${JSON.stringify(expected)} is ${JSON.stringify(actual)}`];
  }
  const found = Object.fromEntries(Object.entries(actual)) as Record<string, PlainFigure>;
  if (WHOLE.test(path) && Object.keys(expected).length !== Object.keys(found).length) return [`${path}: other names`];
  const elsewhere = ELSEWHERE[path.slice(1).split('.')[0] ?? ''] ?? [];
  const here = Object.entries(expected).filter(([name]) => !elsewhere.includes(name));
  return here.flatMap(([name, value]) => missing(value, found[name], `${path}.${name}`));
}

function isLeaf(figure: PlainFigure): figure is number | string | null {
  return figure === null || typeof figure !== 'object';
}

function isRatio(figure: PlainFigure | undefined): figure is number {
  return typeof figure === 'number' && !Number.isInteger(figure);
}

function rowsOf(csv: Iterable<string>): Record<string, string>[] {
  const [header = '', ...rows] = csv;
  const names = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((field, column) => [names[column] ?? '', field])));
}

function parentsOf(facts: readonly Fact[], asOf: string): Record<string, string | null> {
  const rows = rowsOf(engineAsOf(facts, instantOf(asOf)).peopleCsv());
  return Object.fromEntries(rows.map(({ person = '', parent = '' }) => [person, parent === '' ? null : parent]));
}

describe.each(sets)('The data set $set', ({ set, horizons }) => {
  const facts = factsOf(set);
  const expected: Expected = expectedOf(set);
  const options = { asOf: instantOf(expected.asOf), horizons, periods: 'month' as const };

  it('gives every expected figure', () => {
    expect(missing(expected.metrics, toPlain(metricsAsOf(facts, options)), '')).toEqual([]);
  });

  it('gives the same bytes reversed, in 32 shuffles, and doubled', () => {
    const bytes = jsonText(metricsAsOf(facts, options));
    const random = new Random(32);
    const orders = [facts.toReversed(), [...facts, ...facts], ...Array.from({ length: 32 }, () => random.shuffled(facts))];
    for (const order of orders) expect(jsonText(metricsAsOf(order, options))).toBe(bytes);
  });
});

describe('The worked example', () => {
  const facts = factsOf('worked-example');
  const expected = expectedOf('worked-example');
  const asOf = instantOf(expected.asOf);

  it('is what the naive reading gives too', () => {
    const naive = naiveMetrics(facts, { asOf, horizons: [90, 180, 365], periods: 'month' });
    expect(missing(expected.metrics, toPlain(naive), '')).toEqual([]);
  });

  it('gives the expected people', () => {
    const rows = rowsOf(engineAsOf(facts, asOf).peopleCsv());
    const typed = rows.map(({ person = '', ...fields }) => [
      person,
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, field === '' ? null : /^[\d.]+$/.test(field) ? Number(field) : field]),
      ),
    ]);
    expect(Object.fromEntries(typed)).toEqual(expected.persons);
    expect(rows.map(({ person }) => person)).toEqual(['ada', 'ben', 'cruz', 'dee', 'eli', 'fay', 'gus', 'ike']);
  });

  it('gives the expected trees and details', () => {
    const engine = engineAsOf(facts, asOf);
    const details = engine.details();
    const { M3, M7, M11, M12 } = expected.metrics;
    expect(Object.fromEntries(details.wiener)).toEqual(M3?.['wiener']);
    expect(M7?.['social']).toMatchObject({ threshold: Object.fromEntries(details.thresholds.get('social') ?? []) });
    expect(Object.fromEntries(details.downstream)).toEqual(M11?.['downstream']);
    expect(Object.fromEntries(details.attendances)).toEqual(M12?.['attendance_per_person']);
    expect(Object.fromEntries(details.peopleMet)).toEqual(M12?.['people_met_per_person']);
    expect([...engine.treesCsv()]).toEqual([
      'root,size,depth,max_breadth,generations,wiener,structural_virality',
      'ada,5,3,2,1;1;2;1,18,1.8',
      'dee,1,0,1,1,0,',
      'fay,2,1,1,1;1,1,1',
    ]);
  });

  it.each(expected.otherViews)('gives the view of $asOf after $linesRead lines', ({ asOf: other, linesRead, parents, ...metrics }) => {
    const read = facts.slice(0, linesRead);
    const answer = metricsAsOf(read, { asOf: instantOf(other), horizons: [90], periods: 'month' });
    expect(missing(metrics, toPlain(answer), '')).toEqual([]);
    expect(parentsOf(read, other)).toEqual(parents);
  });

  it('gives one forest for all 5,040 orders of the seven ties', () => {
    const isTie = (fact: Fact) => fact.kind === 'acknowledgement' && fact.inspirerId !== fact.inspiredId;
    const ties = [...new Map(facts.filter(isTie).map((fact) => [fact.eventId, fact])).values()];
    const forests = new Set<string>();
    for (const order of permutations(ties)) {
      const engine = new RippleEngine();
      for (const fact of order) engine.apply(fact);
      forests.add([...engine.treesCsv()].join('\n'));
    }
    expect(forests.size).toBe(1);
  });
});

/** All orders. Source: B. R. Heap, The Computer Journal 6 (1963). */
function* permutations<T>(values: readonly T[]): Generator<T[]> {
  const order = [...values];
  const turns = new Array<number>(order.length).fill(0);
  yield order;
  for (let i = 1; i < order.length;) {
    const turn = turns[i] ?? 0;
    if (turn === i) {
      turns[i++] = 0;
      continue;
    }
    const j = i % 2 === 0 ? 0 : turn;
    [order[i], order[j]] = [order[j] as T, order[i] as T];
    turns[i] = turn + 1;
    i = 1;
    yield order;
  }
}
