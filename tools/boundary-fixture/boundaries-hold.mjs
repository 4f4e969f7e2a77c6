// Lints ./refused, where every import marked `// refused: <rule>` has to be refused by exactly that rule and no other line by
// any. Run it through Nx (`npx nx boundaries-hold @golden-thread/boundary-fixture`): without Nx's project graph the rule
// between packages passes everything in silence, which this check then reports.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const rules = ['@nx/enforce-module-boundaries', 'no-restricted-imports'];
const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = fileURLToPath(new URL('refused', import.meta.url));

const results = await new ESLint({ cwd: root, ignore: false }).lintFiles([`${fixture}/**/*.ts`]);
const problems = results.flatMap(({ filePath, messages }) => problemsOf(filePath, messages));
const marked = results.reduce((count, { filePath }) => count + linesOf(filePath).filter((line) => wantedRule(line)).length, 0);

for (const problem of problems) console.error(problem);
if (marked === 0) console.error('No line is marked as refused: the fixture is empty.');
console.log(`${marked} imports have to be refused; ${problems.length} differences.`);
process.exitCode = problems.length === 0 && marked > 0 ? 0 : 1;

/** Each line whose refusals are not the marked ones, in words. */
function problemsOf(filePath, messages) {
  return linesOf(filePath).flatMap((line, index) => {
    const wanted = wantedRule(line);
    const found = [
      ...new Set(
        messages
          .filter((message) => message.line === index + 1 && isRuleOrFatal(message))
          .map((message) => message.ruleId ?? message.message),
      ),
    ];
    const same = wanted ? found.length === 1 && found[0] === wanted : found.length === 0;
    return same
      ? []
      : [`${relative(root, filePath)}:${index + 1} wanted ${wanted ?? 'no refusal'}, found ${found.join(', ') || 'none'}: ${line}`];
  });
}

function isRuleOrFatal({ ruleId, fatal }) {
  return fatal === true || rules.includes(ruleId);
}

function wantedRule(line) {
  return /\/\/ refused: (\S+)$/.exec(line)?.[1];
}

function linesOf(filePath) {
  return readFileSync(filePath, 'utf8').split('\n');
}
