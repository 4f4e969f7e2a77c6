// Starts the built platform as a newcomer would, asks for its health and its API description, and stops it again.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { end, ended, start } from './process.mjs';

const launcher = 'services/all-in-one/bin/golden-thread.mjs';

/** Undefined if all went well, else what did not. Takes at most about `seconds` to come up, and the 25 s a shutdown may take. */
export async function startOnce(seconds) {
  const data = mkdtempSync(join(tmpdir(), 'golden-thread-start-'));
  const port = await freePort();
  const child = start(process.execPath, [launcher, 'start', '--empty', '--data', data, '--port', String(port)]);
  for (const stream of [child.stdout, child.stderr]) stream.pipe(process.stdout, { end: false });
  const exit = ended(child);
  try {
    const problem = await answers(`http://127.0.0.1:${port}/health`, seconds, exit);
    if (problem !== undefined) return problem;
    end(child, 'SIGTERM');
    const code = await Promise.race([exit, sleep(25_000, 'late', { ref: false })]);
    return code === 0 ? undefined : code === 'late' ? 'still running 25 s after SIGTERM' : `exit code ${code ?? 'none'} after SIGTERM`;
  } finally {
    end(child, 'SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}

/** Asks until the address answers 200, the process ends or the time is over. */
async function answers(address, seconds, exit) {
  const began = performance.now();
  let last = 'no answer';
  let over;
  void exit.then((code) => (over = { code }));
  while (performance.now() - began < seconds * 1000) {
    if (over) return `ended by itself with exit code ${over.code ?? 'none'} before it answered`;
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
      last = `${response.status} ${await response.text()}`;
      if (response.ok) {
        console.log(`${address} answered ${last} after ${((performance.now() - began) / 1000).toFixed(1)} s`);
        return undefined;
      }
    } catch (problem) {
      last = problem.cause?.message ?? problem.message;
    }
    await sleep(100);
  }
  return `${address} did not answer 200 within ${seconds} s; last: ${last}`;
}

/** A port nobody listens on at this moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
