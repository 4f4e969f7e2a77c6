/** B10: a wish over HTTP to its durable answer, beside the same endpoint with nothing behind it. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, Report, Settings } from './benchmark.ts';
import { rawFolder } from './folders.ts';
import { measure, measuringScript, numbersOf } from './processes.ts';
import { build } from './product.ts';
import { ReportBuilder } from './report-builder.ts';
import { serve } from './servers.ts';

const CONNECTIONS = 50;
const SECONDS = 10;
const WARM_UP_SECONDS = 3;
const SHARE_OF_NO_OP = 0.3;

/** B10. */
export const commands: Benchmark = { name: 'B10', title: 'A preference declared over HTTP, to the durable answer', run };

async function run(settings: Settings): Promise<Report> {
  const report = new ReportBuilder(commands);
  settings.progress('B10 building');
  await build();
  for (let i = 0; i < settings.runs; i += 1) {
    settings.progress(`B10 ${String(CONNECTIONS)} connections, run ${String(i + 1)} of ${String(settings.runs)}`);
    await once(report);
  }
  report.note(
    'One platform answers both: every service in one process, SQLite with synchronous = FULL, a log line for each request into a file, and the ' +
      'view of who walks with whom, thread and lists following. The no-op is the same controller with the same sign-in, checks of path and body, ' +
      'and an answer of the same length; it decides, seals and stores nothing. autocannon makes the load on the same two cores, one request a ' +
      'connection at a time, and reads its times in whole milliseconds.',
  );
  return report.report();
}

async function once(report: ReportBuilder): Promise<void> {
  const folder = join(rawFolder, 'command');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = serve({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', measuringScript('command-server'), join(folder, 'platform')],
    logFile: join(folder, 'log.ndjson'),
  });
  try {
    const { port = 0 } = numbersOf(await server.line());
    for (const route of ['preferences', 'no-op']) await load(port, route, WARM_UP_SECONDS);
    const ours = await load(port, 'preferences', SECONDS);
    const nothing = await load(port, 'no-op', SECONDS);
    report.atLeast('share of the no-op endpoint', SHARE_OF_NO_OP, ours.perSecond / nothing.perSecond);
    report.measured('preferences declared (aim 3,000)', '1/s', ours.perSecond);
    report.measured('preferences declared, median answer', 'ms', ours.p50Millis);
    report.measured('preferences declared, p99 answer (aim < 50)', 'ms', ours.p99Millis);
    report.measured('no-op endpoint', '1/s', nothing.perSecond);
    report.measured('no-op endpoint, p99 answer', 'ms', nothing.p99Millis);
  } finally {
    await server.end();
  }
  rmSync(folder, { recursive: true, force: true });
}

type Load = { readonly perSecond: number; readonly p50Millis: number; readonly p99Millis: number };

async function load(port: number, route: string, seconds: number): Promise<Load> {
  const {
    perSecond = Number.NaN,
    p50Millis = Number.NaN,
    p99Millis = Number.NaN,
  } = await measure('command-load', [port, route, CONNECTIONS, seconds]);
  return { perSecond, p50Millis, p99Millis };
}
