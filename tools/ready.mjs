// Makes a checkout ready before a script runs: installs what package-lock.json names unless that was done already, and with
// --build brings every dist up to date. Plain JavaScript without dependencies, because it is the first thing a fresh clone
// runs, on any Node from 20.19.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.golden-thread-installed');
const lock = join(modules, '.golden-thread-installing');

await install();
requireNode24();
if (process.argv.includes('--build')) await build();

/** Installs once per lockfile. Two scripts started at the same time take turns: npm would trip over itself. */
async function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (installed() === wanted) return;
  mkdirSync(modules, { recursive: true });
  await takeTurn();
  try {
    if (installed() === wanted) return;
    console.error('Installing what this project needs (about a minute the first time) ...');
    // Not `npm ci`: a lockfile written behind a mirror may lack binaries of other platforms. --no-save leaves the lockfile as it is.
    run(...npm(), 'install', '--no-save', '--loglevel=error', '--no-audit', '--no-fund');
    writeFileSync(stamp, wanted);
  } finally {
    rmSync(lock, { force: true });
  }
}

function installed() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** Waits until no other living process installs or builds here, then marks this one as the one that does. */
async function takeTurn() {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
    }
    if (isAbandoned()) rmSync(lock, { force: true });
    await sleep(200);
  }
}

function isAbandoned() {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (problem) {
    // ESRCH: the holder has ended. ENOENT: it has just given the lock back. EPERM: it lives, under another account.
    return problem.code === 'ESRCH';
  }
}

/** How to start npm: by the file npm itself named when it runs this as a script, else by its name. */
function npm() {
  return process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
}

/** The platform packages bring Node 24 for Linux and Windows; elsewhere the system's own has to be new enough. */
function requireNode24() {
  const own = Number(process.versions.node.split('.')[0]);
  if (own >= 24 || existsSync(join(modules, '.bin', 'node')) || existsSync(join(modules, '.bin', 'node.cmd'))) return;
  console.error(
    `This project needs Node 24. No Node 24 package was installed for ${process.platform}-${process.arch}, and this is Node ` +
      `${process.versions.node}. Install Node 24 or newer (nodejs.org) and run the same command again.`,
  );
  process.exit(1);
}

/** Two builds at the same time take turns as well: one would run what the other is just writing. */
async function build() {
  await takeTurn();
  try {
    run(process.execPath, join(modules, 'typescript', 'bin', 'tsc'), '-b', 'tsconfig.build.json');
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Runs one command in the project's folder with its output shown; ends this process with its exit code if it fails. */
function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status === 0) return;
  rmSync(lock, { force: true });
  console.error(
    `Not ready: \`${[command, ...args].join(' ')}\` ${error ? `could not be started: ${error.message}` : `ended with ${status}`}.`,
  );
  process.exit(status ?? 1);
}
