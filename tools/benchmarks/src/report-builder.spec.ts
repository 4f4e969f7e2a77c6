import { ReportBuilder } from './report-builder.ts';
import { machineText, reportText, resultsPage, rounded } from './tables.ts';

const machine = {
  processor: 'A processor',
  cores: 2,
  memoryGiB: 8,
  system: 'Linux 6',
  node: '24.0.0',
  sqlite: '3.53.0',
  load: 0.1,
  syncMillis: 0.2,
};

function example() {
  const builder = new ReportBuilder({ name: 'B0', title: 'An example' });
  for (const [ratio, millis] of [
    [0.5, 12],
    [0.3, 60],
    [0.45, 40],
  ] as const) {
    builder.atLeast('share of raw', 0.4, ratio);
    builder.atMost('slowest', 30, millis);
    builder.measured('time', 's', millis / 1000);
  }
  builder.skipped('a peer', 'it is not there');
  builder.note('said once');
  builder.note('said once');
  return builder;
}

describe('a report', () => {
  it('judges a mark by the median, in its own direction', () => {
    const { gates } = example().report();
    expect(gates.map(({ name, reached, spread }) => [name, reached, spread.median])).toEqual([
      ['share of raw', true, 0.45],
      ['slowest', false, 40],
    ]);
  });

  it('keeps notes once and skips by name', () => {
    const { notes, skipped } = example().report();
    expect(notes).toEqual(['said once']);
    expect(skipped).toEqual([{ what: 'a peer', why: 'it is not there' }]);
  });

  it('keeps one name in two units apart', () => {
    const builder = example();
    builder.measured('time', 'events/s', 1_000);
    expect(builder.report().figures.map(({ name, unit, spread }) => [name, unit, spread.runs])).toEqual([
      ['time', 's', 3],
      ['time', 'events/s', 1],
    ]);
  });

  it('refuses two runs that end in different states', () => {
    const builder = example();
    builder.sameState('aa', 'the first');
    builder.sameState('aa', 'the second');
    expect(() => {
      builder.sameState('bb', 'the third');
    }).toThrow('the third ended in state bb');
  });

  it('reads as text with what was reached and what was not', () => {
    const text = reportText(example().report());
    expect(text).toMatch(/share of raw +0\.3 +0\.45 +0\.5 +mark: at least 0\.4, reached/);
    expect(text).toMatch(/slowest .*mark: at most 30, NOT reached/);
    expect(text).toContain('skipped: a peer (it is not there)');
  });

  it('is kept as a page with machine, command and every figure', () => {
    const page = resultsPage([{ date: '2026-01-02', revision: 'abc', command: 'npm run bench', machine, report: example().report() }]);
    expect(page).toContain(machineText(machine));
    expect(page).toContain('| time | 0.012 | 0.04 | 0.06 | 3 | s |');
  });

  it('shows four digits that mean something', () => {
    expect([1_234_567, 123.456, 1.23456, 0.0123456, 0].map(rounded)).toEqual(['1,234,567', '123.5', '1.235', '0.01235', '0']);
  });
});
