// Child processes of the CI run: output shown as it comes and kept for counting, and never longer than they were given.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The project's own Node 24 and tools come first, as under npm; no Nx process stays behind. */
export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  CI: 'true',
  NX_DAEMON: 'false',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
};

/**
 * Runs a command in the project's folder without standard input.
 * Answers `{ code, output, timedOut }`; `code` is undefined where a signal ended it. After `seconds` it is ended with all it started.
 */
export async function run(command, args, { seconds, quiet = false }) {
  const child = start(command, args);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output += text;
      if (!quiet) process.stdout.write(text);
    });
  }
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    end(child, 'SIGKILL');
  }, seconds * 1000);
  try {
    const code = await ended(child);
    return { code, output, timedOut };
  } catch (problem) {
    return { code: undefined, output: `${output}\n${command} could not be started: ${problem.message}`, timedOut };
  } finally {
    clearTimeout(timer);
  }
}

/** Starts a command as a group of its own, so that what it starts can be ended with it. */
export function start(command, args) {
  return spawn(command, args, { cwd: root, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Sends a signal to a child and all it started. */
export function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (problem) {
    if (problem.code !== 'ESRCH') throw problem;
  }
}

/** The exit code of a child, once its output is complete; undefined where a signal ended it. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? undefined));
  });
}
