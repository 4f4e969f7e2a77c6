/** Runs every check of the repository; prints what was found, and closes with one line of counts. */
import { apiNamesDiffer } from './api-names.ts';
import { noMachineTraces, nothingUnfinished } from './cleanliness.ts';
import { decisionsComplete, pathsExist } from './documents.ts';
import { importsDeclared } from './packages.ts';
import { easyToRead, wordsTold } from './plain-words.ts';
import { principlesProved } from './principles.ts';
import { repositoryFiles, type Check } from './repository.ts';
import { largeFiles } from './sizes.ts';
import { wordsForPeople } from './words.ts';

const checks: readonly Check[] = [
  pathsExist,
  decisionsComplete,
  principlesProved,
  wordsForPeople,
  wordsTold,
  easyToRead,
  apiNamesDiffer,
  noMachineTraces,
  nothingUnfinished,
  importsDeclared,
];

const files = repositoryFiles();
let failed = 0;
for (const check of checks) {
  const findings = check.findings(files);
  if (findings.length > 0) failed += 1;
  for (const { path, line, problem } of findings) console.log(`${path}:${line} ${problem}`);
  console.log(`${findings.length === 0 ? 'passed' : 'failed'}: ${check.name}${findings.length === 0 ? '' : ` (${findings.length} found)`}`);
}
for (const large of largeFiles(files)) console.log(`longer than the house's size: ${large}`);
console.log(`${checks.length - failed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed === 0 ? 0 : 1;
