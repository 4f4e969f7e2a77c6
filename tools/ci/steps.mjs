// The steps of the CI run in their order. Each answers how much passed, failed and was skipped (the last two with names).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './process.mjs';
import { startOnce } from './start-once.mjs';

const passed = { passed: 1, failed: [], skipped: [] };
const failed = (why) => ({ passed: 0, failed: [why], skipped: [] });
const skipped = (why) => ({ passed: 0, failed: [], skipped: [why] });

/** A step that is one command: exit code 0 is one passed, anything else one failed. */
const command = (name, seconds, program, ...args) => ({
  name,
  run: async () => {
    const { code, timedOut } = await run(program, args, { seconds });
    if (timedOut) return failed(`ended after ${seconds} s without a result`);
    return code === 0 ? passed : failed(`exit code ${code ?? 'none'} of ${[program, ...args].join(' ')}`);
  },
});

export const steps = [
  command('install', 400, process.execPath, 'tools/ready.mjs'),
  command('format', 180, 'prettier', '--check', '.', '--log-level', 'warn'),
  command('lint', 600, 'nx', 'run-many', '-t', 'lint', 'boundaries-hold', '--output-style=static', '--skip-nx-cache'),
  command('types', 420, 'tsc', '-b'),
  { name: 'tests', run: () => tests(1_800) },
  { name: 'checks', run: () => counted(120, 'node', 'tools/checks/src/main.ts') },
  { name: 'start', run: () => start(120) },
  { name: 'browser', run: () => browser(300) },
  { name: 'audit', run: () => audit(60) },
];

/** Every spec. Jest's own report is counted; a spec file that could not even be loaded is a failure of its own. */
async function tests(seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-ci-'));
  const report = join(folder, 'report.json');
  try {
    const { code, timedOut } = await run('npm', ['test', '--', '--ci', '--json', `--outputFile=${report}`], { seconds });
    if (timedOut) return failed(`ended after ${seconds} s without a result`);
    if (!existsSync(report)) return failed(`no report; exit code ${code ?? 'none'}`);
    return countOf(JSON.parse(readFileSync(report, 'utf8')), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countOf(report, code) {
  const all = report.testResults.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name.slice(root.length) })));
  const named = (...statuses) => all.filter(({ status }) => statuses.includes(status)).map(({ file, fullName }) => `${file}: ${fullName}`);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failures = [...named('failed'), ...broken.map((file) => `${file.name.slice(root.length)} could not be run`)];
  if (code !== 0 && failures.length === 0) failures.push(`exit code ${code ?? 'none'}`);
  return { passed: report.numPassedTests, failed: failures, skipped: named('pending', 'todo', 'disabled', 'skipped') };
}

/** A command that closes with a line `N passed, N failed, N skipped` and names failures as `failed: name`, skips as `skipped: name`. */
async function counted(seconds, program, ...args) {
  const { code, output, timedOut } = await run(program, args, { seconds });
  if (timedOut) return failed(`ended after ${seconds} s without a result`);
  const line = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(output);
  if (!line) return failed(`no closing count; exit code ${code ?? 'none'}`);
  const named = (word) => [...output.matchAll(new RegExp(`^${word}: (.+)$`, 'gm'))].map((match) => match[1]);
  const failures = named('failed');
  if (code !== 0 && failures.length === 0) failures.push(`exit code ${code ?? 'none'}`);
  return { passed: Number(line[1]), failed: failures, skipped: named('skipped') };
}

/** The built platform once: specs never start it, and a package missing only in the built form ends the process. */
async function start(seconds) {
  const problem = await startOnce(seconds);
  return problem === undefined ? passed : failed(problem);
}

/** The page in a real browser. A machine without one gets Debian's where that can be had; otherwise it is skipped by name. */
async function browser(seconds) {
  if (!existsSync('/usr/bin/chromium') && process.getuid?.() === 0) {
    const apt = (...args) => run('apt-get', ['-qq', ...args], { seconds: 300, quiet: true });
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', 'chromium');
  }
  return counted(seconds, 'npm', 'run', 'test:browser');
}

/** Known vulnerabilities of what runs in production; a registry that does not answer is said by name and never counted as none. */
async function audit(seconds) {
  const { output, timedOut } = await run('npm', ['audit', '--omit=dev', '--json'], { seconds, quiet: true });
  const report = timedOut ? undefined : parsed(output);
  const levels = report?.metadata?.vulnerabilities;
  if (levels === undefined) return skipped(`npm audit is not available here: ${report?.message ?? 'the registry did not answer'}`);
  console.log(`Known vulnerabilities: ${JSON.stringify(levels)}`);
  return levels.high + levels.critical === 0
    ? passed
    : failed(`${levels.high} high and ${levels.critical} critical vulnerabilities: npm audit --omit=dev`);
}

/** The JSON document in npm's output, which may stand between lines of other text; undefined if there is none. */
function parsed(output) {
  try {
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}

/** What git sees as changed, or undefined outside a checkout. */
export async function changes() {
  if (!existsSync(join(root, '.git'))) return undefined;
  const { code, output } = await run('git', ['status', '--porcelain'], { seconds: 30, quiet: true });
  return code === 0 ? output : undefined;
}
