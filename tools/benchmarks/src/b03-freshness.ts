/** B3: how long after its durable answer an event is part of what a read model answers, in one process. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, Report, Settings } from './benchmark.ts';
import { mixedRecipe, type Recipe } from './events.ts';
import { eventsFile } from './events-file.ts';
import { rawFolder } from './folders.ts';
import { graphFiles } from './graph.ts';
import { peer, runPeer } from './peers.ts';
import { measureBuilt } from './processes.ts';
import { build, emptyData, importFile } from './product.ts';
import { ReportBuilder } from './report-builder.ts';

const EVENTS_PER_SECOND = 500;
const SECONDS = 60;
const EMMETT = '@event-driven-io/emmett-sqlite';
const IGRAPH = 'igraph';

/** B3, the embedded form. */
export const freshness: Benchmark = { name: 'B3', title: 'From the durable answer to the read model (embedded)', run };

async function run(settings: Settings): Promise<Report> {
  const report = new ReportBuilder(freshness);
  // No more than --events asks for: a shorter load at the same rate.
  const seconds = Math.max(1, Math.min(SECONDS, Math.floor(settings.events / EVENTS_PER_SECOND)));
  const recipe: Recipe = { ...mixedRecipe, events: seconds * EVENTS_PER_SECOND };
  settings.progress('B3 building, and importing the events that are told');
  await build();
  const data = emptyData('freshness-told');
  await importFile(eventsFile(recipe), data);
  const folder = join(rawFolder, 'freshness');
  for (let i = 0; i < settings.heavyRuns; i += 1) {
    settings.progress(
      `B3 ${String(EVENTS_PER_SECOND)} events/s for ${String(seconds)} s, run ${String(i + 1)} of ${String(settings.heavyRuns)}`,
    );
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await ours(report, [data, join(folder, 'platform'), EVENTS_PER_SECOND, seconds]);
    await besideEmmett(report, [join(folder, 'emmett.sqlite'), String(EVENTS_PER_SECOND), String(seconds)]);
    await besideRecompute(report, recipe);
  }
  for (const each of [folder, data]) rmSync(each, { recursive: true, force: true });
  report.note(
    'Ours is the whole platform in one process: every service and every read model follows, the ripple moves its figures with each event. ' +
      'Appends do not wait for each other; time counts from the durable answer to the moment from which the answers of the read model cover ' +
      'the event. Emmett appends one event after the other, in turn with its own consumer, which fills one table of counts.',
  );
  report.note(
    'A full recompute sees nothing between two of its ticks: whatever the tick, an answer is at least as old as one recompute takes. ' +
      'The recompute here starts from integers in memory; reading the events is not in it.',
  );
  return report.report();
}

async function ours(report: ReportBuilder, args: readonly (string | number)[]): Promise<void> {
  const figures = await measureBuilt('freshness', args);
  const say = (name: string, unit: string, key: string): void => {
    report.measured(name, unit, figures[key] ?? Number.NaN);
  };
  say('events told and seen', 'events/s', 'eventsPerSecond');
  say('append, p99 answer', 'ms', 'appendP99');
  for (const [name, key] of [
    ['network activity', 'activity'],
    ['ripple', 'ripple'],
  ] as const) {
    say(`${name}, median (aim < 30)`, 'ms', `${key}P50`);
    say(`${name}, p99 (aim < 250)`, 'ms', `${key}P99`);
    say(`${name}, slowest`, 'ms', `${key}Largest`);
  }
}

async function besideEmmett(report: ReportBuilder, args: readonly string[]): Promise<void> {
  const found = await peer(EMMETT);
  if ('why' in found) {
    report.skipped(EMMETT, found.why);
    return;
  }
  const name = `Emmett ${found.version}`;
  try {
    const { figures, totalSeconds } = await runPeer('freshness-emmett.mjs', args);
    report.measured(`${name}, events told and seen`, 'events/s', (figures['events'] ?? Number.NaN) / totalSeconds);
    report.measured(`${name}, busy writes that were asked again`, 'writes', figures['askedAgain'] ?? Number.NaN);
    report.measured(`${name}, append, p99 answer`, 'ms', figures['appendP99'] ?? Number.NaN);
    report.measured(`${name}, table of counts, median`, 'ms', figures['freshP50'] ?? Number.NaN);
    report.measured(`${name}, table of counts, p99`, 'ms', figures['freshP99'] ?? Number.NaN);
  } catch (problem) {
    const said = problem instanceof Error ? (/Error: .*/.exec(problem.message)?.[0] ?? problem.message) : String(problem);
    report.skipped(name, `it ended with "${said.slice(0, 160)}"`);
  }
}

async function besideRecompute(report: ReportBuilder, recipe: Recipe): Promise<void> {
  const found = await peer(IGRAPH);
  if ('why' in found) {
    report.skipped(IGRAPH, found.why);
    return;
  }
  const graph = graphFiles(recipe);
  const { totalSeconds } = await runPeer('graph-igraph.py', [graph.acknowledgements, graph.agencies]);
  report.measured(`igraph ${found.version}, one full recompute of the ${String(recipe.events)} events`, 'ms', totalSeconds * 1000);
}
