/**
 * `npm run bench`: runs the benchmarks of benchmarks.md that are named (all of those that exist when none is), prints their
 * figures, and keeps them in bench/results with --save. Ends with 0 whatever was reached: a benchmark decides nothing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest } from './b01-ingest.ts';
import { disorder } from './b02-disorder.ts';
import { freshness } from './b03-freshness.ts';
import { memory } from './b05-memory.ts';
import { rebuilding } from './b06-rebuild.ts';
import { adversarial } from './b07-adversarial.ts';
import { append } from './b09-append.ts';
import { commands } from './b10-command.ts';
import { starting } from './b13-start.ts';
import type { Benchmark, Settings } from './benchmark.ts';
import { mixedRecipe } from './events.ts';
import { repository, resultsFolder } from './folders.ts';
import { thisMachine } from './machine.ts';
import { machineText, reportText, resultsPage, type Kept } from './tables.ts';

const benchmarks: readonly Benchmark[] = [ingest, disorder, freshness, memory, rebuilding, adversarial, append, commands, starting];

const usage = `npm run bench [-- B1 B5 ... --runs N --heavy-runs N --events N --profile --save]
  --runs        runs of a benchmark that takes seconds (default 5)
  --heavy-runs  runs of a benchmark that takes a minute (default 3)
  --events      events of the import benchmarks (default 1,000,000)
  --profile     also record where the processor's time goes, in one more run
  --save        keep the figures in bench/results
${benchmarks.map(({ name, title }) => `  ${name.padEnd(4)} ${title}`).join('\n')}`;

const options = {
  runs: { type: 'string', default: '5' },
  'heavy-runs': { type: 'string' },
  events: { type: 'string', default: String(mixedRecipe.events) },
  profile: { type: 'boolean', default: false },
  save: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const WRONG_USE = 2;

await main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const unknown = positionals.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name.toUpperCase()));
  if (values.help || unknown.length > 0) {
    console.error(unknown.length > 0 ? `bench: there is no ${unknown.join(', ')}\n${usage}` : usage);
    process.exitCode = values.help ? 0 : WRONG_USE;
    return;
  }
  const runs = count('runs', values.runs);
  const settings: Settings = {
    events: count('events', values.events),
    runs,
    heavyRuns: values['heavy-runs'] === undefined ? Math.min(runs, 3) : count('heavy-runs', values['heavy-runs']),
    profile: values.profile,
    progress: (text) => {
      console.error(`  ${text}`);
    },
  };
  const wanted = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.some((given) => given.toUpperCase() === name));
  await runAll(wanted, settings, values.save);
}

async function runAll(wanted: readonly Benchmark[], settings: Settings, save: boolean): Promise<void> {
  const machine = thisMachine();
  console.log(`${machineText(machine)}\n`);
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
  for (const benchmark of wanted) {
    const report = await benchmark.run(settings);
    console.log(`${reportText(report)}\n`);
    // After each one: a run takes long, and what was measured before it was stopped is still worth keeping.
    if (save) keep({ date: new Date().toISOString().slice(0, 10), revision: revision(), command, machine, report });
  }
}

/** Puts a result in the place of the one that was kept of the same benchmark. */
function keep(result: Kept): void {
  const file = join(resultsFolder, 'latest.json');
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept[]) : [];
  const kept = [...before.filter(({ report }) => report.name !== result.report.name), result];
  kept.sort((a, b) => a.report.name.localeCompare(b.report.name));
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(join(resultsFolder, 'latest.md'), resultsPage(kept));
}

function count(name: string, given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${name} wants a whole number from 1, not "${given}"`);
  return value;
}

/** The commit that was measured, marked where files were changed since. */
function revision(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch (problem) {
    // A tree without git, or without a commit, can be measured too.
    if (problem instanceof Error && 'status' in problem) return 'unknown';
    throw problem;
  }
}
