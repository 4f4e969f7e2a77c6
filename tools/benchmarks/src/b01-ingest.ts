/** B1: an import of mixed events from the file to the last read model, beside SQLite writing the same rows. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { agree, comparableFigures } from './agreement.ts';
import type { Benchmark, Report, Settings } from './benchmark.ts';
import { mixedRecipe, type Recipe } from './events.ts';
import { eventsFile } from './events-file.ts';
import { rawFolder } from './folders.ts';
import { graphFiles } from './graph.ts';
import { peer, runPeer, type PeerName } from './peers.ts';
import { measure } from './processes.ts';
import { build, emptyData, importFile, stateOf, storedBytes, storeFiles } from './product.ts';
import { profileOptions, profileText, readProfiles } from './profile.ts';
import { ReportBuilder } from './report-builder.ts';
import { growthExponent } from './statistics.ts';

const SHARE_OF_RAW = 0.4;
const RAW_EVENTS_PER_COMMIT = 1_000;
const RAW_WAL_PAGES = 16_000;
/** The import is also run at a tenth of its size: the cost of an event must not grow with their number. */
const SMALLER = 10;
const NEXT_TO_NOTHING = 20;
const LARGEST_EXPONENT = 1.1;
const PEERS: readonly (readonly [PeerName, string])[] = [
  ['numpy', 'graph-numpy.py'],
  ['igraph', 'graph-igraph.py'],
  ['networkx', 'graph-networkx.py'],
  ['graphology', 'graph-graphology.mjs'],
];

/** B1. */
export const ingest: Benchmark = { name: 'B1', title: 'Import of mixed events: check, store (FULL), road, all read models', run };

async function run(settings: Settings): Promise<Report> {
  const report = new ReportBuilder(ingest);
  const recipe: Recipe = { ...mixedRecipe, events: settings.events };
  settings.progress('B1 building');
  await build();
  let ours: Readonly<Record<string, number>> = {};
  for (let i = 0; i < settings.heavyRuns; i += 1) {
    settings.progress(`B1 import of ${String(recipe.events)} events, run ${String(i + 1)} of ${String(settings.heavyRuns)}`);
    ours = comparableFigures(await importOnce(report, recipe, i === 0));
    await inMemory(report, recipe);
  }
  await besides(report, recipe, { ours, settings });
  if (settings.profile) await profiled(report, recipe, settings);
  report.note(
    'The time of an import is that of the whole process `golden-thread import FILE --data DIR`, from its start to its end. Raw is node:sqlite alone on one ' +
      'thread, given the finished rows of both event stores, 1,000 a commit; it decodes, checks and numbers nothing and has no read models.',
  );
  return report.report();
}

/** One import with everything around it; gives the metrics that it ended with. */
async function importOnce(report: ReportBuilder, recipe: Recipe, first: boolean): Promise<unknown> {
  const data = emptyData('ingest');
  const { seconds, peakBytes } = await importFile(eventsFile(recipe), data);
  const raw = await rawSeconds(data);
  const state = await stateOf(data);
  report.sameState(state.hash, 'an import');
  report.atLeast('events/s of the import as a share of raw node:sqlite', SHARE_OF_RAW, raw / seconds);
  report.measured('import, whole process', 's', seconds);
  report.measured('import, whole process (aim 20,000)', 'events/s', recipe.events / seconds);
  report.measured(`cost per event at ${String(recipe.events)}`, 'us', (seconds / recipe.events) * 1e6);
  if (peakBytes !== null) report.measured('largest resident size', 'MB', peakBytes / 1e6);
  report.measured('raw node:sqlite, same rows', 'events/s', recipe.events / raw);
  report.measured('raw document, people and trees afterwards', 's', state.seconds);
  await growth(report, recipe, seconds);
  if (first) report.measured('event stores on disk', 'B/event', storedBytes(data) / recipe.events);
  return state.metrics;
}

