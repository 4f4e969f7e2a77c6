/**
 * The peers: well-known libraries that do a comparable part of the work on the same events in the same run. They are no
 * dependency of the project: the first benchmark that wants one installs it, pinned, into bench/peers, and what cannot be
 * installed on a machine is skipped by name with the reason.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { peersFolder, peerScripts } from './folders.ts';
import { runProcess, type Work } from './processes.ts';

/** A peer that stands ready, or why it does not. */
export type Peer = { readonly name: PeerName; readonly version: string } | { readonly name: PeerName; readonly why: string };

/** The peers by the name of their package. */
export type PeerName = keyof typeof pinned;

/** What one run of a peer said. */
export type PeerRun = {
  readonly version: string;
  /** Seconds by part of the work, and their sum. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly totalSeconds: number;
  /** Growth of resident memory by part of the work, bytes; 0 where the system does not tell. */
  readonly growthBytes: Readonly<Record<string, number>>;
  readonly peakBytes: number;
  readonly figures: Readonly<Record<string, number>>;
};

const pinned = {
  '@duckdb/node-api': { version: '1.5.6-r.1', kind: 'npm' },
  graphology: { version: '0.26.0', kind: 'npm' },
  '@event-driven-io/emmett-sqlite': { version: '0.38.5', kind: 'npm', compiles: 'sqlite3' },
  numpy: { version: '2.4.6', kind: 'python' },
  igraph: { version: '1.0.0', kind: 'python' },
  networkx: { version: '3.6.1', kind: 'python' },
} as const satisfies Record<string, { version: string; kind: 'npm' | 'python'; compiles?: string }>;

const python = join(peersFolder, 'python', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const seen = new Map<PeerName, Peer>();

/** Installs a peer unless that was done, and says whether it can be used. Tried once in a run. */
export async function peer(name: PeerName): Promise<Peer> {
  const known = seen.get(name);
  if (known) return known;
  const found = await installed(name);
  seen.set(name, found);
  return found;
}

/** Runs a peer's script (its path inside tools/benchmarks/peers) with these arguments. */
export async function runPeer(script: string, args: readonly string[]): Promise<PeerRun> {
  const path = join(peerScripts, script);
  const work: Work = script.endsWith('.py')
    ? { command: python, args: [path, ...args], environment: { PYTHONDONTWRITEBYTECODE: '1' } }
    : {
        command: process.execPath,
        args: ['--expose-gc', '--disable-warning=ExperimentalWarning', path, ...args],
        environment: { BENCH_PEERS: peersFolder },
      };
  const { output } = await runProcess(work);
  const run = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Omit<PeerRun, 'totalSeconds'>;
  return { ...run, totalSeconds: Object.values(run.seconds).reduce((sum, seconds) => sum + seconds, 0) };
}

async function installed(name: PeerName): Promise<Peer> {
  const { version, kind } = pinned[name];
  try {
    await (kind === 'npm' ? installFromNpm(name) : installForPython(name));
    return { name, version };
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem);
    return { name, why: `${version} could not be installed: ${reasonIn(said)}` };
  }
}

async function installFromNpm(name: PeerName): Promise<void> {
  const manifest = join(peersFolder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, JSON.stringify({ name: 'benchmark-peers', private: true, type: 'module' }));
  const { version } = pinned[name];
  const mark = join(peersFolder, 'node_modules', name, '.ready');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version) return;
  await npm(['install', '--save-exact', '--ignore-scripts', `${name}@${version}`]);
  const entry = pinned[name];
  if ('compiles' in entry) await npm(['rebuild', entry.compiles, ...headersOfThisNode()]);
  writeFileSync(mark, version);
}

/** What `npm run` tells its children of this project's own npm settings; they do not hold for the folder of the peers. */
const SETTINGS_OF_THIS_PROJECT = ['strict_allow_scripts', 'allow_scripts', 'prefix', 'local_prefix', 'global_prefix', 'globalconfig'];

/** npm of the system, quiet, in the folder of the peers. */
async function npm(args: readonly string[]): Promise<void> {
  const all = [...args, '--prefix', peersFolder, '--no-audit', '--no-fund', '--loglevel=error'];
  const environment = Object.fromEntries(SETTINGS_OF_THIS_PROJECT.map((name) => [`npm_config_${name}`, undefined]));
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) await runProcess({ command: process.execPath, args: [cli, ...all], environment });
  else await runProcess({ command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: all, environment });
}

/** Where a package that compiles itself finds the headers of the Node it will run on: the platform package ships them. */
function headersOfThisNode(): string[] {
  try {
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    return [
      `--nodedir=${createRequire(import.meta.url)
        .resolve(`node-${platform}-${process.arch}/package.json`)
        .replace(/[\\/]package\.json$/, '')}`,
    ];
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'MODULE_NOT_FOUND') return [];
    throw problem;
  }
}

async function installForPython(name: PeerName): Promise<void> {
  if (!existsSync(python))
    await runProcess({ command: process.platform === 'win32' ? 'python' : 'python3', args: ['-m', 'venv', join(peersFolder, 'python')] });
  // The graph files are read with numpy, whichever library then works on them.
  const wanted = [...new Set<PeerName>(['numpy', name])].map((each) => `${each}==${pinned[each].version}`);
  await runProcess({
    command: python,
    args: ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary=:all:', ...wanted],
  });
}

/** The line that names what went wrong: the first that speaks of an error and is no code or pointer, else the last. */
function reasonIn(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const telling = lines.find((line) => /error/i.test(line) && !/npm error code|complete log|^npm error$|ended with/i.test(line));
  return telling ?? lines.findLast((line) => line !== '') ?? 'no reason was given';
}
