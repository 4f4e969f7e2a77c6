/** The built product as its users run it: the command line, one process per command, on a data directory of its own. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { rawFolder, repository } from './folders.ts';
import { runProcess, type Finished } from './processes.ts';

/** Every generated event happened before this day. */
const AS_OF = '2026-01-01';
/** The network that is imported into. */
export const NETWORK = 'benchmark';
/** The read model that the ripple metrics are answered from. */
const RIPPLE = 'ripple';
/** The command line, built. */
export const launcherPath = join(repository, 'services/all-in-one/bin/golden-thread.mjs');

/** Where the event stores of a data directory are. */
export const storeFiles = (data: string): readonly string[] =>
  ['identity', 'community-outcomes'].map((service) => join(data, service, 'events.sqlite'));

/** What the product says about a data directory, and the hash of all of it: two equal hashes are two equal states. */
export type State = { readonly hash: string; readonly metrics: unknown; readonly seconds: number };

let built: Promise<unknown> | undefined;

/** Brings `dist` up to date with the sources, once in a run. */
export async function build(): Promise<void> {
  built ??= runProcess({ command: process.execPath, args: ['node_modules/typescript/bin/tsc', '-b', 'tsconfig.build.json'] });
  await built;
}

/** An empty data directory in bench/raw. */
export function emptyData(name: string): string {
  const data = join(rawFolder, `data-${name}`);
  rmSync(data, { recursive: true, force: true });
  return data;
}

/** Imports a file and waits until every read model has it: `golden-thread import FILE --data DIR`. */
export async function importFile(file: string, data: string, nodeOptions: readonly string[] = []): Promise<Finished> {
  return command(['import', file, '--data', data, '--network', NETWORK], nodeOptions);
}

/** Fills the ripple read model anew from the events: `golden-thread rebuild`. */
export async function rebuild(data: string, nodeOptions: readonly string[] = []): Promise<Finished> {
  return command(['rebuild', RIPPLE, '--data', data], nodeOptions);
}

/** Asks for the raw document, everybody in a ripple and every tree. Positions are left out of the hash: they count commits, not facts. */
export async function stateOf(data: string): Promise<State> {
  const [people, trees] = [join(data, 'people.csv'), join(data, 'trees.csv')];
  const options = ['--raw', '--as-of', AS_OF, '--horizons', '90,180,365', '--network', NETWORK, '--people', people, '--trees', trees];
  const { output, seconds } = await command(['metrics', ...options, '--data', data], []);
  const document = JSON.parse(output) as Record<string, unknown>;
  delete document['positions'];
  const hash = createHash('sha256').update(JSON.stringify(document));
  for (const file of [people, trees]) await pipeline(createReadStream(file), hash, { end: false });
  return { hash: hash.digest('hex'), metrics: document['metrics'], seconds };
}

/** Bytes on the disk of the event stores. */
export function storedBytes(data: string): number {
  return storeFiles(data).reduce((sum, file) => sum + (existsSync(file) ? readFileSync(file).length : 0), 0);
}

async function command(args: readonly string[], nodeOptions: readonly string[]): Promise<Finished> {
  return runProcess({ command: process.execPath, args: [...nodeOptions, launcherPath, ...args] });
}
