// The page at `/` in a real browser: `npm run test:browser`. It needs the built program and a Chromium
// that is installed already (CHROMIUM names it, else /usr/bin/chromium); without one it says so and skips. Screenshots go to coverage/browser.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { checks } from './checks.mjs';

const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const root = fileURLToPath(new URL('../../../', import.meta.url));
const launcher = join(root, 'services/all-in-one/bin/golden-thread.mjs');

if (!existsSync(browserPath)) {
  console.log(`skipped: the page in a browser (there is no ${browserPath}; set CHROMIUM to the path of one)`);
  console.log('0 passed, 0 failed, 1 skipped');
} else if (!existsSync(join(root, 'services/all-in-one/dist/golden-thread.js'))) {
  console.error('The program is not built. Run `npm run build` first.');
  process.exitCode = 2;
} else {
  process.exitCode = await runAll();
}

async function runAll() {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-browser-'));
  const screenshots = join(root, 'coverage/browser');
  mkdirSync(screenshots, { recursive: true });
  const platform = await startPlatform(join(folder, 'data'));
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  let failed = 0;
  try {
    for (const [name, check] of checks) {
      const began = performance.now();
      try {
        await check({ browser, url: platform.url, screenshots, file: (fileName, text) => fileWith(folder, fileName, text), root });
        console.log(`ok      ${name} (${Math.round(performance.now() - began)} ms)`);
      } catch (problem) {
        failed += 1;
        console.log(`failed: ${name}`);
        console.error(problem.stack);
      }
    }
  } finally {
    await browser.close();
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${checks.length - failed} passed, ${failed} failed, 0 skipped`);
  return failed === 0 ? 0 : 1;
}

function fileWith(folder, name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The built program on a data directory of its own and any free port. */
async function startPlatform(data) {
  const child = spawn(process.execPath, [launcher, 'start', '--empty', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const url = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
      const found = /runs at (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error(`the platform did not start:\n${said}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
