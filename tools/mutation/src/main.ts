/**
 * `npm run mutate -- services/<service>/src/domain [file ...]`: breaks the domain files of a service on purpose, runs the service's domain
 * specs on every mutant, and says which mutants nothing noticed. Keeps the page of the service in tools/mutation/results after every file,
 * so that a run that is stopped loses only the file at hand. Ends with 1 where less than 85 % were noticed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { resultsIn, resultsPage, type FileResult } from './results-page.ts';
import { mutantsOf, type Running } from './run.ts';
import { scoreOf, totalOf } from './score.ts';
import { survivorsOf, withExplanations } from './survivors.ts';
import { filesIn, wishOf, WrongWish, type Wish } from './wish.ts';

const LEAST_PERCENT = 85;
const WRONG_USE = 2;
const usage = `npm run mutate -- services/<service>/src/domain [file ...] [--concurrency N] [--force]
  --concurrency  copies of Jest at work at a time (default 1)
  --force        try every mutant again, also where nothing changed`;
const root = fileURLToPath(new URL('../../../', import.meta.url));

process.exitCode = await main();

async function main(): Promise<number> {
  // Stryker copies the folder that it is started in.
  process.chdir(root);
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { concurrency: { type: 'string', default: '1' }, force: { type: 'boolean', default: false } },
    });
    const concurrency = Number(values.concurrency);
    if (!Number.isInteger(concurrency) || concurrency < 1)
      throw new WrongWish(`--concurrency wants a whole number from 1, not "${values.concurrency}".`);
    return await mutate(wishOf(positionals, root), { concurrency, force: values.force });
  } catch (problem) {
    const isWrongUse =
      problem instanceof WrongWish ||
      (problem instanceof TypeError && 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS'));
    if (!isWrongUse) throw problem;
    console.error(`mutate: ${problem.message}\n${usage}`);
    return WRONG_USE;
  }
}

async function mutate(wish: Wish, running: Running): Promise<number> {
  const scores = [];
  for (const file of wish.files) {
    const result = await tried(wish, file, running);
    keep(wish, result);
    tell(result);
    scores.push(result.score);
  }
  const { percent } = totalOf(scores);
  console.log(
    `${wish.service}: ${percent.toFixed(1)} % of the mutants of ${String(wish.files.length)} files were noticed (at least ${String(LEAST_PERCENT)} %)`,
  );
  return percent >= LEAST_PERCENT ? 0 : 1;
}

async function tried(wish: Wish, file: string, running: Running): Promise<FileResult> {
  const source = readFileSync(join(root, wish.folder, file), 'utf8');
  const mutants = await mutantsOf(wish, file, running);
  const before = known(wish.service).find((result) => result.file === file)?.survivors ?? [];
  return { file, score: scoreOf(mutants), survivors: withExplanations(survivorsOf(mutants, source), before) };
}

/** Puts a file's result in its place on the page; files that are gone leave it. */
function keep({ service, folder }: Wish, result: FileResult): void {
  const there = filesIn(join(root, folder));
  const others = known(service).filter(({ file }) => file !== result.file && there.includes(file));
  writeFileSync(pageOf(service), resultsPage(service, [...others, result]));
}

function known(service: string): readonly FileResult[] {
  const page = pageOf(service);
  return existsSync(page) ? resultsIn(readFileSync(page, 'utf8')) : [];
}

function pageOf(service: string): string {
  return fileURLToPath(new URL(`../results/${service}.md`, import.meta.url));
}

function tell({ file, score, survivors }: FileResult): void {
  console.log(`${file}: ${score.percent.toFixed(1)} % (${String(score.killed + score.timeout)} noticed, ${String(survivors.length)} not)`);
  for (const { line, mutant, explanation } of survivors)
    console.log(`  ${file}:${String(line)} ${mutant}${explanation === '' ? '' : ` (${explanation})`}`);
}
