// Runs every step, shows its output and duration, and closes with one line: N passed, N failed, N skipped.
// Plain JavaScript without dependencies: it starts on a machine that has nothing but git, npm and Node 20.19 or newer.
import { changes, steps } from './steps.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const began = performance.now();
const before = await changes();
const results = [];

for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n=== ${step.name}`);
  const started = performance.now();
  const result = await step.run();
  results.push({ name: step.name, seconds: secondsSince(started), ...result });
  console.log(`=== ${step.name}: ${inWords(results.at(-1))} in ${results.at(-1).seconds} s`);
  // Without an installation nothing else can be judged.
  if (step.name === 'install' && result.failed.length > 0) break;
}
results.push({ name: 'tree', seconds: 0, ...(await treeUnchanged()) });
closing();

/** The run itself must leave no trace in the checkout: what it writes is ignored by git. */
async function treeUnchanged() {
  if (before === undefined) return { passed: 0, failed: [], skipped: ['not a git checkout, so nothing to compare'] };
  const after = await changes();
  return after === before
    ? { passed: 1, failed: [], skipped: [] }
    : { passed: 0, failed: [`the run changed the checkout:\n${after}`], skipped: [] };
}

function closing() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log(`\n=== Summary, ${secondsSince(began)} s`);
  for (const result of results) {
    console.log(`${result.name.padEnd(8)} ${String(result.seconds).padStart(6)} s  ${inWords(result)}`);
    for (const name of result.failed) console.log(`  failed: ${result.name}: ${name}`);
    for (const name of result.skipped) console.log(`  skipped: ${result.name}: ${name}`);
    total.passed += result.passed;
    total.failed += result.failed.length;
    total.skipped += result.skipped.length;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}

function secondsSince(moment) {
  return Number(((performance.now() - moment) / 1000).toFixed(1));
}
