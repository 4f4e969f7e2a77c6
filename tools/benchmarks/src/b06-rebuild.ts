/** B6: the ripple read model filled anew from all events, beside reading and parsing the same rows. */
import type { Benchmark, Report, Settings } from './benchmark.ts';
import { mixedRecipe } from './events.ts';
import { eventsFile } from './events-file.ts';
import { measure } from './processes.ts';
import { build, emptyData, importFile, rebuild, stateOf, storeFiles } from './product.ts';
import { profileOptions, profileText, readProfiles } from './profile.ts';
import { ReportBuilder } from './report-builder.ts';

const SHARE_OF_SCAN = 0.3;

/** B6. */
export const rebuilding: Benchmark = { name: 'B6', title: 'Rebuild of the ripple read model from zero', run };

async function run(settings: Settings): Promise<Report> {
  const report = new ReportBuilder(rebuilding);
  await build();
  const data = emptyData('rebuild');
  settings.progress(`B6 import of ${String(settings.events)} events`);
  await importFile(eventsFile({ ...mixedRecipe, events: settings.events }), data);
  report.sameState((await stateOf(data)).hash, 'the import');
  for (let i = 0; i < settings.heavyRuns; i += 1) {
    settings.progress(`B6 rebuild, run ${String(i + 1)} of ${String(settings.heavyRuns)}`);
    const { seconds, peakBytes } = await rebuild(data);
    const scan = await scanSeconds(data);
    report.sameState((await stateOf(data)).hash, 'the rebuild');
    report.atLeast('events/s of the rebuild as a share of reading and parsing', SHARE_OF_SCAN, scan / seconds);
    report.measured('rebuild, whole process (aim < 30 s at 1,000,000)', 's', seconds);
    report.measured('rebuild, whole process', 'events/s', settings.events / seconds);
    report.measured('reading and JSON-parsing the same rows', 's', scan);
    if (peakBytes !== null) report.measured('largest resident size', 'MB', peakBytes / 1e6);
  }
  if (settings.profile) {
    const { folder, options } = profileOptions('rebuild');
    await rebuild(data, options);
    settings.progress(`B6 where the time went (profiles in ${folder}):\n${profileText(readProfiles(folder))}`);
  }
  report.note(
    'The time of a rebuild is that of the whole process `golden-thread rebuild --data DIR`: opening the stores, loading what was there, filling, switching, closing.',
  );
  return report.report();
}

async function scanSeconds(data: string): Promise<number> {
  let sum = 0;
  for (const file of storeFiles(data)) sum += (await measure('scan-and-parse', [file]))['seconds'] ?? Number.NaN;
  return sum;
}
