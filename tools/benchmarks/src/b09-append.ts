/** B9: durable appends, beside SQLite itself writing the same rows. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, Report, Settings } from './benchmark.ts';
import { rawFolder } from './folders.ts';
import { peer, runPeer } from './peers.ts';
import { measure } from './processes.ts';
import { ReportBuilder } from './report-builder.ts';

type Case = { readonly perCommit: number; readonly writers: number; readonly events: number };

const CASES: readonly Case[] = [
  { perCommit: 1, writers: 1, events: 5_000 },
  { perCommit: 1, writers: 50, events: 20_000 },
  { perCommit: 100, writers: 1, events: 30_000 },
  { perCommit: 100, writers: 50, events: 60_000 },
];
const SHARE_OF_RAW = 0.8;
/** Pages at which our store copies its write-ahead log back under load, and at which SQLite does by itself. */
const [WAL_PAGES, DEFAULT_WAL_PAGES] = [16_000, 1_000];
const EMMETT = '@event-driven-io/emmett-sqlite';

/** B9, the part on SQLite. */
export const append: Benchmark = { name: 'B9', title: 'Durable appends (SQLite, synchronous = FULL)', run };

async function run(settings: Settings): Promise<Report> {
  const report = new ReportBuilder(append);
  const folder = join(rawFolder, 'append');
  for (let i = 0; i < settings.runs; i += 1) {
    for (const each of CASES) {
      settings.progress(`B9 ${nameOf(each)}, run ${String(i + 1)} of ${String(settings.runs)}`);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      await besideRaw(report, each, folder);
      if (each.writers === 1) await besideEmmett(report, each, folder);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  report.note(
    'Raw is node:sqlite on one thread that does nothing else, given the finished rows: it checks no version and no id, numbers nothing, ' +
      "and keeps the thread busy while the disk writes. Its log is copied back at 16,000 pages as ours is; beside it at SQLite's own 1,000. " +
      'With 50 writers of one event each, raw still commits one by one, while our writers share commits.',
  );
  return report.report();
}

async function besideRaw(report: ReportBuilder, each: Case, folder: string): Promise<void> {
  const name = nameOf(each);
  const file = join(folder, 'events.sqlite');
  const ours = await measure('append-store', [file, each.perCommit, each.writers, each.events]);
  const raw = await measure('raw-insert', [file, join(folder, 'raw.sqlite'), each.perCommit, WAL_PAGES]);
  const plain = await measure('raw-insert', [file, join(folder, 'raw.sqlite'), each.perCommit, DEFAULT_WAL_PAGES]);
  report.atLeast(`${name}: share of raw`, SHARE_OF_RAW, (ours['eventsPerSecond'] ?? 0) / (raw['eventsPerSecond'] ?? Infinity));
  report.measured(`${name}: ours`, 'events/s', ours['eventsPerSecond'] ?? Number.NaN);
  report.measured(`${name}: ours, median answer`, 'ms', ours['p50Millis'] ?? Number.NaN);
  report.measured(`${name}: ours, p99 answer`, 'ms', ours['p99Millis'] ?? Number.NaN);
  report.measured(`${name}: raw`, 'events/s', raw['eventsPerSecond'] ?? Number.NaN);
  report.measured(`${name}: raw, p99 commit`, 'ms', raw['p99Millis'] ?? Number.NaN);
  report.measured(`${name}: raw, log copied back at 1,000 pages`, 'events/s', plain['eventsPerSecond'] ?? Number.NaN);
}

async function besideEmmett(report: ReportBuilder, each: Case, folder: string): Promise<void> {
  const found = await peer(EMMETT);
  if ('why' in found) {
    report.skipped(EMMETT, found.why);
    return;
  }
  const name = `${nameOf(each)}: Emmett ${found.version}`;
  try {
    const { figures, totalSeconds } = await runPeer('append-emmett.mjs', [
      join(folder, 'emmett.sqlite'),
      String(each.perCommit),
      String(each.events),
    ]);
    report.measured(name, 'events/s', (figures['events'] ?? Number.NaN) / totalSeconds);
    report.measured(`${name}, p99 answer`, 'ms', figures['p99Millis'] ?? Number.NaN);
  } catch (problem) {
    const said = problem instanceof Error ? (/Error: .*/.exec(problem.message)?.[0] ?? problem.message) : String(problem);
    report.skipped(name, `it ended with "${said.slice(0, 160)}"`);
  }
}

function nameOf({ perCommit, writers }: Case): string {
  return `${String(perCommit)} event${perCommit === 1 ? '' : 's'} a commit, ${String(writers)} writer${writers === 1 ? '' : 's'}`;
}
