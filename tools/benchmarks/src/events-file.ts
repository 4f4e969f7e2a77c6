/** Files of benchmark events: written once, kept in bench/raw, and read by every benchmark and peer. */
import { existsSync, openSync, closeSync, readSync, fstatSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf, mixedEvents, type Recipe } from './events.ts';
import { rawFolder } from './folders.ts';
import { SeededRandom } from './random.ts';

/** In the order of happening; out of order by up to 30 days; in random order. */
export type FileOrder = 'in-order' | 'within-30-days' | 'shuffled';

const BUFFER_BYTES = 1 << 22;
const LINE_FEED = 10;
const DAYS_OF_DISORDER = 30;
const MILLIS_PER_DAY = 86_400_000;

/** The file of a recipe in this order, written if it is not there yet. Returns its path. */
export function eventsFile(recipe: Recipe, order: FileOrder = 'in-order'): string {
  const path = join(rawFolder, `mixed-${String(recipe.events)}-${String(recipe.seed)}-${order}.ndjson`);
  if (existsSync(path)) return path;
  // A run that is stopped half-way must not leave half a file under the final name.
  const unfinished = `${path}.${String(process.pid)}.tmp`;
  if (order === 'in-order') writeLines(unfinished, linesOf(recipe));
  else writeLines(unfinished, reordered(eventsFile(recipe), order, recipe.seed));
  renameSync(unfinished, path);
  return path;
}

function* linesOf(recipe: Recipe): Generator<Buffer> {
  for (const event of mixedEvents(recipe)) yield Buffer.from(`${lineOf(event)}\n`);
}

/** The lines of a file in another order. The whole file is held in memory. */
function* reordered(path: string, order: Exclude<FileOrder, 'in-order'>, seed: number): Generator<Buffer> {
  const { bytes, starts } = readLines(path);
  const random = new SeededRandom(seed + 1);
  const sequence = Uint32Array.from({ length: starts.length - 1 }, (_, line) => line);
  if (order === 'shuffled') random.shuffle(sequence);
  else
    sortDelayed(
      sequence,
      Float64Array.from(sequence, (line) => timeOf(bytes, starts[line] ?? 0) + random.unit() * DAYS_OF_DISORDER * MILLIS_PER_DAY),
    );
  for (const line of sequence) yield bytes.subarray(starts[line], starts[line + 1]);
}

function sortDelayed(sequence: Uint32Array, arrival: Float64Array): void {
  sequence.sort((a, b) => (arrival[a] ?? 0) - (arrival[b] ?? 0));
}

/** When the event of the line happened, milliseconds since 1970. */
function timeOf(bytes: Buffer, start: number): number {
  const at = bytes.indexOf('"time":"', start) + 8;
  return Date.parse(bytes.toString('latin1', at, bytes.indexOf('"', at)));
}

/** The bytes of a file and where each line starts; one entry more for the end. */
export function readLines(path: string): { bytes: Buffer; starts: readonly number[] } {
  const bytes = readWhole(path);
  const starts = [0];
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) starts.push(at + 1);
  return { bytes, starts };
}

/** Reads in pieces: one read call ends at 2 GiB. */
function readWhole(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(fstatSync(file).size);
    for (let at = 0; at < bytes.length;) at += readSync(file, bytes, at, Math.min(BUFFER_BYTES * 16, bytes.length - at), at);
    return bytes;
  } finally {
    closeSync(file);
  }
}

function writeLines(path: string, lines: Iterable<Buffer>): void {
  const file = openSync(path, 'w');
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let used = 0;
  const flush = (): void => {
    for (let at = 0; at < used;) at += writeSync(file, buffer, at, used - at);
    used = 0;
  };
  try {
    for (const line of lines) {
      if (used + line.length > buffer.length) flush();
      used += line.copy(buffer, used);
    }
    flush();
  } finally {
    closeSync(file);
  }
}
