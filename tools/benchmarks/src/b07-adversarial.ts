/** B7: the shapes that hurt most, event by event, beside a recompute of the same graph. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, Report, Settings } from './benchmark.ts';
import { rawFolder } from './folders.ts';
import { peer, runPeer } from './peers.ts';
import { measure } from './processes.ts';
import { ReportBuilder } from './report-builder.ts';

const FOLLOWERS = 100_000;
const DEPTH = 10_000;
const WORST_MILLIS = 50;

/** B7. */
export const adversarial: Benchmark = {
  name: 'B7',
  title: 'Hub of 100,000 followers, chain 10,000 deep, the earliest acknowledgement last',
  run,
};

async function run(settings: Settings): Promise<Report> {
  const report = new ReportBuilder(adversarial);
  for (let i = 0; i < settings.runs; i += 1) {
    settings.progress(`B7 engine, run ${String(i + 1)} of ${String(settings.runs)}`);
    const millis = await measure('engine-adversarial', [FOLLOWERS, DEPTH]);
    const of = (name: string): number => millis[name] ?? Number.NaN;
    report.atMost(
      'slowest single event, milliseconds',
      WORST_MILLIS,
      Math.max(of('inOrderWorstMillis'), of('backwardsWorstMillis'), of('hubMoveMillis')),
    );
    report.measured('the move of the hub and its 100,000 followers', 'ms', of('hubMoveMillis'));
    report.measured('slowest event, hub and chain in order', 'ms', of('inOrderWorstMillis'));
    report.measured('99th percentile, hub and chain in order', 'ms', of('inOrderP99Millis'));
    report.measured('slowest event, chain told from its end', 'ms', of('backwardsWorstMillis'));
    report.measured('all 120,001 events', 's', of('inOrderSeconds') + of('backwardsSeconds'));
    report.measured('live figures afterwards', 'ms', of('figuresMillis'));
  }
  await recompute(report, settings);
  return report.report();
}

async function recompute(report: ReportBuilder, settings: Settings): Promise<void> {
  const igraph = await peer('igraph');
  if ('why' in igraph) {
    report.skipped('igraph', igraph.why);
    return;
  }
  const files = adversarialFiles();
  for (let i = 0; i < settings.runs; i += 1) {
    settings.progress(`B7 igraph ${igraph.version}, run ${String(i + 1)} of ${String(settings.runs)}`);
    const { totalSeconds } = await runPeer('graph-igraph.py', files);
    report.measured(`igraph ${igraph.version}: recompute after one event`, 'ms', totalSeconds * 1000);
  }
}

/** The hub and the chain as graph files (see graph.ts): person 0 is the hub, person 1 who lifted it. */
function adversarialFiles(): string[] {
  const rows: number[] = [1, 0];
  for (let i = 0; i < FOLLOWERS; i += 1) rows.push(0, 2 + i);
  const first = 2 + FOLLOWERS;
  for (let i = 0; i < DEPTH; i += 1) rows.push(first + i, first + i + 1);
  const files = [join(rawFolder, 'adversarial-acknowledgements.i32'), join(rawFolder, 'adversarial-agencies.i32')] as const;
  writeFileSync(files[0], new Uint8Array(Int32Array.from(rows).buffer));
  writeFileSync(files[1], new Uint8Array(Int32Array.from({ length: first + DEPTH + 1 }, (_, person) => person % 2).buffer));
  return [...files];
}
