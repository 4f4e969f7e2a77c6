/** Everything that is measured runs in a process of its own: a fresh heap, and memory that can be told apart. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { repository } from './folders.ts';

/** How a process ended. `peakBytes` is its largest resident size, null where the system does not tell. */
export type Finished = { readonly seconds: number; readonly peakBytes: number | null; readonly output: string };

/** What to run. */
export type Work = {
  readonly command: string;
  readonly args: readonly string[];
  /** Variables on top of this process's own; undefined takes one away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
};

const SAMPLE_MILLIS = 100;
const TAIL_CHARACTERS = 2_000;

/**
 * Runs a process in the repository's folder and waits for its end; wall-clock seconds from start to exit.
 * Rejects with Error, naming the command and the end of what it said, when it does not end with exit code 0.
 */
export async function runProcess({ command, args, environment }: Work): Promise<Finished> {
  const start = performance.now();
  const child = spawn(command, args, { cwd: repository, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  let complaint = '';
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => (complaint = (complaint + bytes.toString()).slice(-TAIL_CHARACTERS)));
  let peakBytes: number | null = null;
  const sampling = setInterval(() => (peakBytes = peakOf(child.pid) ?? peakBytes), SAMPLE_MILLIS);
  try {
    const code = await new Promise<number | string>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exit, signal) => resolve(exit ?? signal ?? 'unknown'));
    });
    if (code !== 0)
      throw new Error(
        `${command} ${args.join(' ')}\nended with ${code} and said:\n${endOf(complaint) || endOf(Buffer.concat(output).toString()) || '(nothing)'}`,
      );
  } finally {
    clearInterval(sampling);
  }
  return { seconds: (performance.now() - start) / 1000, peakBytes, output: Buffer.concat(output).toString() };
}

/** Runs one of the measuring scripts beside this file from its source, with memory under the script's control, and reads its JSON answer. */
export async function measure(
  script: string,
  args: readonly (string | number)[],
  nodeOptions: readonly string[] = [],
): Promise<Record<string, number>> {
  return measureWith(script, args, ['--conditions=golden:source', '--expose-gc', ...nodeOptions]);
}

/** The same with the packages as they were built: for a script that needs a service. */
export async function measureBuilt(script: string, args: readonly (string | number)[]): Promise<Record<string, number>> {
  return measureWith(script, args, []);
}

/** The path of one of the measuring scripts. */
export function measuringScript(name: string): string {
  return fileURLToPath(new URL(`./measure/${name}.ts`, import.meta.url));
}

async function measureWith(
  script: string,
  args: readonly (string | number)[],
  nodeOptions: readonly string[],
): Promise<Record<string, number>> {
  const { output } = await runProcess({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', ...nodeOptions, measuringScript(script), ...args.map(String)],
  });
  return numbersOf(output);
}

/** The numbers in the last line of a script's output, which is one JSON object. Throws Error when it is none. */
export function numbersOf(output: string): Record<string, number> {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  const answer: unknown = JSON.parse(line);
  if (typeof answer !== 'object' || answer === null) throw new Error(`expected one JSON object, got: ${line.slice(0, 200)}`);
  return Object.fromEntries(Object.entries(answer).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

function endOf(text: string): string {
  return text.slice(-TAIL_CHARACTERS).trim();
}

function peakOf(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  const status = readStatus(pid);
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  } catch (problem) {
    // The process ended between two samples: what was seen before stands.
    if (problem instanceof Error && 'code' in problem && (problem.code === 'ENOENT' || problem.code === 'ESRCH')) return '';
    throw problem;
  }
}
