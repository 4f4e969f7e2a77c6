/** Reports as text for a terminal, and as the page that is committed. */
import type { Figure, Gate, Report } from './benchmark.ts';
import type { Machine } from './machine.ts';
import type { Spread } from './statistics.ts';

/** What a run found out about one benchmark, as it is kept in bench/results until that benchmark is run again. */
export type Kept = {
  readonly date: string;
  readonly revision: string;
  readonly command: string;
  readonly machine: Machine;
  readonly report: Report;
};

/** A report for the terminal. */
export function reportText(report: Report): string {
  const rows = [...report.gates.map(gateRow), ...report.figures.map(figureRow)];
  const width = rows.reduce((longest, [name]) => Math.max(longest, name.length), 0);
  const table = rows.map(
    ([name, ...cells]) =>
      `  ${name.padEnd(width)}  ${cells
        .slice(0, 3)
        .map((cell) => cell.padStart(10))
        .join('')}  ${cells.slice(3).join('  ')}`,
  );
  return [
    `${report.name}  ${report.title}`,
    `  ${''.padEnd(width)}  ${['minimum', 'median', 'maximum'].map((head) => head.padStart(10)).join('')}`,
    ...table,
    ...(report.stateHash === undefined ? [] : [`  state ${report.stateHash}`]),
    ...report.skipped.map(({ what, why }) => `  skipped: ${what} (${why})`),
    ...report.notes.map((note) => `  note: ${note}`),
  ].join('\n');
}

/** The machine in one paragraph. */
export function machineText(machine: Machine): string {
  return (
    `${machine.processor}, ${String(machine.cores)} cores, ${String(machine.memoryGiB)} GiB, ${machine.system}; Node ${machine.node}, SQLite ${machine.sqlite}; ` +
    `one 4 kB write with fsync takes ${String(machine.syncMillis)} ms (median); load average at the start ${String(machine.load)}`
  );
}

/** What is kept as a Markdown page. */
export function resultsPage(kept: readonly Kept[]): string {
  const head = ['# Figures of the last committed runs', '', 'docs/performance.md explains them.'];
  return `${[...head, ...kept.flatMap(section)].join('\n')}\n`;
}

function section({ date, revision, command, machine, report }: Kept): string[] {
  return [
    '',
    `## ${report.name}: ${report.title}`,
    '',
    `\`${command}\` on ${date} at revision ${revision}. ${machineText(machine)}.`,
    '',
    '| | minimum | median | maximum | runs | |',
    '|---|---:|---:|---:|---:|---|',
    ...[...report.gates.map(gateRow), ...report.figures.map(figureRow)].map(
      ([name, ...cells]) => `| ${[name, ...cells.slice(0, 3), cells[4] ?? '', cells[3] ?? ''].join(' | ')} |`,
    ),
    ...(report.stateHash === undefined ? [] : ['', `State hash: \`${report.stateHash}\``]),
    ...(report.skipped.length === 0 ? [] : ['', ...report.skipped.map(({ what, why }) => `- skipped: ${what} (${why})`)]),
    ...(report.notes.length === 0 ? [] : ['', ...report.notes.map((note) => `- ${note}`)]),
  ];
}

type Row = readonly [name: string, ...cells: string[]];

function gateRow({ name, spread, limit, direction, reached }: Gate): Row {
  return [name, ...spreadCells(spread), `mark: ${direction} ${String(limit)}, ${reached ? 'reached' : 'NOT reached'}`, runsOf(spread)];
}

function figureRow({ name, unit, spread }: Figure): Row {
  return [name, ...spreadCells(spread), unit, runsOf(spread)];
}

function spreadCells({ minimum, median, maximum }: Spread): string[] {
  return [minimum, median, maximum].map(rounded);
}

function runsOf({ runs }: Spread): string {
  return String(runs);
}

/** Four digits that mean something; whole numbers from a thousand on. */
export function rounded(value: number): string {
  return value.toLocaleString('en', Math.abs(value) < 1000 ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 0 });
}
