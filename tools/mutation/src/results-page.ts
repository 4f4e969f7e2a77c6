/** The page that is kept of a service: a score per file, and every survivor with its explanation. Written by the run, explained by hand. */
import { totalOf, type Score } from './score.ts';
import type { Survivor } from './survivors.ts';

/** What is known of one file. */
export type FileResult = { readonly file: string; readonly score: Score; readonly survivors: readonly Survivor[] };

const SCORE_ROW = /^\| `([^`]+\.ts)` +\| +[\d.]+ % \| +(\d+) \| +(\d+) \| +(\d+) \| +(\d+) \|$/;
const SURVIVOR_ROW = /^\| `([^`]+\.ts):(\d+)` +\| (.*?) +\| (.*?) *\|$/;

/** The page of a service. */
export function resultsPage(service: string, results: readonly FileResult[]): string {
  const sorted = results.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const total = totalOf(sorted.map(({ score }) => score));
  const survivors = sorted.flatMap(({ file, survivors: all }) => all.map((each) => ({ file, ...each })));
  return [
    `# Mutants of services/${service}/src/domain`,
    '',
    `Written by \`npm run mutate -- services/${service}/src/domain\`; only the last column is written by hand, and kept by the next run.`,
    '',
    '| File | Score | Killed | Timeout | Survived | No spec |',
    '|---|---:|---:|---:|---:|---:|',
    ...sorted.map(({ file, score }) => `| \`${file}\` ${cells(score)}`),
    `| all ${cells(total)}`,
    '',
    survivors.length === 0 ? 'Nothing survived.' : '## Survivors',
    ...(survivors.length === 0
      ? []
      : [
          '',
          '| Where | Mutant | Explanation |',
          '|---|---|---|',
          ...survivors.map(({ file, line, mutant, explanation }) => `| \`${file}:${String(line)}\` | ${mutant} | ${explanation} |`),
        ]),
    '',
  ].join('\n');
}

/** What an earlier page says, so that files which are not mutated now keep their place on it. */
export function resultsIn(page: string): readonly FileResult[] {
  const lines = page.split('\n');
  const survivors = lines.flatMap((line) => {
    const [, file, at, mutant, explanation] = SURVIVOR_ROW.exec(line) ?? [];
    return file === undefined ? [] : [{ file, line: Number(at), mutant: mutant ?? '', explanation: (explanation ?? '').trim() }];
  });
  return lines.flatMap((line) => {
    const [, file, ...counts] = SCORE_ROW.exec(line) ?? [];
    if (file === undefined) return [];
    const [killed = 0, timeout = 0, survived = 0, noCoverage = 0] = counts.map(Number);
    const own = survivors
      .filter((each) => each.file === file)
      .map(({ line: at, mutant, explanation }) => ({ line: at, mutant, explanation }));
    return [{ file, score: totalOf([{ killed, timeout, survived, noCoverage }]), survivors: own }];
  });
}

function cells({ percent, killed, timeout, survived, noCoverage }: Score): string {
  return `| ${percent.toFixed(1)} % | ${[killed, timeout, survived, noCoverage].map(String).join(' | ')} |`;
}
