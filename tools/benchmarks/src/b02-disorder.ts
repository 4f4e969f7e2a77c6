/** B2: the same events out of order; the same state, in hardly more time. */
import { rmSync } from 'node:fs';
import type { Benchmark, Report, Settings } from './benchmark.ts';
import { mixedRecipe } from './events.ts';
import { eventsFile, type FileOrder } from './events-file.ts';
import { measure } from './processes.ts';
import { build, emptyData, importFile, stateOf } from './product.ts';
import { ReportBuilder } from './report-builder.ts';

const TIMES_IN_ORDER = 2;
const ORDERS: readonly (readonly [FileOrder, string])[] = [
  ['in-order', 'in order'],
  ['within-30-days', 'shuffled within 30 days'],
  ['shuffled', 'fully shuffled'],
];

/** B2. */
export const disorder: Benchmark = { name: 'B2', title: 'The events of B1 out of order', run };

async function run(settings: Settings): Promise<Report> {
  const report = new ReportBuilder(disorder);
  await build();
  for (let i = 0; i < settings.heavyRuns; i += 1) {
    const seconds = new Map<FileOrder, number>();
    for (const [order, words] of ORDERS) {
      settings.progress(`B2 ${words}, run ${String(i + 1)} of ${String(settings.heavyRuns)}`);
      seconds.set(order, await importOnce(report, settings, [order, words]));
    }
    for (const [order, words] of ORDERS.slice(1)) {
      report.atMost(
        `${words}, times the import in order`,
        TIMES_IN_ORDER,
        (seconds.get(order) ?? Number.NaN) / (seconds.get('in-order') ?? Number.NaN),
      );
    }
  }
  report.note('All imports, in whatever order, ended in the same state: raw document, people and trees are equal byte for byte.');
  return report.report();
}

async function importOnce(report: ReportBuilder, settings: Settings, [order, words]: readonly [FileOrder, string]): Promise<number> {
  const file = eventsFile({ ...mixedRecipe, events: settings.events }, order);
  const data = emptyData('disorder');
  const { seconds } = await importFile(file, data);
  report.sameState((await stateOf(data)).hash, `the import ${words}`);
  report.measured(`import ${words}`, 's', seconds);
  const { events = 0, applySeconds = Number.NaN } = await measure('decode-and-apply', [file]);
  report.measured(`engine alone, ${words}`, 'events/s', events / applySeconds);
  rmSync(data, { recursive: true });
  return seconds;
}
