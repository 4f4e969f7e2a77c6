/** The code blocks of the documents that are run: fenced as `ts run` or `bash run`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pageOf, type CodeBlock } from './markdown.ts';
import { root, type TextFile } from './repository.ts';

/** A block that is run, and where it stands. */
export type RunnableBlock = CodeBlock & { readonly path: string };

/** What a run gave: the exit code (undefined where it was ended), and all it printed. */
export type Outcome = { readonly code: number | undefined; readonly output: string };

/** Every block of README and docs that asks to be run. */
export function runnableBlocks(files: readonly TextFile[]): readonly RunnableBlock[] {
  return files
    .filter(({ path }) => path === 'README.md' || /^docs\/.*\.md$/.test(path))
    .flatMap(({ path, text }) => pageOf(text).blocks.map((block) => ({ ...block, path })))
    .filter(({ info }) => info === 'ts run' || info === 'bash run');
}

/**
 * Runs a block in the project's folder with the project's own commands on the PATH. `$DATA` names an empty folder that is
 * thrown away afterwards. TypeScript reads sibling packages from their sources. Ends a block that takes longer than `seconds`.
 */
export async function runBlock({ info, text }: CodeBlock, seconds: number): Promise<Outcome> {
  const data = mkdtempSync(join(tmpdir(), 'golden-thread-docs-'));
  const env = { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter), DATA: data };
  const options = { cwd: root, env, timeout: seconds * 1000, killSignal: 'SIGKILL' } as const;
  const child =
    info === 'ts run'
      ? spawn(process.execPath, ['--conditions=golden:source', '--input-type=module-typescript', '-'], options)
      : spawn('bash', ['-euo', 'pipefail', '-s'], options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (printed: string) => (output += printed));
  }
  child.stdin.end(text);
  try {
    const code = await new Promise<number | undefined>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (ended) => {
        resolve(ended ?? undefined);
      });
    });
    return { code, output };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
