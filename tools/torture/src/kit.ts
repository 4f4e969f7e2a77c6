/**
 * What every campaign is made of: folders that go away again, and programs that can be killed.
 * Random choices come from `SeededRandom` of @golden-thread/testing.
 */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** `fast` takes seconds and runs in `npm test`; `full` is what `npm run torture` does. */
export type Size = 'fast' | 'full';

/** How a campaign is run. */
export type CampaignOptions = {
  /** The same seed makes the same random choices. */
  readonly seed: number;
  readonly size: Size;
  /** How many rounds (kills, retries, seeds: the campaign's own unit) were asked for with `--full N`; else the campaign decides. */
  readonly rounds?: number;
  /** Says how it goes on; one line each. */
  readonly print: (line: string) => void;
};

/** What a campaign found. `ok` is false when a promise was broken; `figures` say what was done and what came out. */
export type CampaignResult = { readonly ok: boolean; readonly figures: Readonly<Record<string, number | string>> };

/** One promise of the reliability page and the attack on it. */
export type Campaign = {
  /** The promise's name, such as `R1`. */
  readonly name: `R${number}`;
  /** The promise in a sentence. */
  readonly title: string;
  readonly run: (options: CampaignOptions) => Promise<CampaignResult>;
};

/** Gives work a new folder and removes it afterwards, also when the work failed. */
export async function inFolder<Result>(label: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), `golden-thread-${label}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How a program ended. */
export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** A running program: it talks in JSON, a line each. */
export type Program = {
  readonly pid: number;
  /** Everything it has said so far. Once `ended` resolved, everything it ever said. */
  readonly said: readonly unknown[];
  /** Resolves with the first thing it says (or has said) that fits; rejects when it ends before, with what it wrote to standard error. */
  readonly hears: (fits: (message: unknown) => boolean) => Promise<unknown>;
  /** Sends it one message on standard input. */
  readonly tell: (message: unknown) => void;
  /** `kill -9`; resolves when it is gone. */
  readonly kill: () => Promise<Ended>;
  readonly ended: Promise<Ended>;
  /** What it wrote to standard error, once it has ended. */
  readonly complaint: () => Promise<string>;
};

/**
 * Starts a TypeScript file as a program of its own. Arguments go to `process.argv[2]` as one JSON text.
 * What it writes to standard output must be JSON lines ({@link say}); a pipe keeps what was written before a kill.
 * Packages are taken from source, or `built`: Node cannot strip the decorators of services.
 */
export function startProgram(file: URL, argument: unknown, packages: 'from source' | 'built' = 'from source'): Program {
  const flags = [...(packages === 'built' ? [] : ['--conditions=golden:source']), '--disable-warning=ExperimentalWarning'];
  // A program that once ended by itself leaves its compiled modules: the next starts in a third of the time.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };
  const child = spawn(process.execPath, [...flags, fileURLToPath(file), JSON.stringify(argument)], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return programOf(child);
}

function programOf(child: ChildProcessByStdio<Writable, Readable, Readable>): Program {
  const said: unknown[] = [];
  const listeners = new Set<(message: unknown) => void>();
  let complaint = '';
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  // A program that was killed cannot take what it is told.
  child.stdin.on('error', (error) => (complaint += `${String(error)}\n`));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message: unknown = parsed(line);
    said.push(message);
    for (const listener of listeners) listener(message);
  });
  const ended = endOf(child);
  return {
    pid: child.pid ?? 0,
    said,
    hears: (fits) => {
      const before = said.find(fits);
      if (before !== undefined) return Promise.resolve(before);
      return new Promise<unknown>((resolve, reject) => {
        listeners.add((message) => {
          if (fits(message)) resolve(message);
        });
        ended.then(({ signal, code }) => {
          reject(new Error(`the program ended (${signal ?? String(code)}) before it said what was waited for: ${complaint}`));
        }, reject);
      });
    },
    tell: (message) => child.stdin.write(`${JSON.stringify(message)}\n`),
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
    ended,
    complaint: () => ended.then(() => complaint),
  };
}

function endOf(child: ChildProcessByStdio<Writable, Readable, Readable>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, signal });
    });
  });
}

/** The last line of a killed program may be cut off: it was never said. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    return { cutOff: line, error: String(error) };
  }
}

/** In a program: says one message to whoever started it. On a pipe this returns when the system has it, so a kill does not unsay it. */
export function say(message: unknown): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** In a program: what it was started with. */
export function startedWith(): unknown {
  return JSON.parse(process.argv[2] ?? 'null');
}

/** Resolves after some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
