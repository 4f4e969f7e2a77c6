/** One run of Stryker: breaks the code of one file in a copy, one mutant after the other, and runs the specs of its aggregate that read it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import type { MutantResult } from '@stryker-mutator/api/core';
import { specsOf } from './specs-of.ts';
import type { Wish } from './wish.ts';

/** Where copies and what is known of earlier runs are kept; ignored by git and every tool. */
const SCRATCH = '.stryker-tmp';
/** A busy machine is slow: a mutant is only taken for an endless loop after this much more time than its specs need. */
const PATIENCE = { timeoutMS: 60_000, timeoutFactor: 5 };
/** A copy of Jest keeps the ES modules of every run, some 25 MB a spec: it is left for a new one after so many runs, and long before it is full. */
const RUNS_OF_A_COPY = 15;

/** How it is run. */
export type Running = {
  readonly concurrency: number;
  /** Try every mutant again, also where neither code nor specs changed. */ readonly force: boolean;
};

/** Tries the mutants of one file. What was tried before and has not changed since is taken from then (incremental mode). */
export async function mutantsOf(
  { service, folder }: Wish,
  file: string,
  { concurrency, force }: Running,
): Promise<readonly MutantResult[]> {
  const stryker = new Stryker({
    mutate: [`${folder}/${file}`],
    // Nothing but the service and what Jest is told by: everything else is read through node_modules as it stands.
    ignorePatterns: ['**', '!jest.config.js', '!package.json', `!services/${service}/**`, `services/${service}/dist/**`],
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    // As `npm test` runs Jest.
    testRunnerNodeArgs: ['--experimental-vm-modules', '--conditions=golden:source', '--disable-warning=ExperimentalWarning'],
    jest: {
      configFile: 'jest.config.js',
      config: { roots: [`<rootDir>/${folder}`], testMatch: [`**/${specsOf(file, readdirSync(folder))}*.spec.ts`] },
      enableFindRelatedTests: true,
    },
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: join(SCRATCH, 'known', service, `${file}.json`),
    force,
    concurrency,
    maxTestRunnerReuse: RUNS_OF_A_COPY,
    ...PATIENCE,
    tempDirName: SCRATCH,
    cleanTempDir: 'always',
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
  });
  return stryker.runMutationTest();
}
