/** The self-check: stores, read models, imports, clock, disk and versions, each with what to do where it is not well. */
import { statfs } from 'node:fs/promises';
import { relative } from 'node:path';
import type { ReadModelCatalogue } from '@golden-thread/event-road';
import { type Clock, formatInstant, type Instant } from '@golden-thread/kernel';
import { sqliteDoctor } from '@golden-thread/sqlite';
import type { ImportRecord } from '../import/import-journal.ts';

/** One thing that was looked at. `whatNow` says what to do. */
export type DoctorFinding = { readonly what: string; readonly well: boolean; readonly detail: string; readonly whatNow?: string };

/** Below this, stores may soon refuse to write. */
const LEAST_FREE_BYTES = 512 * 1024 * 1024;
/** The oldest versions that keep the promises (architecture.md 3.8, 6). */
const LEAST_SQLITE = '3.51.3';
const LEAST_NODE = '24.0.0';
/** No machine that runs this has an earlier clock. */
const EARLIEST_NOW: Instant = Date.UTC(2026, 0, 1) * 1000;

/** Node and SQLite. */
export function versionFindings(versions: Readonly<Record<string, string | undefined>>): DoctorFinding[] {
  const check = (what: string, version: string | undefined, least: string): DoctorFinding =>
    version !== undefined && isAtLeast(version, least)
      ? { what, well: true, detail: version }
      : {
          what,
          well: false,
          detail: `${version ?? 'unknown'}, where at least ${least} is needed`,
          whatNow: 'Install the newest version of this project.',
        };
  return [check('Node', versions['node'], LEAST_NODE), check('SQLite', versions['sqlite'], LEAST_SQLITE)];
}

/**
 * The files of the stores: integrity, chain, versions, counters. One finding per file that is well, and one per thing that is not.
 * Reads whole files: seconds per gigabyte, in a thread of its own.
 */
export async function fileFindings(folder: string, files: readonly string[]): Promise<DoctorFinding[]> {
  const examined = await Promise.all(files.map(async (file) => ({ what: relative(folder, file), findings: await sqliteDoctor(file) })));
  return examined.flatMap(({ what, findings }) => {
    const unwell = findings
      .filter(({ ok }) => !ok)
      .map(({ check, detail, advice }) => ({
        what: `${what}, ${check}`,
        well: false,
        detail,
        ...(advice === undefined ? {} : { whatNow: advice }),
      }));
    const events = findings.find(({ check }) => check === 'events')?.detail;
    return unwell.length > 0
      ? unwell
      : [{ what, well: true, detail: `${findings.length} checks${events === undefined ? '' : `; ${events}`}` }];
  });
}

/** Room on the disk of a folder. */
export async function diskFinding(folder: string): Promise<DoctorFinding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const detail = `${(free / 1e9).toFixed(1)} GB free`;
  if (free >= LEAST_FREE_BYTES) return { what: 'disk', well: true, detail };
  return {
    what: 'disk',
    well: false,
    detail,
    whatNow: `Make room on the disk of ${folder}: when it is full, nothing more can be stored (what is stored stays).`,
  };
}

/** The machine's wall clock: events may lie 5 minutes in the future and no more, so it has to be about right. */
export function clockFinding(clock: Clock): DoctorFinding {
  const now = clock.now();
  const detail = formatInstant(now);
  if (now >= EARLIEST_NOW) return { what: 'clock', well: true, detail };
  return {
    what: 'clock',
    well: false,
    detail,
    whatNow: 'Set the clock of this machine: events with true times would be refused as lying in the future.',
  };
}

/** Each read model: does it move, did it park anything. */
export async function readModelFindings(catalogue: ReadModelCatalogue): Promise<DoctorFinding[]> {
  return Promise.all(
    catalogue.all().map(async (process): Promise<DoctorFinding> => {
      const what = `read model ${process.name}`;
      const { healthy, why } = process.moving();
      if (!healthy)
        return {
          what,
          well: false,
          detail: why ?? 'it does not move',
          whatNow: `Start the platform again; if that does not help: golden-thread rebuild ${process.name}`,
        };
      const parked = (await process.parked()).length;
      if (parked > 0)
        return { what, well: false, detail: `${parked} events are parked`, whatNow: `golden-thread parked list ${process.name}` };
      const sources = process
        .coverage()
        .map(({ service, covered, state }) => `${service} ${state} at ${covered}`)
        .join(', ');
      return { what, well: true, detail: sources };
    }),
  );
}

/** Imports that stopped in the middle. */
export function importFindings(unfinished: readonly ImportRecord[], running: readonly string[]): DoctorFinding[] {
  const stopped = unfinished.filter(({ networkId }) => !running.includes(networkId));
  if (stopped.length === 0)
    return [
      {
        what: 'imports',
        well: true,
        detail: running.length === 0 ? 'none under way, none unfinished' : `under way: ${running.join(', ')}`,
      },
    ];
  return stopped.map(({ networkId, stored, known, read, refused }) => ({
    what: `import into ${networkId}`,
    well: false,
    detail: `unfinished: ${stored + known} of ${read - refused} lines are in`,
    whatNow: 'Run the same import command again: it goes on from there.',
  }));
}

function isAtLeast(version: string, least: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of least.split('.').map(Number).entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