/** How the time grows from a tenth of the events to all of them, without what a process costs that imports next to nothing. */
async function growth(report: ReportBuilder, recipe: Recipe, all: number): Promise<void> {
  const start = await secondsOf({ ...recipe, events: NEXT_TO_NOTHING });
  const size = Math.round(recipe.events / SMALLER);
  const smaller = await secondsOf({ ...recipe, events: size });
  const exponent = growthExponent({ size, cost: smaller - start }, { size: recipe.events, cost: all - start });
  report.atMost('slope of time against events in the log-log table, start and end left out', LARGEST_EXPONENT, exponent);
  report.measured(`import of ${String(NEXT_TO_NOTHING)} events: start and end of the process`, 's', start);
  report.measured(`cost per event at ${String(size)}`, 'us', (smaller / size) * 1e6);
}

async function secondsOf(recipe: Recipe): Promise<number> {
  const data = emptyData('growth');
  const { seconds } = await importFile(eventsFile(recipe), data);
  rmSync(data, { recursive: true });
  return seconds;
}

/** Seconds that SQLite needs for the rows of both stores, one after the other, closing included as our process closes too. */
async function rawSeconds(data: string): Promise<number> {
  let sum = 0;
  for (const file of storeFiles(data)) {
    const { seconds = Number.NaN, closeSeconds = Number.NaN } = await measure('raw-insert', [
      file,
      join(rawFolder, 'raw.sqlite'),
      RAW_EVENTS_PER_COMMIT,
      RAW_WAL_PAGES,
    ]);
    sum += seconds + closeSeconds;
  }
  return sum;
}

async function inMemory(report: ReportBuilder, recipe: Recipe): Promise<void> {
  const { events = 0, decodeSeconds = Number.NaN, applySeconds = Number.NaN } = await measure('decode-and-apply', [eventsFile(recipe)]);
  report.measured('in memory, one thread: decode and engine (aim 150,000)', 'events/s', events / (decodeSeconds + applySeconds));
  report.measured('in memory, one thread: decode and check alone', 'events/s', events / decodeSeconds);
  report.measured('in memory, one thread: engine alone', 'events/s', events / applySeconds);
}

type Beside = { readonly ours: Readonly<Record<string, number>>; readonly settings: Settings };

/** The peers that compute the same figures from the same events; each must agree with our raw document. */
async function besides(report: ReportBuilder, recipe: Recipe, { ours, settings }: Beside): Promise<void> {
  const graph = graphFiles(recipe);
  const works: readonly (readonly [PeerName, string, readonly string[]])[] = [
    ['@duckdb/node-api', 'mixed-duckdb.mjs', [eventsFile(recipe), join(rawFolder, 'peer.duckdb')]],
    ...PEERS.map(([name, script]) => [name, script, [graph.acknowledgements, graph.agencies]] as const),
  ];
  for (const [name, script, args] of works) {
    const found = await peer(name);
    if ('why' in found) {
      report.skipped(name, found.why);
      continue;
    }
    for (let i = 0; i < settings.heavyRuns; i += 1) {
      settings.progress(`B1 ${name} ${found.version}, run ${String(i + 1)} of ${String(settings.heavyRuns)}`);
      const { figures, seconds, totalSeconds, peakBytes } = await runPeer(script, args);
      const compared = agree(name, figures, ours);
      const load = seconds['load'];
      if (load !== undefined) report.measured(`${name} ${found.version}: load the file`, 's', load);
      report.measured(`${name} ${found.version}: recompute ties, forest, sizes, mixing`, 's', totalSeconds - (load ?? 0));
      report.measured(`${name} ${found.version}: peak`, 'MB', peakBytes / 1e6);
      report.note(
        `Every peer's ${String(compared)} figures (ties, people, tree edges, largest tree, both viralities, external share, assortativity) were equal to ours: counts exactly, ratios within 1e-9.`,
      );
    }
  }
}

async function profiled(report: ReportBuilder, recipe: Recipe, settings: Settings): Promise<void> {
  settings.progress('B1 import with profiles');
  const { folder, options } = profileOptions('ingest');
  await importFile(eventsFile(recipe), emptyData('profile'), options);
  settings.progress(`B1 where the time went (profiles in ${folder}):\n${profileText(readProfiles(folder))}`);
  report.note('A further import ran with --cpu-prof; its profile is not among the figures.');
}
