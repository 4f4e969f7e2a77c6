/** Processes that stay: started, asked, and told to end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { repository } from './folders.ts';
import type { Work } from './processes.ts';

/** A process that runs until it is told to end. */
export type Server = {
  /** When it was started, on the clock of performance.now(). */
  readonly startedAt: number;
  isRunning(): boolean;
  /** Its first line on the standard output stream. Rejects with Error when it ends before. */
  line(): Promise<string>;
  /** Tells it, and whatever it started, to end, and waits until it has. */
  end(): Promise<void>;
};

/** How a server is started: its log (standard error stream) goes into a file, as an operator would keep it. */
export type Serving = Work & { readonly logFile: string; readonly folder?: string };

const ASK_AGAIN_MILLIS = 5;
const ANSWERS_WITHIN_MILLIS = 120_000;
const ENDS_WITHIN_MILLIS = 20_000;

/** Starts a process that stays. */
export function serve({ command, args, environment, logFile, folder }: Serving): Server {
  const log = openSync(logFile, 'w');
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd: folder ?? repository,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', log],
    // A group of its own: npm and its shell do not pass every signal on.
    detached: process.platform !== 'win32',
  });
  closeSync(log);
  const ended = once(child, 'close');
  return {
    startedAt,
    isRunning: () => runs(child),
    line: () => firstLine(child, ended, `${command} ${args.join(' ')} (its log: ${logFile})`),
    end: () => end(child, ended),
  };
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port was given');
  return address.port;
}

/**
 * Asks an address of a server again and again until it is answered with 200; milliseconds on the clock of performance.now(). Rejects with
 * Error where that takes longer than two minutes, or the server ends.
 */
export async function answeredAt(server: Server, url: string): Promise<number> {
  const giveUp = performance.now() + ANSWERS_WITHIN_MILLIS;
  while (performance.now() < giveUp && server.isRunning()) {
    try {
      const answer = await fetch(url);
      await answer.arrayBuffer();
      if (answer.ok) return performance.now();
    } catch (problem) {
      // Nobody listens yet.
      if (!(problem instanceof TypeError)) throw problem;
    }
    await pause(ASK_AGAIN_MILLIS);
  }
  throw new Error(
    `${url} was not answered: ${server.isRunning() ? `${String(ANSWERS_WITHIN_MILLIS / 1000)} s were too short` : 'the server ended'}`,
  );
}

async function firstLine(child: ChildProcess, ended: Promise<unknown>, what: string): Promise<string> {
  let text = '';
  const read = new Promise<string>((resolve) => {
    child.stdout?.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
  });
  const never = ended.then(() => {
    throw new Error(`${what} ended before it said a line`);
  });
  return Promise.race([read, never]);
}

async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (runs(child)) signal(child, 'SIGTERM');
  const late = setTimeout(() => {
    signal(child, 'SIGKILL');
  }, ENDS_WITHIN_MILLIS);
  await ended;
  clearTimeout(late);
}

function runs({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') child.kill(name);
  else process.kill(-child.pid, name);
}
