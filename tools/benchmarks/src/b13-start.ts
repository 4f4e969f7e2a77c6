/** B13: from `npm start` to the first answered request, and the memory of a platform that nobody asks anything. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark, Report, Settings } from './benchmark.ts';
import { mixedRecipe } from './events.ts';
import { eventsFile } from './events-file.ts';
import { peerScripts, rawFolder, repository } from './folders.ts';
import { build, emptyData, importFile, launcherPath, NETWORK } from './product.ts';
import { ReportBuilder } from './report-builder.ts';
import { answeredAt, freePort, serve, type Serving } from './servers.ts';

const IDLE_SECONDS = 10;
const LOADED_EVENTS = 100_000;

/** B13. */
export const starting: Benchmark = { name: 'B13', title: 'Start to the first answered request, and idle memory', run };

/** One thing that is started: how, and where it says how much memory it holds. */
type Start = {
  readonly name: string;
  readonly work: (port: number) => Omit<Serving, 'logFile'>;
  readonly residentBytes: (address: string) => Promise<number>;
  /** An address whose answer needs what is stored. */
  readonly figures?: string;
};

async function run(settings: Settings): Promise<Report> {
  const report = new ReportBuilder(starting);
  settings.progress('B13 building, and loading a data directory');
  await build();
  const loaded = emptyData('start-loaded');
  const events = Math.min(settings.events, LOADED_EVENTS);
  await importFile(eventsFile({ ...mixedRecipe, events }), loaded);
  for (let i = 0; i < settings.runs; i += 1) {
    for (const each of startsOf(loaded, events)) {
      settings.progress(`B13 ${each.name}, run ${String(i + 1)} of ${String(settings.runs)}`);
      rmSync(join(rawFolder, 'data-start-empty'), { recursive: true, force: true });
      await startOnce(report, each);
    }
  }
  rmSync(loaded, { recursive: true, force: true });
  report.note(
    'The first answered request is GET /health/live, asked again every 5 ms from the start on. npm start first looks whether everything is ' +
      'installed and built (nothing had to be); the empty application is started by npm with the same look before it. Beside it both without npm. ' +
      `Memory is the resident size of the platform's process after ${String(IDLE_SECONDS)} s in which nobody asked anything; npm and its shell are not in it.`,
  );
  return report.report();
}

function startsOf(loaded: string, events: number): readonly Start[] {
  const empty = join(rawFolder, 'data-start-empty');
  const platform = (data: string, port: number): string[] => ['--data', data, '--port', String(port), '--empty'];
  const nest = join(peerScripts, 'empty-nest');
  const figures = `/api/projections/networks/${NETWORK}/ripple`;
  const ours = { residentBytes: residentOfPlatform };
  const node = process.execPath;
  return [
    {
      ...ours,
      name: 'npm start, empty folder (aim < 3 s, < 350 MB)',
      work: (port) => ({ ...npmStart(platform(empty, port)), folder: repository }),
    },
    {
      ...ours,
      name: `npm start, ${String(events)} events stored`,
      work: (port) => ({ ...npmStart(platform(loaded, port)), folder: repository }),
      figures,
    },
    {
      ...ours,
      name: 'without npm, empty folder',
      work: (port) => ({ command: node, args: [launcherPath, 'start', ...platform(empty, port)] }),
    },
    {
      name: 'npm start of an empty NestJS application',
      work: (port) => ({ ...npmStart(['--port', String(port)]), folder: nest }),
      residentBytes: residentOfNest,
    },
    {
      name: 'an empty NestJS application without npm',
      work: (port) => ({ command: node, args: [join(nest, 'main.mjs'), '--port', String(port)] }),
      residentBytes: residentOfNest,
    },
  ];
}

async function startOnce(report: ReportBuilder, { name, work, residentBytes, figures }: Start): Promise<void> {
  const port = await freePort();
  const address = `http://127.0.0.1:${String(port)}`;
  const server = serve({ ...work(port), logFile: join(rawFolder, 'start.log') });
  const secondsUntilAnswered = async (path: string): Promise<number> =>
    ((await answeredAt(server, `${address}${path}`)) - server.startedAt) / 1000;
  try {
    report.measured(`${name}: first answer`, 's', await secondsUntilAnswered('/health/live'));
    if (figures !== undefined) report.measured(`${name}: figures of the ripple`, 's', await secondsUntilAnswered(figures));
    await pause(IDLE_SECONDS * 1000);
    report.measured(`${name}: idle memory`, 'MB', (await residentBytes(address)) / 1e6);
  } finally {
    await server.end();
  }
}

/** `npm start -- ...`, by the npm that runs this. */
function npmStart(args: readonly string[]): Pick<Serving, 'command' | 'args'> {
  const cli = process.env['npm_execpath'];
  const all = ['start', '--silent', '--', ...args];
  if (cli?.endsWith('.js') === true) return { command: process.execPath, args: [cli, ...all] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: all };
}

async function residentOfPlatform(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^golden_thread_process_resident_memory_bytes (\S+)$/m.exec(text)?.[1] ?? Number.NaN);
}

async function residentOfNest(address: string): Promise<number> {
  const { residentBytes } = (await (await fetch(`${address}/health/live`)).json()) as { residentBytes: number };
  return residentBytes;
}
