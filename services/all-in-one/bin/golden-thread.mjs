#!/usr/bin/env node
// The command `golden-thread`. Plain JavaScript, because it may be started by an older Node: it then hands over to the
// Node 24 that npm installed, passing signals on and giving back the exit code.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const entry = new URL('../dist/golden-thread.js', import.meta.url);
/** The exit code of a command that cannot work here and now. */
const unavailable = 3;

if (!existsSync(entry)) {
  console.error('golden-thread: the project is not built yet. Run `npm start` or `npm run build` once in its folder.');
  process.exitCode = unavailable;
} else {
  if (process.env.npm_lifecycle_event === 'start') stopWithNpm();
  if (Number(process.versions.node.split('.')[0]) >= 24) await import(entry.href);
  else handOver();
}

/** npm passes SIGTERM on to the shell between it and this process, and that ends alone: without this the platform would stay. */
function stopWithNpm() {
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}

function handOver() {
  const node = node24();
  if (node === undefined) {
    console.error(
      `golden-thread: this is Node ${process.versions.node}, and no Node 24 for ${process.platform}-${process.arch} is installed. ` +
        'Run `npm install` in the project, or start it with Node 24 or newer.',
    );
    process.exitCode = unavailable;
    return;
  }
  const child = spawn(node, [...process.execArgv, fileURLToPath(entry), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (problem) => {
    console.error(`golden-thread: ${node} could not be started: ${problem.message}`);
    process.exitCode = unavailable;
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)));
}

/** The Node 24 binary among the installed packages, or undefined where there is none for this machine. */
function node24() {
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  try {
    return createRequire(import.meta.url).resolve(
      `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/${binary}`,
    );
  } catch (problem) {
    if (problem.code === 'MODULE_NOT_FOUND') return undefined;
    throw problem;
  }
}
