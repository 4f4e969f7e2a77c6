/** What the figures were measured on. */
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { rawFolder } from './folders.ts';
import { percentile } from './statistics.ts';

/** The machine at the start of a run. `load` is the system's one-minute average: above 0.3 somebody else was working too. */
export type Machine = {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly sqlite: string;
  readonly load: number;
  /** Median milliseconds of writing 4 kB and waiting until the disk has it; half of all durable speed is this number. */
  readonly syncMillis: number;
};

/** Describes this machine now. */
export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    sqlite: process.versions['sqlite'] ?? 'unknown',
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    syncMillis: Math.round(medianSync() * 1000) / 1000,
  };
}

function medianSync(): number {
  const path = join(rawFolder, `sync-${String(process.pid)}.tmp`);
  const file = openSync(path, 'w');
  const block = Buffer.alloc(4096, 1);
  try {
    const millis = Float64Array.from({ length: 101 }, () => {
      const start = performance.now();
      writeSync(file, block);
      fsyncSync(file);
      return performance.now() - start;
    });
    return percentile(millis.sort(), 0.5);
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
